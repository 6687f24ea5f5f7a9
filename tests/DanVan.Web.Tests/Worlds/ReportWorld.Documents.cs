using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;

namespace DanVan.Web.Tests.Worlds;

// Joint documents of the world: made by domain actions of its people, then stored.
public sealed partial class ReportWorld
{
    public static readonly YearSpan Term = new(2017, 2021);

    /// <summary>The clerk of a pairing's Military body; has no account.</summary>
    public Actor MilitaryClerk(int pairing) =>
        Clerk(pairing).Actor with { PersonId = Guid.NewGuid(), PostId = 0, PostTitle = "Văn thư Ban CHQS", Side = Side.Military, OrganizationId = Pairings[pairing].MilitaryOrganizationId };

    /// <summary>A document with one written section, brought to a state of its life and stored; the Party side leads.</summary>
    public async Task<JointDocument> HasDocumentAsync(int pairing, DocumentState state, DocumentKind kind = DocumentKind.Agreement, JointDocument? parent = null, int reserved = 1)
    {
        var now = _portal.Clock.GetUtcNow();
        var years = kind is DocumentKind.Agreement ? Term : new YearSpan(2021, 2021);
        var (officer, partner) = (Officer(pairing, Side.Party).Actor, Officer(pairing, Side.Military).Actor);
        var (document, refusal) = JointDocument.Draft(Guid.CreateVersion7(now), kind, Pairings[pairing], years, Side.Party, "Phối hợp thực hiện công tác dân vận", parent, officer, now);
        Allowed(refusal);
        var section = new DocumentSection(document!, 1, "Mục đích, yêu cầu");
        Allowed(section.Write(document!, "Giữ vững ổn định ở cơ sở.", officer, now));
        foreach (var step in Enumerable.Range(1, (int)state - 1))
        {
            Allowed(step switch
            {
                1 => document!.SendForOpinion(officer, now),
                2 => document!.Agree(officer, now) ?? document.Agree(partner, now),
                3 => document!.SendForSignature(CanonicalText.HashOf("ab"), new("Ban Dân vận", "BDV", "Ban CHQS", "CHQS"), Signers(pairing), reserved, officer, now),
                4 => document!.AddSignedScan(Guid.NewGuid(), reserved, VietnamTime.DateOf(now), isCertified: true, VietnamTime.DateOf(now), Clerk(pairing).Actor, now),
                _ => document!.Register(reserved, VietnamTime.DateOf(now), MilitaryClerk(pairing), now) ?? document.Distribute(Clerk(pairing).Actor, now),
            });
        }

        await using var db = _portal.Open();
        _ = db.JointDocuments.Add(document!);
        _ = db.DocumentSections.Add(section);
        await StoreAsync(db);
        return document!;
    }

    private Signers Signers(int pairing)
    {
        var (party, military) = (Leader(pairing, Side.Party).Actor, Leader(pairing, Side.Military).Actor);
        return new Signers(party.PostId, party.PostTitle, military.PostId, military.PostTitle);
    }
}
