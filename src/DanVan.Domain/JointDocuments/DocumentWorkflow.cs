using DanVan.Domain.Common;

namespace DanVan.Domain.JointDocuments;

/// <summary>What a joint document is; all three share one life.</summary>
public enum DocumentKind
{
    /// <summary>Chương trình phối hợp.</summary>
    Agreement = 1,

    /// <summary>Kế hoạch phối hợp năm.</summary>
    AnnualPlan = 2,

    /// <summary>Kế hoạch phối hợp cấp dưới.</summary>
    SubPlan = 3,
}

/// <summary>Where one revision of a joint document stands.</summary>
public enum DocumentState
{
    /// <summary>Dự thảo.</summary>
    Draft = 1,

    /// <summary>Đang lấy ý kiến.</summary>
    InReview = 2,

    /// <summary>Hai bên thống nhất.</summary>
    Agreed = 3,

    /// <summary>Chờ ký.</summary>
    AwaitingSignature = 4,

    /// <summary>Đã ký.</summary>
#pragma warning disable CA1720 // The glossary's word; no number has a sign here.
    Signed = 5,
#pragma warning restore CA1720

    /// <summary>Ban hành.</summary>
    Issued = 6,

    /// <summary>Thay thế.</summary>
    Superseded = 7,

    /// <summary>Thu hồi.</summary>
    Recalled = 8,

    /// <summary>Hết hiệu lực.</summary>
    Expired = 9,

    /// <summary>Hủy dự thảo.</summary>
    Abandoned = 10,

    /// <summary>Không ký.</summary>
    NotSigned = 11,
}

public enum DocumentAction
{
    /// <summary>Sửa.</summary>
    Edit = 1,

    /// <summary>Gửi lấy ý kiến.</summary>
    SendForOpinion = 2,

    /// <summary>Trả về dự thảo.</summary>
    ReturnToDraft = 3,

    /// <summary>Thống nhất.</summary>
    Agree = 4,

    /// <summary>Mở lại dự thảo.</summary>
    Reopen = 5,

    /// <summary>Hủy dự thảo.</summary>
    Abandon = 6,

    /// <summary>Trình ký.</summary>
    SendForSignature = 7,

    /// <summary>Rút khỏi trình ký.</summary>
    RecallFromSigning = 8,

    /// <summary>Từ chối ký.</summary>
    Decline = 9,

    /// <summary>Nhập bản đã ký.</summary>
    AddSignedScan = 10,

    /// <summary>Thay bản số hóa.</summary>
    ReplaceScan = 11,

    /// <summary>Vào sổ văn bản.</summary>
    Register = 12,

    /// <summary>Phát hành.</summary>
    Distribute = 13,

    /// <summary>Điều chỉnh.</summary>
    Amend = 14,

    /// <summary>Thu hồi.</summary>
    Recall = 15,

    /// <summary>An amendment was issued.</summary>
    Supersede = 16,

    /// <summary>The term has ended.</summary>
    Expire = 17,

    /// <summary>Góp ý.</summary>
    Comment = 18,

    /// <summary>Trả lời ý kiến.</summary>
    AnswerComment = 19,
}

/// <summary>The life that agreement, annual plan and sub-plan share, as a table of what may be done with one revision.</summary>
public static class DocumentLife
{
    public static readonly Workflow<DocumentState, DocumentAction> Workflow = new(
        new(DocumentState.Draft, DocumentAction.Edit, DocumentState.Draft, [Function.Officer], Note: "of either side; drops every Agree"),
        new(DocumentState.InReview, DocumentAction.Edit, DocumentState.InReview, [Function.Officer], Note: "of either side; drops every Agree"),
        new(DocumentState.Draft, DocumentAction.SendForOpinion, DocumentState.InReview, [Function.Officer]),
        new(DocumentState.InReview, DocumentAction.Comment, DocumentState.InReview, [Function.Officer], Note: "of either side, on a paragraph, section or task; its own side may withdraw it"),
        new(DocumentState.InReview, DocumentAction.AnswerComment, DocumentState.InReview, [Function.Officer], Note: "of the other side: taken over or explained"),
        new(DocumentState.InReview, DocumentAction.ReturnToDraft, DocumentState.Draft, [Function.Officer], NeedsReason: true),
        new(DocumentState.InReview, DocumentAction.Agree, DocumentState.InReview, [Function.Officer], Finally: DocumentState.Agreed, Note: "of each side, once no opinion is open; the second one's word takes it on"),
        new(DocumentState.Agreed, DocumentAction.Reopen, DocumentState.Draft, [Function.Officer], NeedsReason: true, Note: "drops both Agrees"),
        new(DocumentState.Draft, DocumentAction.Abandon, DocumentState.Abandoned, [Function.Officer], NeedsReason: true, Note: "the lead's officer; voids the number"),
        new(DocumentState.InReview, DocumentAction.Abandon, DocumentState.Abandoned, [Function.Officer], NeedsReason: true, Note: "the lead's officer; voids the number"),
        new(DocumentState.Agreed, DocumentAction.Abandon, DocumentState.Abandoned, [Function.Officer], NeedsReason: true, Note: "the lead's officer; voids the number"),
        new(DocumentState.Agreed, DocumentAction.SendForSignature, DocumentState.AwaitingSignature, [Function.Officer], Note: "freezes text and names, reserves the number"),
        new(DocumentState.AwaitingSignature, DocumentAction.RecallFromSigning, DocumentState.NotSigned, [Function.Officer], NeedsReason: true, Note: "a new revision in Draft; the number is kept"),
        new(DocumentState.AwaitingSignature, DocumentAction.Decline, DocumentState.NotSigned, [Function.Leader], NeedsReason: true, Note: "a named signer; a new revision in Draft, the number is kept"),
        new(DocumentState.AwaitingSignature, DocumentAction.AddSignedScan, DocumentState.Signed, [Function.Clerk], Note: "of either body: scan with both signatures, number, date"),
        new(DocumentState.Signed, DocumentAction.ReplaceScan, DocumentState.Signed, [Function.Clerk], NeedsReason: true, Note: "the old one is kept"),
        new(DocumentState.Signed, DocumentAction.Register, DocumentState.Signed, [Function.Clerk], Note: "of each body, in its own book"),
        new(DocumentState.Signed, DocumentAction.Distribute, DocumentState.Issued, [Function.Clerk], Note: "of the lead's body, once both have registered it"),
        new(DocumentState.Issued, DocumentAction.Amend, DocumentState.Issued, [Function.Officer], NeedsReason: true, Note: "a new revision in Draft; the issued one stands until that is issued"),
        new(DocumentState.Issued, DocumentAction.Recall, DocumentState.Recalled, [Function.Leader], NeedsReason: true, Note: "of either side; abandons an open amendment"),
        new(DocumentState.Issued, DocumentAction.Supersede, DocumentState.Superseded, [], Note: "an amendment is issued"),
        new(DocumentState.Issued, DocumentAction.Expire, DocumentState.Expired, [], Note: "the term ends"));

    /// <summary>Something of it may still become a document.</summary>
    public static bool IsWorking(this DocumentState state) => state <= DocumentState.Signed;
}
