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

internal sealed class CalendarDayConfiguration : IEntityTypeConfiguration<CalendarDay>
{
    public void Configure(EntityTypeBuilder<CalendarDay> day)
    {
        _ = day.Property(d => d.Name).HasMaxLength(CalendarDay.NameMaxLength);
        _ = day.HasIndex(d => new { d.ProvinceId, d.Date }).IsUnique();
        _ = day.HasOne<Province>().WithMany().HasForeignKey(d => d.ProvinceId);
    }
}
