using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Recipients;
using DanVan.Domain.Organizations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Data.JointDocuments;

internal sealed class DocumentRecipientConfiguration : IEntityTypeConfiguration<DocumentRecipient>
{
    public void Configure(EntityTypeBuilder<DocumentRecipient> recipient)
    {
        _ = recipient.ToTable("DocumentRecipients");
        _ = recipient.Ignore(r => r.Content);
        _ = recipient.Property(r => r.Name).HasMaxLength(DocumentRecipient.NameMaxLength);
        // Not unique: a list is written as a whole, old lines out and new ones in with the same numbers.
        _ = recipient.HasIndex(r => new { r.DocumentId, r.Revision });
        _ = recipient.HasOne<JointDocument>().WithMany().HasForeignKey(r => r.DocumentId);
        _ = recipient.HasOne<Organization>().WithMany().HasForeignKey(r => r.OrganizationId);
    }
}

internal sealed class DocumentReceiptConfiguration : IEntityTypeConfiguration<DocumentReceipt>
{
    public void Configure(EntityTypeBuilder<DocumentReceipt> receipt)
    {
        _ = receipt.ToTable("DocumentReceipts");
        _ = receipt.Ignore(r => r.IsOutside);
        _ = receipt.Property(r => r.Name).HasMaxLength(DocumentRecipient.NameMaxLength);
        _ = receipt.Property(r => r.OpenedBy).HasMaxLength(Post.TitleMaxLength);
        _ = receipt.Property(r => r.SentBy).HasMaxLength(Post.TitleMaxLength);
        _ = receipt.Property(r => r.SentNote).HasMaxLength(DocumentReceipt.NoteMaxLength);
        _ = receipt.HasIndex(r => new { r.DocumentId, r.Revision, r.Number }).IsUnique();
        // Who may read a document, and its scan, because it is addressed to them: asked by every query of either.
        _ = receipt.HasIndex(r => new { r.OrganizationId, r.DocumentId });
        _ = receipt.HasIndex(r => new { r.ScanId, r.OrganizationId });
        _ = receipt.HasOne<JointDocument>().WithMany().HasForeignKey(r => r.DocumentId);
        _ = receipt.HasOne<Organization>().WithMany().HasForeignKey(r => r.OrganizationId);
    }
}
