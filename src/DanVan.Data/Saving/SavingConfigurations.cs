using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Data.Saving;

internal sealed class HistoryEntryConfiguration : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> entry)
    {
        _ = entry.ToTable("History");
        _ = entry.Property(e => e.SubjectType).HasMaxLength(60);
        _ = entry.Property(e => e.SubjectKey).HasMaxLength(40);
        _ = entry.Property(e => e.Event).HasMaxLength(60);
        _ = entry.Property(e => e.PostTitle).HasMaxLength(200);
        _ = entry.Property(e => e.Reason).HasMaxLength(HistoryEntry.ReasonMaxLength);
        _ = entry.HasIndex(e => new { e.SubjectKey, e.SubjectType });
        _ = entry.HasIndex(e => new { e.ProvinceId, e.At });
    }
}

internal sealed class ChangeReceiptConfiguration : IEntityTypeConfiguration<ChangeReceipt>
{
    public void Configure(EntityTypeBuilder<ChangeReceipt> receipt)
    {
        _ = receipt.HasKey(r => r.ChangeId);
        _ = receipt.Property(r => r.ChangeId).ValueGeneratedNever();
        _ = receipt.Property(r => r.Location).HasMaxLength(ChangeReceipt.LocationMaxLength);
    }
}
