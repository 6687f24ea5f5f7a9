using DanVan.Data.Accounts;
using DanVan.Domain.Files;
using DanVan.Domain.Imports;
using DanVan.Domain.Organizations;
using DanVan.Domain.Reports;
using DanVan.Domain.Reports.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Data.Reports.Places;

internal sealed class StoredFileConfiguration : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> file)
    {
        _ = file.ToTable("StoredFiles");
        _ = file.Property(f => f.Id).ValueGeneratedNever();
        // The ending of the kind may be longer than the one that was sent.
        _ = file.Property(f => f.Name).HasMaxLength(ImportFile.FileNameMaxLength + 5);
        _ = file.Property(f => f.Hash).HasMaxLength(StoredFile.HashLength);
        _ = file.Property(f => f.AddedByTitle).HasMaxLength(Post.TitleMaxLength);
        _ = file.HasIndex(f => new { f.ProvinceId, f.AreaId });
        _ = file.HasOne<Province>().WithMany().HasForeignKey(f => f.ProvinceId);
        _ = file.HasOne<Area>().WithMany().HasForeignKey(f => f.AreaId);
        _ = file.HasOne<Person>().WithMany().HasForeignKey(f => f.PersonId);
        _ = file.HasOne(f => f.Content).WithOne().HasForeignKey<FileContent>(content => content.FileId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class FileContentConfiguration : IEntityTypeConfiguration<FileContent>
{
    public void Configure(EntityTypeBuilder<FileContent> content)
    {
        _ = content.ToTable("FileContents");
        _ = content.HasKey(c => c.FileId);
        _ = content.Property(c => c.FileId).ValueGeneratedNever();
    }
}

internal sealed class EvidenceConfiguration : IEntityTypeConfiguration<Evidence>
{
    public void Configure(EntityTypeBuilder<Evidence> evidence)
    {
        _ = evidence.ToTable("Evidence");
        _ = evidence.Property(e => e.Id).ValueGeneratedNever();
        _ = evidence.Ignore(e => e.Place).Ignore(e => e.IsSecret);
        _ = evidence.Property(e => e.FileName).HasMaxLength(ImportFile.FileNameMaxLength + 5);
        _ = evidence.Property(e => e.Caption).HasMaxLength(Evidence.CaptionMaxLength);
        _ = evidence.Property(e => e.AddedByTitle).HasMaxLength(Post.TitleMaxLength);
        _ = evidence.Property(e => e.RemovedByTitle).HasMaxLength(Post.TitleMaxLength);
        _ = evidence.HasIndex(e => e.ReportId);
        _ = evidence.HasOne<QuarterlyReport>().WithMany().HasForeignKey(e => e.ReportId);
        _ = evidence.HasOne<StoredFile>().WithMany().HasForeignKey(e => e.FileId);
    }
}

internal sealed class QueryThreadConfiguration : IEntityTypeConfiguration<QueryThread>
{
    public void Configure(EntityTypeBuilder<QueryThread> thread)
    {
        _ = thread.ToTable("QueryThreads");
        _ = thread.Property(t => t.Id).ValueGeneratedNever();
        _ = thread.Ignore(t => t.Place);
        _ = thread.Property(t => t.ClosedByTitle).HasMaxLength(Post.TitleMaxLength);
        _ = thread.HasIndex(t => new { t.ReportId, t.State });
        _ = thread.HasOne<QuarterlyReport>().WithMany().HasForeignKey(t => t.ReportId);
        _ = thread.OwnsMany(t => t.Messages, message =>
        {
            _ = message.ToTable("QueryMessages");
            _ = message.WithOwner().HasForeignKey("ThreadId");
            _ = message.HasKey("ThreadId", nameof(ThreadMessage.Number));
            _ = message.Property(m => m.Number).ValueGeneratedNever();
            _ = message.Property(m => m.Text).HasMaxLength(QueryThread.TextMaxLength);
            _ = message.Property(m => m.ByTitle).HasMaxLength(Post.TitleMaxLength);
            _ = message.Property(m => m.MentionedTitle).HasMaxLength(Post.TitleMaxLength);
        });
    }
}
