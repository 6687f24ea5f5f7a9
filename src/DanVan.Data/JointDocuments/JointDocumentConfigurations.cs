using DanVan.Domain.Files;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Tasks;
using DanVan.Domain.Organizations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Data.JointDocuments;

internal sealed class JointDocumentConfiguration : IEntityTypeConfiguration<JointDocument>
{
    public void Configure(EntityTypeBuilder<JointDocument> document)
    {
        _ = document.ToTable("JointDocuments");
        _ = document.Ignore(d => d.Years).Ignore(d => d.Standing).Ignore(d => d.LastIssued).Ignore(d => d.Working).Ignore(d => d.Shown).Ignore(d => d.IsBeingAmended).Ignore(d => d.NextTerm);
        _ = document.Property(d => d.Id).ValueGeneratedNever();
        _ = document.HasIndex(d => new { d.ProvinceId, d.Kind, d.FromYear, d.AreaId });
        _ = document.HasIndex(d => d.ParentId);
        _ = document.HasOne<Province>().WithMany().HasForeignKey(d => d.ProvinceId);
        _ = document.HasOne<Pairing>().WithMany().HasForeignKey(d => d.PairingId);
        _ = document.HasOne<Area>().WithMany().HasForeignKey(d => d.AreaId);
        _ = document.HasOne<JointDocument>().WithMany().HasForeignKey(d => d.ParentId);
        _ = document.HasMany(d => d.Revisions).WithOne().HasForeignKey("DocumentId").OnDelete(DeleteBehavior.Cascade);
        _ = document.Navigation(d => d.Revisions).AutoInclude();
    }
}

internal sealed class DocumentRevisionConfiguration : IEntityTypeConfiguration<DocumentRevision>
{
    public void Configure(EntityTypeBuilder<DocumentRevision> revision)
    {
        _ = revision.ToTable("DocumentRevisions");
        _ = revision.Ignore(r => r.HasBothConsents).Ignore(r => r.OpenComments);
        _ = revision.PrimitiveCollection(r => r.OpenPartyComments);
        _ = revision.PrimitiveCollection(r => r.OpenMilitaryComments);
        _ = revision.Property<Guid>("DocumentId");
        _ = revision.HasIndex("DocumentId", nameof(DocumentRevision.Number)).IsUnique();
        _ = revision.Property(r => r.Subject).HasMaxLength(JointDocument.SubjectMaxLength);
        _ = revision.Property(r => r.Reason).HasMaxLength(JointDocument.ReasonMaxLength);
        _ = revision.Property(r => r.EndReason).HasMaxLength(JointDocument.ReasonMaxLength);
        _ = revision.Property(r => r.Theme).HasMaxLength(DocumentRevision.ThemeMaxLength);
        _ = revision.Property(r => r.Anniversaries).HasMaxLength(Anniversary.MaxLength);
        _ = revision.Property(r => r.OpenedBy).HasMaxLength(Post.TitleMaxLength);
        _ = revision.Property(r => r.EndedBy).HasMaxLength(Post.TitleMaxLength);
        _ = revision.Property(r => r.PartySigner).HasMaxLength(Post.TitleMaxLength);
        _ = revision.Property(r => r.MilitarySigner).HasMaxLength(Post.TitleMaxLength);
        _ = revision.Property(r => r.FrozenFormat).HasMaxLength(CanonicalText.FormatMaxLength);
        _ = revision.Property(r => r.FrozenHash).HasMaxLength(StoredFile.HashLength);
        _ = revision.OwnsOne(r => r.PartyConsent, Title);
        _ = revision.OwnsOne(r => r.MilitaryConsent, Title);
        _ = revision.OwnsOne(r => r.PartyRegistration, registration => registration.Property(r => r.Title).HasMaxLength(Post.TitleMaxLength));
        _ = revision.OwnsOne(r => r.MilitaryRegistration, registration => registration.Property(r => r.Title).HasMaxLength(Post.TitleMaxLength));
        _ = revision.OwnsOne(r => r.Scan, scan => scan.Property(s => s.CertifiedBy).HasMaxLength(Post.TitleMaxLength));
        _ = revision.OwnsOne(r => r.Names, names =>
        {
            _ = names.Property(n => n.PartyName).HasMaxLength(Organization.NameMaxLength);
            _ = names.Property(n => n.MilitaryName).HasMaxLength(Organization.NameMaxLength);
            _ = names.Property(n => n.PartySymbol).HasMaxLength(Organization.SymbolMaxLength);
            _ = names.Property(n => n.MilitarySymbol).HasMaxLength(Organization.SymbolMaxLength);
        });
        _ = revision.HasMany(r => r.ReplacedScans).WithOne().HasForeignKey("DocumentRevisionId").OnDelete(DeleteBehavior.Cascade);
        _ = revision.Navigation(r => r.ReplacedScans).AutoInclude();
    }

    private static void Title(OwnedNavigationBuilder<DocumentRevision, Consent> consent) => consent.Property(c => c.Title).HasMaxLength(Post.TitleMaxLength);
}

internal sealed class ReplacedScanConfiguration : IEntityTypeConfiguration<ReplacedScan>
{
    public void Configure(EntityTypeBuilder<ReplacedScan> scan)
    {
        _ = scan.ToTable("ReplacedScans");
        _ = scan.Property(s => s.Reason).HasMaxLength(JointDocument.ReasonMaxLength);
        _ = scan.Property(s => s.ReplacedBy).HasMaxLength(Post.TitleMaxLength);
    }
}

internal sealed class DocumentSectionConfiguration : IEntityTypeConfiguration<DocumentSection>
{
    public void Configure(EntityTypeBuilder<DocumentSection> section)
    {
        _ = section.ToTable("DocumentSections");
        _ = section.Ignore(s => s.Paragraphs);
        _ = section.Property(s => s.Title).HasMaxLength(DocumentSection.TitleMaxLength);
        _ = section.Property(s => s.LastTitle).HasMaxLength(Post.TitleMaxLength);
        _ = section.HasIndex(s => new { s.DocumentId, s.Revision, s.Number }).IsUnique();
        _ = section.HasOne<JointDocument>().WithMany().HasForeignKey(s => s.DocumentId);
    }
}

internal sealed class NumberBookConfiguration : IEntityTypeConfiguration<NumberBook>
{
    public void Configure(EntityTypeBuilder<NumberBook> book)
    {
        _ = book.ToTable("NumberBooks");
        _ = book.HasIndex(b => new { b.OrganizationId, b.Kind, b.FromYear, b.ToYear }).IsUnique();
        _ = book.HasIndex(b => b.ProvinceId);
        _ = book.HasOne<Organization>().WithMany().HasForeignKey(b => b.OrganizationId);
        _ = book.HasMany(b => b.Entries).WithOne().HasForeignKey("BookId").OnDelete(DeleteBehavior.Cascade);
        _ = book.Navigation(b => b.Entries).AutoInclude();
    }
}

internal sealed class NumberEntryConfiguration : IEntityTypeConfiguration<NumberEntry>
{
    public void Configure(EntityTypeBuilder<NumberEntry> entry)
    {
        _ = entry.ToTable("NumberEntries");
        // Two clerks at once: the second one's number is refused by the database whatever either has seen.
        _ = entry.HasIndex("BookId", nameof(NumberEntry.Number)).IsUnique();
        _ = entry.Property(e => e.Reason).HasMaxLength(NumberEntry.ReasonMaxLength);
        _ = entry.Property(e => e.ByTitle).HasMaxLength(Post.TitleMaxLength);
    }
}
