using DanVan.Domain.Organizations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Data.Accounts;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        _ = person.Property(p => p.DisplayName).HasMaxLength(Person.DisplayNameMaxLength);
        _ = person.Property(p => p.SearchKey).HasMaxLength(400);
        _ = person.Property(p => p.SortKey).HasMaxLength(400);
        _ = person.Property(p => p.ActivationHash).HasMaxLength(100);
        _ = person.Property(p => p.UserName).HasMaxLength(60);
        _ = person.Property(p => p.NormalizedUserName).HasMaxLength(60);
        _ = person.HasOne<Province>().WithMany().HasForeignKey(p => p.ProvinceId);
    }
}
