using DanVan.Domain.Checks.Review;
using DanVan.Domain.Organizations;
using DanVan.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Data.Checks;

internal sealed class AcceptedFindingConfiguration : IEntityTypeConfiguration<AcceptedFinding>
{
    public void Configure(EntityTypeBuilder<AcceptedFinding> accepted)
    {
        _ = accepted.ToTable("AcceptedFindings");
        _ = accepted.Property(a => a.Subject).HasMaxLength(AcceptedFinding.SubjectMaxLength);
        _ = accepted.Property(a => a.Values).HasMaxLength(AcceptedFinding.ValuesLength);
        _ = accepted.Property(a => a.Reason).HasMaxLength(AcceptedFinding.ReasonMaxLength);
        _ = accepted.Property(a => a.PostTitle).HasMaxLength(Post.TitleMaxLength);
        _ = accepted.HasIndex(a => new { a.RevisionId, a.Subject }).IsUnique();
        _ = accepted.HasIndex(a => a.ReportId);
        _ = accepted.HasOne<ReportRevision>().WithMany().HasForeignKey(a => a.RevisionId);
    }
}
