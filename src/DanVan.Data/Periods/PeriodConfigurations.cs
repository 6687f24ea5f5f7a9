using DanVan.Domain.Indicators;
using DanVan.Domain.Organizations;
using DanVan.Domain.Periods;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Data.Periods;

internal sealed class ReportingPeriodConfiguration : IEntityTypeConfiguration<ReportingPeriod>
{
    public void Configure(EntityTypeBuilder<ReportingPeriod> period)
    {
        _ = period.Ignore(p => p.Quarter);
        _ = period.HasIndex(p => new { p.ProvinceId, p.Year, p.QuarterNumber }).IsUnique();
        _ = period.HasOne<Province>().WithMany().HasForeignKey(p => p.ProvinceId);
        _ = period.HasOne<ReportForm>().WithMany().HasForeignKey(p => p.FormId);
    }
}

internal sealed class DueExtensionConfiguration : IEntityTypeConfiguration<DueExtension>
{
    public void Configure(EntityTypeBuilder<DueExtension> extension)
    {
        _ = extension.Property(e => e.Reason).HasMaxLength(DueExtension.ReasonMaxLength);
        _ = extension.Property(e => e.ByTitle).HasMaxLength(Post.TitleMaxLength);
        _ = extension.HasIndex(e => new { e.PeriodId, e.PairingId }).IsUnique();
        _ = extension.HasIndex(e => new { e.ProvinceId, e.PeriodId });
        _ = extension.HasOne<Province>().WithMany().HasForeignKey(e => e.ProvinceId);
        _ = extension.HasOne<ReportingPeriod>().WithMany().HasForeignKey(e => e.PeriodId);
        _ = extension.HasOne<Pairing>().WithMany().HasForeignKey(e => e.PairingId);
        _ = extension.HasOne<Area>().WithMany().HasForeignKey(e => e.AreaId);
    }
}

internal sealed class CalendarDayConfiguration : IEntityTypeConfiguration<CalendarDay>
{
    public void Configure(EntityTypeBuilder<CalendarDay> day)
    {
        _ = day.Property(d => d.Name).HasMaxLength(CalendarDay.NameMaxLength);
        _ = day.HasIndex(d => new { d.ProvinceId, d.Date }).IsUnique();
        _ = day.HasOne<Province>().WithMany().HasForeignKey(d => d.ProvinceId);
    }
}
