using DanVan.Domain.Indicators;
using DanVan.Domain.Organizations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Data.Indicators;

internal sealed class IndicatorConfiguration : IEntityTypeConfiguration<Indicator>
{
    public void Configure(EntityTypeBuilder<Indicator> indicator)
    {
        _ = indicator.Property(i => i.Code).HasMaxLength(Indicator.CodeMaxLength);
        _ = indicator.HasIndex(i => i.Code).IsUnique();
        _ = indicator.HasOne<Province>().WithMany().HasForeignKey(i => i.ProvinceId);
        _ = indicator.HasMany(i => i.Versions).WithOne().HasForeignKey(v => v.IndicatorId).OnDelete(DeleteBehavior.Cascade);
        _ = indicator.Navigation(i => i.Versions).AutoInclude();
    }
}

internal sealed class IndicatorVersionConfiguration : IEntityTypeConfiguration<IndicatorVersion>
{
    public void Configure(EntityTypeBuilder<IndicatorVersion> version)
    {
        _ = version.ToTable("IndicatorVersions");
        _ = version.Property(v => v.Name).HasMaxLength(IndicatorVersion.NameMaxLength);
        _ = version.Property(v => v.Unit).HasMaxLength(IndicatorVersion.UnitMaxLength);
        _ = version.Property(v => v.EntryUnit).HasMaxLength(IndicatorVersion.UnitMaxLength);
        _ = version.Property(v => v.Group).HasMaxLength(IndicatorVersion.GroupMaxLength);
        _ = version.Property(v => v.PartCodes).HasMaxLength(IndicatorVersion.CodesMaxLength);
        _ = version.Property(v => v.NumeratorCodes).HasMaxLength(IndicatorVersion.CodesMaxLength);
        _ = version.Property(v => v.DenominatorCodes).HasMaxLength(IndicatorVersion.CodesMaxLength);
        _ = version.Property(v => v.Source).HasMaxLength(IndicatorVersion.SourceMaxLength);
        _ = version.Property(v => v.Definition).HasMaxLength(IndicatorVersion.DefinitionMaxLength);
        _ = version.Property(v => v.SearchKey).HasMaxLength(IndicatorVersion.NameMaxLength * 2);
        _ = version.Ignore(v => v.Measure);
        _ = version.Ignore(v => v.Content);
        _ = version.HasOne<Province>().WithMany().HasForeignKey(v => v.ProvinceId);
    }
}

internal sealed class ReportFormConfiguration : IEntityTypeConfiguration<ReportForm>
{
    public void Configure(EntityTypeBuilder<ReportForm> form)
    {
        _ = form.Property(f => f.Title).HasMaxLength(ReportForm.TitleMaxLength);
        _ = form.HasIndex(f => f.ProvinceId);
        _ = form.HasOne<Province>().WithMany().HasForeignKey(f => f.ProvinceId);
        // Required, or a rearranged form would leave its old sections behind without a form.
        _ = form.HasMany(f => f.Sections).WithOne().HasForeignKey("FormId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        _ = form.HasMany(f => f.Narratives).WithOne().HasForeignKey("FormId").IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class FormSectionConfiguration : IEntityTypeConfiguration<FormSection>
{
    public void Configure(EntityTypeBuilder<FormSection> section)
    {
        _ = section.ToTable("FormSections");
        _ = section.Property(s => s.Title).HasMaxLength(IndicatorVersion.GroupMaxLength);
        _ = section.HasMany(s => s.Lines).WithOne().HasForeignKey("SectionId").IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class FormLineConfiguration : IEntityTypeConfiguration<FormLine>
{
    public void Configure(EntityTypeBuilder<FormLine> line)
    {
        _ = line.ToTable("FormLines");
        _ = line.HasOne<Indicator>().WithMany().HasForeignKey(l => l.IndicatorId);
        _ = line.HasOne<IndicatorVersion>().WithMany().HasForeignKey(l => l.IndicatorVersionId);
    }
}

internal sealed class FormNarrativeConfiguration : IEntityTypeConfiguration<FormNarrative>
{
    public void Configure(EntityTypeBuilder<FormNarrative> narrative)
    {
        _ = narrative.ToTable("FormNarratives");
        _ = narrative.Property(n => n.Title).HasMaxLength(FormNarrative.TitleMaxLength);
        _ = narrative.Property(n => n.Numeral).HasMaxLength(10);
    }
}
