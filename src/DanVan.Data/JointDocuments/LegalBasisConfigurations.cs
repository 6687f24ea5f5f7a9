using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Bases;
using DanVan.Domain.Organizations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Data.JointDocuments;

internal sealed class LegalBasisConfiguration : IEntityTypeConfiguration<LegalBasis>
{
    public void Configure(EntityTypeBuilder<LegalBasis> basis)
    {
        _ = basis.ToTable("LegalBases");
        _ = basis.Ignore(b => b.Content);
        _ = basis.Property(b => b.Number).HasMaxLength(LegalBasis.NumberMaxLength);
        _ = basis.Property(b => b.Issuer).HasMaxLength(LegalBasis.IssuerMaxLength);
        _ = basis.Property(b => b.Title).HasMaxLength(LegalBasis.TitleMaxLength);
        _ = basis.Property(b => b.SearchKey).HasMaxLength(LegalBasis.SearchKeyMaxLength);
        _ = basis.HasIndex(b => new { b.ProvinceId, b.Number, b.IssuedOn }).IsUnique();
        _ = basis.HasOne<Province>().WithMany().HasForeignKey(b => b.ProvinceId);
        _ = basis.HasOne(b => b.ReplacedBy).WithMany().HasForeignKey(b => b.ReplacedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CitedBasisConfiguration : IEntityTypeConfiguration<CitedBasis>
{
    public void Configure(EntityTypeBuilder<CitedBasis> cited)
    {
        _ = cited.ToTable("CitedBases");
        _ = cited.Property(c => c.Text).HasMaxLength(CitedBasis.TextMaxLength);
        _ = cited.HasIndex(c => new { c.DocumentId, c.Revision, c.Number }).IsUnique();
        _ = cited.HasOne<JointDocument>().WithMany().HasForeignKey(c => c.DocumentId);
        _ = cited.HasOne(c => c.Basis).WithMany().HasForeignKey(c => c.BasisId).OnDelete(DeleteBehavior.Restrict);
    }
}
