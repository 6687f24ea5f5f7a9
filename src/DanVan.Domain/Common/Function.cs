namespace DanVan.Domain.Common;

/// <summary>What a post lets a person do (Chức năng của chức vụ). Enterer, confirmer and accepter are different functions.</summary>
public enum Function
{
    /// <summary>Cán bộ nhập báo cáo.</summary>
    Officer = 1,

    /// <summary>Lãnh đạo xác nhận; deputies act in the post's name.</summary>
    Leader = 2,

    /// <summary>Văn thư.</summary>
    Clerk = 3,

    /// <summary>Bộ phận tham mưu, giúp việc.</summary>
    StandingOffice = 4,

    /// <summary>Quản trị; without a province: the portal's administrator.</summary>
    Administrator = 5,

    /// <summary>Người xem from outside, without side.</summary>
    Viewer = 6,
}
