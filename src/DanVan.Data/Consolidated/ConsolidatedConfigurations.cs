using DanVan.Domain.Consolidated;
using DanVan.Domain.Organizations;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Data.Consolidated;

internal sealed class ConsolidatedReportConfiguration : IEntityTypeConfiguration<ConsolidatedReport>
{
    public void Configure(EntityTypeBuilder<ConsolidatedReport> report)
    {
        _ = report.ToTable("ConsolidatedReports");
        _ = report.Ignore(r => r.Current).Ignore(r => r.Standing);
        _ = report.Property(r => r.Id).ValueGeneratedNever();
        _ = report.HasIndex(r => r.PeriodId).IsUnique();
        _ = report.HasOne<Province>().WithMany().HasForeignKey(r => r.ProvinceId);
        _ = report.HasOne<ReportingPeriod>().WithMany().HasForeignKey(r => r.PeriodId);
        _ = report.HasMany(r => r.Revisions).WithOne().HasForeignKey("ReportId").OnDelete(DeleteBehavior.Cascade);
        _ = report.Navigation(r => r.Revisions).AutoInclude();
    }
}

internal sealed class ConsolidatedRevisionConfiguration : IEntityTypeConfiguration<ConsolidatedRevision>
{
    public void Configure(EntityTypeBuilder<ConsolidatedRevision> revision)
    {
        _ = revision.ToTable("ConsolidatedRevisions");
        _ = revision.Ignore(r => r.MissingAreas);
        _ = revision.Property(r => r.Reason).HasMaxLength(QuarterlyReport.ReasonMaxLength);
        _ = revision.Property(r => r.OpenedBy).HasMaxLength(Post.TitleMaxLength);
        _ = revision.Property(r => r.PartyAgreedBy).HasMaxLength(Post.TitleMaxLength);
        _ = revision.Property(r => r.MilitaryAgreedBy).HasMaxLength(Post.TitleMaxLength);
        _ = revision.Property(r => r.InputsKey).HasMaxLength(ConsolidatedRevision.KeyLength);
        _ = revision.HasIndex("ReportId", nameof(ConsolidatedRevision.Number)).IsUnique();
        _ = revision.HasMany(r => r.Inputs).WithOne().HasForeignKey("ConsolidatedRevisionId").OnDelete(DeleteBehavior.Cascade);
        _ = revision.HasMany(r => r.Figures).WithOne().HasForeignKey("ConsolidatedRevisionId").OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ConsolidatedInputConfiguration : IEntityTypeConfiguration<ConsolidatedInput>
{
    public void Configure(EntityTypeBuilder<ConsolidatedInput> input)
    {
        _ = input.ToTable("ConsolidatedInputs");
        _ = input.Property(i => i.AreaName).HasMaxLength(Area.NameMaxLength + 40);
    }
}

internal sealed class ConsolidatedFigureConfiguration : IEntityTypeConfiguration<ConsolidatedFigure>
{
    public void Configure(EntityTypeBuilder<ConsolidatedFigure> figure)
    {
        _ = figure.ToTable("ConsolidatedFigures");
        _ = figure.Ignore(f => f.Total);
    }
}

internal sealed class ConsolidatedSectionConfiguration : IEntityTypeConfiguration<ConsolidatedSection>
{
    public void Configure(EntityTypeBuilder<ConsolidatedSection> section)
    {
        _ = section.ToTable("ConsolidatedSections");
        _ = section.Property(s => s.LastTitle).HasMaxLength(Post.TitleMaxLength);
        _ = section.Property(s => s.HolderTitle).HasMaxLength(Post.TitleMaxLength);
        _ = section.HasIndex(s => new { s.ReportId, s.Revision, s.Number }).IsUnique();
        _ = section.HasOne<ConsolidatedReport>().WithMany().HasForeignKey(s => s.ReportId);
    }
}

internal sealed class ProposalConfiguration : IEntityTypeConfiguration<Proposal>
{
    public void Configure(EntityTypeBuilder<Proposal> proposal)
    {
        _ = proposal.ToTable("Proposals");
        _ = proposal.Property(p => p.Id).ValueGeneratedNever();
        _ = proposal.Property(p => p.AreaName).HasMaxLength(Area.NameMaxLength + 40);
        _ = proposal.Property(p => p.Text).HasMaxLength(Proposal.TextMaxLength);
        _ = proposal.Property(p => p.Answer).HasMaxLength(Proposal.TextMaxLength);
        _ = proposal.Property(p => p.AddedByTitle).HasMaxLength(Post.TitleMaxLength);
        _ = proposal.Property(p => p.AnsweredByTitle).HasMaxLength(Post.TitleMaxLength);
        _ = proposal.HasIndex(p => new { p.ProvinceId, p.PeriodId });
        _ = proposal.HasOne<ReportingPeriod>().WithMany().HasForeignKey(p => p.PeriodId);
        _ = proposal.HasOne<QuarterlyReport>().WithMany().HasForeignKey(p => p.ReportId);
    }
}
