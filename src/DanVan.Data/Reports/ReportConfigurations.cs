using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;
using DanVan.Domain.Organizations;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Data.Reports;

internal sealed class QuarterlyReportConfiguration : IEntityTypeConfiguration<QuarterlyReport>
{
    public void Configure(EntityTypeBuilder<QuarterlyReport> report)
    {
        _ = report.Ignore(r => r.Current).Ignore(r => r.Standing).Ignore(r => r.IsCorrection).Ignore(r => r.AloneSide);
        _ = report.Property(r => r.Id).ValueGeneratedNever();
        _ = report.HasIndex(r => new { r.PeriodId, r.PairingId }).IsUnique();
        _ = report.HasIndex(r => new { r.ProvinceId, r.PeriodId, r.AreaId });
        _ = report.HasOne<Province>().WithMany().HasForeignKey(r => r.ProvinceId);
        _ = report.HasOne<ReportingPeriod>().WithMany().HasForeignKey(r => r.PeriodId);
        _ = report.HasOne<Area>().WithMany().HasForeignKey(r => r.AreaId);
        _ = report.HasOne<Pairing>().WithMany().HasForeignKey(r => r.PairingId);
        _ = report.HasMany(r => r.Revisions).WithOne().HasForeignKey("ReportId").OnDelete(DeleteBehavior.Cascade);
        _ = report.Navigation(r => r.Revisions).AutoInclude();
        _ = report.OwnsOne(r => r.Unlocked, unlocking =>
        {
            _ = unlocking.Property(u => u.Reason).HasMaxLength(QuarterlyReport.ReasonMaxLength);
            _ = unlocking.Property(u => u.Title).HasMaxLength(Post.TitleMaxLength);
        });
        _ = report.OwnsOne(r => r.PartyClearance, Clearance);
        _ = report.OwnsOne(r => r.MilitaryClearance, Clearance);
    }

    private static void Clearance(OwnedNavigationBuilder<QuarterlyReport, Clearance> clearance) =>
        clearance.Property(c => c.Title).HasMaxLength(Post.TitleMaxLength);
}

internal sealed class ReportRevisionConfiguration : IEntityTypeConfiguration<ReportRevision>
{
    public void Configure(EntityTypeBuilder<ReportRevision> revision)
    {
        _ = revision.ToTable("ReportRevisions");
        _ = revision.Property(r => r.AreaName).HasMaxLength(Area.NameMaxLength + 40);
        _ = revision.Property(r => r.PartyName).HasMaxLength(Organization.NameMaxLength);
        _ = revision.Property(r => r.MilitaryName).HasMaxLength(Organization.NameMaxLength);
        _ = revision.Property(r => r.CorrectionReason).HasMaxLength(QuarterlyReport.ReasonMaxLength);
        _ = revision.Property(r => r.AloneReason).HasMaxLength(QuarterlyReport.ReasonMaxLength);
        _ = revision.Property(r => r.PartyConfirmedBy).HasMaxLength(Post.TitleMaxLength);
        _ = revision.Property(r => r.MilitaryConfirmedBy).HasMaxLength(Post.TitleMaxLength);
        _ = revision.OwnsOne(r => r.PartyPaper, paper => paper.Property(p => p.Number).HasMaxLength(SignedPaper.NumberMaxLength));
        _ = revision.OwnsOne(r => r.MilitaryPaper, paper => paper.Property(p => p.Number).HasMaxLength(SignedPaper.NumberMaxLength));
        _ = revision.HasMany(r => r.Figures).WithOne().HasForeignKey(f => f.RevisionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SideEntryConfiguration : IEntityTypeConfiguration<SideEntry>
{
    public void Configure(EntityTypeBuilder<SideEntry> side)
    {
        _ = side.ToTable("SideEntries");
        _ = side.Property(s => s.Id).ValueGeneratedNever();
        _ = side.Property(s => s.EntryStamp).IsConcurrencyToken();
        _ = side.Property(s => s.SentByTitle).HasMaxLength(Post.TitleMaxLength);
        _ = side.Property(s => s.ConfirmedByTitle).HasMaxLength(Post.TitleMaxLength);
        _ = side.Property(s => s.ReturnedByTitle).HasMaxLength(Post.TitleMaxLength);
        _ = side.OwnsOne(s => s.Paper, paper => paper.Property(p => p.Number).HasMaxLength(SignedPaper.NumberMaxLength));
        _ = side.Property(s => s.LateReason).HasMaxLength(QuarterlyReport.ReasonMaxLength);
        _ = side.Property(s => s.ReturnReason).HasMaxLength(QuarterlyReport.ReasonMaxLength);
        _ = side.Ignore(s => s.Objections);
        _ = side.Property(s => s.ReturnedCells).HasMaxLength(4000);
        _ = side.HasIndex(s => new { s.ReportId, s.Side }).IsUnique();
        _ = side.HasOne<QuarterlyReport>().WithMany().HasForeignKey(s => s.ReportId);
    }
}

internal sealed class EntryConfiguration : IEntityTypeConfiguration<Entry>
{
    public void Configure(EntityTypeBuilder<Entry> entry)
    {
        _ = entry.ToTable("Entries");
        _ = entry.HasKey(e => new { e.RevisionId, e.IndicatorId, e.Column });
        _ = entry.Ignore(e => e.Figure);
        _ = entry.Property(e => e.Note).HasMaxLength(Entry.NoteMaxLength);
        _ = entry.Property(e => e.Version).IsConcurrencyToken();
        _ = entry.HasOne<ReportRevision>().WithMany().HasForeignKey(e => e.RevisionId);
        _ = entry.HasOne<Indicator>().WithMany().HasForeignKey(e => e.IndicatorId);
    }
}

internal sealed class CellChangeConfiguration : IEntityTypeConfiguration<CellChange>
{
    /// <summary>The form or queued cell that wrote it; kept in storage only.</summary>
    public const string ChangeId = "ChangeId";

    public void Configure(EntityTypeBuilder<CellChange> change)
    {
        _ = change.Property<Guid?>(ChangeId);
        _ = change.ToTable("CellChanges");
        _ = change.Ignore(c => c.From).Ignore(c => c.To);
        _ = change.HasIndex(c => new { c.RevisionId, c.IndicatorId, c.Column, c.Version });
        _ = change.HasOne<ReportRevision>().WithMany().HasForeignKey(c => c.RevisionId);
    }
}

internal sealed class NarrativeTextConfiguration : IEntityTypeConfiguration<NarrativeText>
{
    public void Configure(EntityTypeBuilder<NarrativeText> text)
    {
        _ = text.ToTable("NarrativeTexts");
        _ = text.Ignore(t => t.IsFilled);
        _ = text.Property(t => t.LastPostTitle).HasMaxLength(Post.TitleMaxLength);
        _ = text.HasIndex(t => new { t.RevisionId, t.Number }).IsUnique();
        _ = text.HasOne<ReportRevision>().WithMany().HasForeignKey(t => t.RevisionId);
    }
}

internal sealed class AgreedFigureConfiguration : IEntityTypeConfiguration<AgreedFigure>
{
    public void Configure(EntityTypeBuilder<AgreedFigure> figure)
    {
        _ = figure.ToTable("AgreedFigures");
        // One figure for each indicator of a revision, and never two.
        _ = figure.HasKey(f => new { f.RevisionId, f.IndicatorId });
        // One period of one province lies together in the order in which consolidation groups it, with all that it adds up: no
        // row outside the index is read, however many provinces there are (docs/decisions/0011).
        _ = figure.HasIndex(f => new { f.ProvinceId, f.PeriodId, f.IndicatorId, f.AreaId, f.CountsAccepted, f.CountsSubmitted, f.Qualifier, f.IsOneSided, f.Amount })
            .HasDatabaseName("IX_AgreedFigures_Consolidation");
    }
}

internal sealed class ReenteredFigureConfiguration : IEntityTypeConfiguration<ReenteredFigure>
{
    public void Configure(EntityTypeBuilder<ReenteredFigure> figure)
    {
        _ = figure.ToTable("ReenteredFigures");
        // A period's figures lie together: consolidation reads them beside the agreed ones.
        _ = figure.HasKey(f => new { f.PeriodId, f.IndicatorId, f.AreaId });
        _ = figure.Property(f => f.Source).HasMaxLength(ReenteredFigure.SourceMaxLength);
        _ = figure.Property(f => f.EnteredBy).HasMaxLength(Post.TitleMaxLength);
        _ = figure.HasOne<ReportingPeriod>().WithMany().HasForeignKey(f => f.PeriodId);
        _ = figure.HasOne<Area>().WithMany().HasForeignKey(f => f.AreaId);
        _ = figure.HasOne<Indicator>().WithMany().HasForeignKey(f => f.IndicatorId);
    }
}
