using DanVan.Data.Accounts;
using DanVan.Domain.Imports;
using DanVan.Domain.Organizations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Data.Imports;

internal sealed class ImportFileConfiguration : IEntityTypeConfiguration<ImportFile>
{
    public void Configure(EntityTypeBuilder<ImportFile> file)
    {
        _ = file.Property(f => f.Kind).HasMaxLength(ImportFile.KindMaxLength);
        _ = file.Property(f => f.FileName).HasMaxLength(ImportFile.FileNameMaxLength);
        _ = file.HasIndex(f => new { f.ProvinceId, f.UploadedAt });
        _ = file.HasOne<Province>().WithMany().HasForeignKey(f => f.ProvinceId);
        _ = file.HasOne<Person>().WithMany().HasForeignKey(f => f.PersonId);
    }
}
