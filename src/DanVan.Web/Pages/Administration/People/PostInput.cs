using DanVan.Domain.Common;
using DanVan.Domain.Organizations;
using DanVan.Web.Wording;
using FluentValidation;

namespace DanVan.Web.Pages.Administration.People;

/// <summary>What a form asks about a post; shared by the pages that make a person and that give a further post.</summary>
public sealed class PostInput
{
    public Function? Function { get; set; }

    public int? OrganizationId { get; set; }

    public string Title { get; set; } = "";

    public bool IsDeputy { get; set; }

    public string From { get; set; } = "";

    public string? To { get; set; }

    /// <summary>The input's field that a refusal of the domain speaks of.</summary>
    public static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "post.title-missing" => nameof(Title),
        "post.organization-missing" or "post.without-organization" or "post.not-a-standing-office" or "post.is-a-standing-office" or "post.without-side" => nameof(OrganizationId),
        "post.ends-before-it-begins" => nameof(To),
        "common.not-your-function" => nameof(Function),
        _ => nameof(From),
    };

    /// <summary>The wish that the accepted input stands for.</summary>
    public PostWish WishOf(Guid personId, int? provinceId) => new(
        personId, provinceId, Function!.Value, VietnameseText.Nfc(Title.Trim()), IsDeputy, DateReader.Read(From)!.Value, DateReader.Read(To));
}

public sealed class PostInputRules : AbstractValidator<PostInput>
{
    public PostInputRules()
    {
        _ = RuleFor(input => input.Function).NotNull().WithMessage("Chọn chức năng.").IsInEnum().WithMessage("Chọn chức năng.");
        _ = RuleFor(input => input.Title).NotEmpty().WithMessage("Nhập chức danh.")
            .MaximumLength(Post.TitleMaxLength).WithMessage($"Chức danh dài tối đa {Post.TitleMaxLength} ký tự.");
        _ = RuleFor(input => input.From).Must(text => DateReader.Read(text) is not null).WithMessage("Nhập ngày bắt đầu như 22/12/2021.");
        _ = RuleFor(input => input.To).Must(DateReader.IsEmptyOrDate).WithMessage("Ngày kết thúc ghi như 22/12/2021, hoặc để trống.");
    }
}
