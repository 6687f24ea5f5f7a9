namespace DanVan.Domain.Notices;

/// <summary>What a person is told of without asking (Thông báo). Stored: a number never changes its meaning.</summary>
public enum NoticeKind
{
    /// <summary>Sắp đến hạn nộp.</summary>
    DueSoon = 1,

    /// <summary>Đã quá hạn nộp; every day until the side is confirmed.</summary>
    Overdue = 2,

    /// <summary>One pairing got another due date.</summary>
    DueMoved = 3,

    /// <summary>The due dates of the whole period were moved.</summary>
    ScheduleMoved = 4,

    /// <summary>Trình lãnh đạo.</summary>
    SentToLeader = 5,

    /// <summary>Trả lại cán bộ.</summary>
    ReturnedToOfficer = 6,

    /// <summary>Rút xác nhận, before the report was at the province.</summary>
    Withdrawn = 7,

    /// <summary>Rút xác nhận of a submitted report, which left the province's desk by it.</summary>
    WithdrawnFromProvince = 8,

    /// <summary>Gửi tỉnh.</summary>
    Submitted = 9,

    /// <summary>Gửi một bên.</summary>
    SubmittedAlone = 10,

    /// <summary>Tỉnh trả lại.</summary>
    Returned = 11,

    /// <summary>Đưa vào tổng hợp.</summary>
    Accepted = 12,

    /// <summary>Mở đính chính.</summary>
    CorrectionOpened = 13,

    /// <summary>Mở khóa.</summary>
    Unlocked = 14,

    /// <summary>Hỏi về một chỗ trong báo cáo.</summary>
    QuestionAsked = 15,

    /// <summary>Trả lời một câu hỏi.</summary>
    QuestionAnswered = 16,

    /// <summary>Nhắc tới: a message calls on this very post.</summary>
    Mentioned = 17,
}

/// <summary>Whom a kind is for. "Own" are the people of the side that it concerns, of both where it concerns both; "partner" those of the other side.</summary>
[Flags]
public enum Audience
{
    None = 0,
    OwnOfficers = 1,
    OwnLeaders = 2,
    PartnerOfficers = 4,
    PartnerLeaders = 8,

    /// <summary>Both standing offices of the province.</summary>
    Offices = 16,

    /// <summary>Whoever holds the post that was named, officer, leader or office.</summary>
    NamedPost = 32,

    Own = OwnOfficers | OwnLeaders,
    Partner = PartnerOfficers | PartnerLeaders,
}
