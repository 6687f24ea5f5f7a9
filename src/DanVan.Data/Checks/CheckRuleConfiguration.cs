using DanVan.Domain.Checks.Rules;
using DanVan.Domain.Organizations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Data.Checks;

internal sealed class CheckRuleConfiguration : IEntityTypeConfiguration<CheckRule>
{
    public void Configure(EntityTypeBuilder<CheckRule> rule)
    {
        _ = rule.ToTable("CheckRules");
        _ = rule.Ignore(r => r.Expression);
        _ = rule.Property(r => r.Code).HasMaxLength(CheckRule.CodeMaxLength);
        _ = rule.Property(r => r.Text).HasMaxLength(CheckExpression.MaxLength);
        _ = rule.Property(r => r.Message).HasMaxLength(CheckRule.MessageMaxLength);
        // Both databases hold one national rule of a code (place 0) and one of each province.
        _ = rule.HasIndex(r => new { r.Place, r.Code }).IsUnique();
        _ = rule.HasOne<Province>().WithMany().HasForeignKey(r => r.ProvinceId);
    }
}
