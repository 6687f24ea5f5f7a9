using System.Globalization;
using DanVan.Data;
using DanVan.Data.JointDocuments;
using DanVan.Domain.Common;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace DanVan.Web.Pages.JointDocuments.Steps;

/// <summary>The partner's clerk enters the signed document in the body's own book (Vào sổ văn bản).</summary>
public sealed class RegisterPage(PortalDb db, Actor actor, ProgrammeClock clock) : DocumentStepPage(db, actor, clock)
{
    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? Explanation { get; set; }

    /// <summary>What the body's book gives next.</summary>
    public int Next { get; private set; }

    protected override Refusal? Question() => Document.CanRegister(Who);

    protected override async Task PrepareAsync()
    {
        if (WhyNot is null && Mine is { } side)
        {
            Next = (await Db.NumberBookOfAsync(Document, side, HttpContext.RequestAborted)).Last + 1;
            // An empty field that was sent is no number.
            Number = HttpMethods.IsPost(Request.Method) ? Number : DocumentWords.Number(Next);
        }
    }

    protected override async Task<Refusal?> ActAsync()
    {
        var number = int.TryParse(Number, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : 0;
        if (Document.Register(number, Today, Who, Now) is { } refusal)
        {
            return refusal;
        }

        return (await Db.NumberBookOfAsync(Document, Mine!.Value, HttpContext.RequestAborted)).Assign(number, Document.Id, VietnameseText.Prose(Explanation), Who, Now);
    }

    protected override string Done() => "Đã vào sổ. Bên chủ trì phát hành được.";

    protected override string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "number.explanation-missing" or "document.reason-too-long" => nameof(Explanation),
        "number.out-of-range" or "number.taken" => nameof(Number),
        _ => "",
    };
}
