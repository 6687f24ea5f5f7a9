using DanVan.Data.Accounts;
using DanVan.Domain.Organizations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Data.Organizations;

internal sealed class ProvinceConfiguration : IEntityTypeConfiguration<Province>
{
    public void Configure(EntityTypeBuilder<Province> province)
    {
        _ = province.Property(p => p.Code).HasMaxLength(Province.CodeMaxLength);
        _ = province.Property(p => p.Name).HasMaxLength(Province.NameMaxLength);
        _ = province.HasIndex(p => p.Code).IsUnique();
        _ = province.HasMany(p => p.Levels).WithOne().HasForeignKey("ProvinceId").OnDelete(DeleteBehavior.Cascade);
        _ = province.Navigation(p => p.Levels).AutoInclude();
    }
}

internal sealed class ProvinceLevelConfiguration : IEntityTypeConfiguration<ProvinceLevel>
{
    public void Configure(EntityTypeBuilder<ProvinceLevel> level)
    {
        _ = level.ToTable("ProvinceLevels");
        _ = level.Property<int>("Id");
        _ = level.Property(l => l.Key).HasMaxLength(ProvinceLevel.KeyMaxLength);
        _ = level.Property(l => l.Name).HasMaxLength(ProvinceLevel.NameMaxLength);
    }
}

internal sealed class AreaConfiguration : IEntityTypeConfiguration<Area>
{
    public void Configure(EntityTypeBuilder<Area> area)
    {
        _ = area.Property(a => a.Code).HasMaxLength(Area.CodeMaxLength);
        _ = area.Property(a => a.Name).HasMaxLength(Area.NameMaxLength);
        _ = area.Property(a => a.Type).HasMaxLength(Area.TypeMaxLength);
        _ = area.Property(a => a.Level).HasMaxLength(ProvinceLevel.KeyMaxLength);
        _ = area.Property(a => a.Tags).HasMaxLength(Area.TagsMaxLength);
        _ = area.Property(a => a.SortKey).HasMaxLength(400);
        // Folding takes letters apart: a foreign syllable may become three.
        _ = area.Property(a => a.SearchKey).HasMaxLength(600);
        _ = area.Ignore(a => a.FullName);
        _ = area.HasIndex(a => new { a.ProvinceId, a.Code }).IsUnique();
        _ = area.HasOne<Province>().WithMany().HasForeignKey(a => a.ProvinceId);
        _ = area.HasOne<Area>().WithMany().HasForeignKey(a => a.ParentId);
    }
}

internal sealed class OrganizationConfiguration : IEntityTypeConfiguration<Organization>
{
    public void Configure(EntityTypeBuilder<Organization> body)
    {
        _ = body.Property(o => o.Code).HasMaxLength(Organization.CodeMaxLength);
        _ = body.Property(o => o.Level).HasMaxLength(ProvinceLevel.KeyMaxLength);
        _ = body.Property(o => o.SearchKey).HasMaxLength(Organization.SearchKeyMaxLength);
        _ = body.HasIndex(o => new { o.ProvinceId, o.Code }).IsUnique();
        _ = body.HasOne<Province>().WithMany().HasForeignKey(o => o.ProvinceId);
        _ = body.HasOne<Area>().WithMany().HasForeignKey(o => o.AreaId);
        _ = body.HasOne<Organization>().WithMany().HasForeignKey(o => o.ParentId);
        _ = body.HasMany(o => o.Names).WithOne().HasForeignKey("OrganizationId").OnDelete(DeleteBehavior.Cascade);
        _ = body.Navigation(o => o.Names).AutoInclude();
    }
}

internal sealed class OrganizationNameConfiguration : IEntityTypeConfiguration<OrganizationName>
{
    public void Configure(EntityTypeBuilder<OrganizationName> name)
    {
        _ = name.ToTable("OrganizationNames");
        _ = name.Property<int>("Id");
        _ = name.Property(n => n.OfficialName).HasMaxLength(Organization.NameMaxLength);
        _ = name.Property(n => n.ShortName).HasMaxLength(Organization.NameMaxLength);
        _ = name.Ignore(n => n.Facts);
        _ = name.Property(n => n.Symbol).HasMaxLength(Organization.SymbolMaxLength);
    }
}

internal sealed class PairingConfiguration : IEntityTypeConfiguration<Pairing>
{
    public void Configure(EntityTypeBuilder<Pairing> pairing)
    {
        _ = pairing.HasIndex(p => new { p.ProvinceId, p.AreaId });
        _ = pairing.HasOne<Province>().WithMany().HasForeignKey(p => p.ProvinceId);
        _ = pairing.HasOne<Area>().WithMany().HasForeignKey(p => p.AreaId);
        _ = pairing.HasOne<Organization>().WithMany().HasForeignKey(p => p.PartyOrganizationId);
        _ = pairing.HasOne<Organization>().WithMany().HasForeignKey(p => p.MilitaryOrganizationId);
    }
}

internal sealed class SuccessionConfiguration : IEntityTypeConfiguration<Succession>
{
    public void Configure(EntityTypeBuilder<Succession> link)
    {
        _ = link.Property(s => s.LegalBasis).HasMaxLength(Succession.LegalBasisMaxLength);
        _ = link.HasIndex(s => s.ProvinceId);
        _ = link.HasOne<Province>().WithMany().HasForeignKey(s => s.ProvinceId);
        _ = link.HasOne<Area>().WithMany().HasForeignKey(s => s.FromAreaId);
        _ = link.HasOne<Area>().WithMany().HasForeignKey(s => s.ToAreaId);
    }
}

internal sealed class HandoverConfiguration : IEntityTypeConfiguration<Handover>
{
    public void Configure(EntityTypeBuilder<Handover> handover)
    {
        _ = handover.ToTable("Handovers");
        _ = handover.Property(h => h.FromTitle).HasMaxLength(Post.TitleMaxLength);
        _ = handover.Property(h => h.ToTitle).HasMaxLength(Post.TitleMaxLength);
        _ = handover.Property(h => h.ByTitle).HasMaxLength(Post.TitleMaxLength);
        _ = handover.HasIndex(h => h.ToPostId);
        _ = handover.HasOne<Province>().WithMany().HasForeignKey(h => h.ProvinceId);
        _ = handover.HasOne<Post>().WithMany().HasForeignKey(h => h.FromPostId);
        _ = handover.HasOne<Post>().WithMany().HasForeignKey(h => h.ToPostId);
        _ = handover.HasMany(h => h.Items).WithOne().HasForeignKey("HandoverId").OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class HandoverItemConfiguration : IEntityTypeConfiguration<HandoverItem>
{
    public void Configure(EntityTypeBuilder<HandoverItem> item)
    {
        _ = item.ToTable("HandoverItems");
        _ = item.Property(i => i.What).HasMaxLength(HandoverItem.WhatMaxLength);
        _ = item.Property(i => i.Href).HasMaxLength(HandoverItem.HrefMaxLength);
    }
}

internal sealed class PostConfiguration : IEntityTypeConfiguration<Post>
{
    public void Configure(EntityTypeBuilder<Post> post)
    {
        _ = post.Property(p => p.Title).HasMaxLength(Post.TitleMaxLength);
        _ = post.HasIndex(p => p.PersonId);
        _ = post.HasIndex(p => p.OrganizationId);
        _ = post.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId);
        _ = post.HasOne<Province>().WithMany().HasForeignKey(p => p.ProvinceId);
        _ = post.HasOne<Organization>().WithMany().HasForeignKey(p => p.OrganizationId);
    }
}
