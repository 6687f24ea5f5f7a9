using System.Runtime.CompilerServices;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Comments;
using DanVan.Domain.Organizations;

namespace DanVan.Domain.Tests.Builders;

/// <summary>Joint documents of the pairing whose people are <see cref="Someone"/>; the Party side leads.</summary>
internal static class ADocument
{
    public static readonly DateTimeOffset Now = new(2021, 2, 3, 2, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2021, 2, 3);

    public static readonly PartyNames Names = new("Ban Dân vận Huyện ủy", "BDV", "Ban CHQS huyện", "CHQS");
    public static readonly Signers Signers = new(Someone.PartyLeader.PostId, Someone.PartyLeader.PostTitle, Someone.MilitaryLeader.PostId, Someone.MilitaryLeader.PostTitle);
    public static readonly Actor MilitaryClerk = Someone.Post(Function.Clerk, Side.Military, Someone.MilitaryBody);

    public static Pairing Below => new(1, 5, Someone.PartyBody, Someone.MilitaryBody, isProvincial: false, new DateOnly(2000, 1, 1), null);

    public static Pairing OfProvince => new(1, 1, Someone.PartyBody, Someone.MilitaryBody, isProvincial: true, new DateOnly(2000, 1, 1), null);

    public static JointDocument Agreement(YearSpan? years = null) =>
        JointDocument.Draft(Guid.NewGuid(), DocumentKind.Agreement, OfProvince, years ?? new(2017, 2021), Side.Party, "Công tác dân vận", null, Someone.PartyOfficer, Now).Document!;

    public static JointDocument Plan() =>
        JointDocument.Draft(Guid.NewGuid(), DocumentKind.AnnualPlan, OfProvince, new(2021, 2021), Side.Party, "Kế hoạch năm 2021", null, Someone.PartyOfficer, Now).Document!;

    /// <summary>A document whose only revision, or whose standing one, is in the state.</summary>
    public static JointDocument In(DocumentState state)
    {
        var document = Plan();
        switch (state)
        {
            case DocumentState.Draft:
                return document;
            case DocumentState.InReview:
                return document.Reviewed();
            case DocumentState.Agreed:
                return document.Agreed();
            case DocumentState.AwaitingSignature:
                return document.Waiting();
            case DocumentState.Signed:
                return document.Signed();
            case DocumentState.Issued:
                return document.Issued();
            case DocumentState.Recalled:
                _ = document.Issued();
                Done(document.Recall("Ban hành nhầm", Someone.PartyLeader, Now));
                return document;
            case DocumentState.Expired:
                _ = document.Issued();
                Done(document.Expire(new DateOnly(2022, 1, 1), Someone.Administrator, Now));
                return document;
            case DocumentState.Abandoned:
                Done(document.Abandon("Không làm nữa", Someone.PartyOfficer, Now));
                return document;
            default:
                throw new ArgumentOutOfRangeException(nameof(state));
        }
    }

    public static JointDocument Reviewed(this JointDocument document)
    {
        Done(document.SendForOpinion(Someone.PartyOfficer, Now));
        return document;
    }

    public static JointDocument Agreed(this JointDocument document)
    {
        _ = document.Reviewed();
        Done(document.Agree(Someone.PartyOfficer, Now));
        Done(document.Agree(Someone.MilitaryOfficer, Now));
        return document;
    }

    public static JointDocument Waiting(this JointDocument document)
    {
        _ = document.Agreed();
        Done(document.SendForSignature("abc", Names, Signers, 5, null, Someone.PartyOfficer, Now));
        return document;
    }

    public static JointDocument Signed(this JointDocument document)
    {
        _ = document.Waiting();
        Done(document.AddSignedScan(Guid.NewGuid(), 5, Today, isCertified: true, Today, Someone.PartyClerk, Now));
        return document;
    }

    public static JointDocument Issued(this JointDocument document)
    {
        _ = document.Signed();
        Done(document.Register(12, Today, MilitaryClerk, Now));
        Done(document.Distribute(Someone.PartyClerk, Now));
        return document;
    }

    /// <summary>Where the Military side says something.</summary>
    public static CommentPlace Paragraph => new(1, 2, null, null, "Hai bên cùng làm.");

    /// <summary>The Military side has an opinion that is open; the document is under review.</summary>
    public static DocumentComment Commented(this JointDocument document, CommentPlace? place = null, Actor? by = null)
    {
        var (comment, refusal) = DocumentComment.Make(Guid.NewGuid(), document, place ?? Paragraph, "Nên ghi rõ thời hạn.", by ?? Someone.MilitaryOfficer, Now);
        Done(refusal);
        Said.AddOrUpdate(document, comment!);
        return comment!;
    }

    /// <summary>The opinion that was given last; of a document without one, somebody else's.</summary>
    public static DocumentComment CommentOf(JointDocument document) => Said.TryGetValue(document, out var comment) ? comment : Plan().Reviewed().Commented();

    private static readonly ConditionalWeakTable<JointDocument, DocumentComment> Said = [];

    private static void Done(Refusal? refusal) => Assert.True(refusal is null, refusal?.ToString());
}
