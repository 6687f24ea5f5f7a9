using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Comments;
using DanVan.Domain.Organizations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Data.JointDocuments;

internal sealed class DocumentCommentConfiguration : IEntityTypeConfiguration<DocumentComment>
{
    public void Configure(EntityTypeBuilder<DocumentComment> comment)
    {
        _ = comment.ToTable("DocumentComments");
        _ = comment.Property(c => c.Id).ValueGeneratedNever();
        _ = comment.Ignore(c => c.Place);
        _ = comment.Property(c => c.Text).HasMaxLength(DocumentComment.TextMaxLength);
        _ = comment.Property(c => c.Answer).HasMaxLength(DocumentComment.TextMaxLength);
        _ = comment.Property(c => c.ByTitle).HasMaxLength(Post.TitleMaxLength);
        _ = comment.Property(c => c.SettledByTitle).HasMaxLength(Post.TitleMaxLength);
        _ = comment.HasIndex(c => new { c.DocumentId, c.Revision, c.State });
        _ = comment.HasOne<JointDocument>().WithMany().HasForeignKey(c => c.DocumentId);
    }
}
