using DanVan.Domain.Accounts;
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
        // The given name stands before the whole name, so the key is longer than a plain name's.
        _ = person.Property(p => p.SortKey).HasMaxLength(800);
        _ = person.Property(p => p.ActivationHash).HasMaxLength(100);
        _ = person.Property(p => p.UserName).HasMaxLength(60);
        _ = person.Property(p => p.NormalizedUserName).HasMaxLength(60);
        // People who were there before there was a choice get one mail a day, as everybody does who says nothing.
        _ = person.Property(p => p.MailChoice).HasDefaultValue(MailChoice.Daily).HasSentinel((MailChoice)0);
        _ = person.Ignore(p => p.Events).Ignore(p => p.Key).Ignore(p => p.IsActivated);
        _ = person.HasOne<Province>().WithMany().HasForeignKey(p => p.ProvinceId);
    }
}

internal sealed class SetUpInvitationConfiguration : IEntityTypeConfiguration<SetUpInvitation>
{
    public void Configure(EntityTypeBuilder<SetUpInvitation> invitation)
    {
        _ = invitation.Property(i => i.Id).ValueGeneratedNever();
        _ = invitation.Property(i => i.TokenHash).HasMaxLength(100);
    }
}
