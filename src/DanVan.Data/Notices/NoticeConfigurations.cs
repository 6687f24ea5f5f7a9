using DanVan.Data.Accounts;
using DanVan.Domain.Organizations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Data.Notices;

internal sealed class NoticeCauseConfiguration : IEntityTypeConfiguration<NoticeCause>
{
    public void Configure(EntityTypeBuilder<NoticeCause> cause)
    {
        _ = cause.ToTable("NoticeCauses");
        _ = cause.Property(c => c.Key).HasMaxLength(NoticeCause.KeyMaxLength);
        _ = cause.HasIndex(c => c.Key).IsUnique();
        _ = cause.HasIndex(c => new { c.ExpandedAt, c.Failures, c.Id });
    }
}

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        _ = notice.ToTable("Notices");
        _ = notice.Ignore(n => n.Quarter);
        _ = notice.Property(n => n.PostTitle).HasMaxLength(Post.TitleMaxLength);
        _ = notice.Property(n => n.AreaName).HasMaxLength(Notice.AreaNameMaxLength);
        _ = notice.HasIndex(n => new { n.CauseId, n.PersonId }).IsUnique();
        _ = notice.HasIndex(n => new { n.PersonId, n.ReadAt });
        _ = notice.HasIndex(n => n.MailFrom);
        _ = notice.HasOne<NoticeCause>().WithMany().HasForeignKey(n => n.CauseId);
        _ = notice.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId);
        _ = notice.HasOne<OutgoingMail>().WithMany().HasForeignKey(n => n.MailId);
    }
}

internal sealed class OutgoingMailConfiguration : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> mail)
    {
        _ = mail.ToTable("OutgoingMails");
        _ = mail.Property(m => m.Id).ValueGeneratedNever();
        _ = mail.Property(m => m.Key).HasMaxLength(OutgoingMail.KeyMaxLength);
        _ = mail.Property(m => m.Detail).HasMaxLength(OutgoingMail.DetailMaxLength);
        _ = mail.HasIndex(m => m.Key).IsUnique();
        _ = mail.HasIndex(m => new { m.State, m.NextAt });
        _ = mail.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId);
    }
}

internal sealed class JobLeaseConfiguration : IEntityTypeConfiguration<JobLease>
{
    public void Configure(EntityTypeBuilder<JobLease> lease)
    {
        _ = lease.ToTable("JobLeases");
        _ = lease.HasKey(l => l.Name);
        _ = lease.Property(l => l.Name).HasMaxLength(JobLease.NameMaxLength);
    }
}
