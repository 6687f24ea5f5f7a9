using System.Globalization;
using DanVan.Data;
using DanVan.Data.JointDocuments;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.JointDocuments.Steps;

/// <summary>Freezes the agreed text, keeps a number and names who signs (Trình ký).</summary>
public sealed class SignPage(PortalDb db, Actor actor, ProgrammeClock clock) : DocumentStepPage(db, actor, clock)
{
    private int _reserved;
    private JointDocument? _above;

    [BindProperty]
    public Input Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> PartyLeaders { get; private set; } = [];

    public IReadOnlyList<SelectListItem> MilitaryLeaders { get; private set; } = [];

    protected override Refusal? Question() => Document.CanSendForSignature(Who);

    protected override async Task PrepareAsync()
    {
        _above = await AboveAsync();
        PartyLeaders = Items(await Db.LeadersOfAsync(Document.PartyOrganizationId, Today, HttpContext.RequestAborted));
        MilitaryLeaders = Items(await Db.LeadersOfAsync(Document.MilitaryOrganizationId, Today, HttpContext.RequestAborted));

        static IReadOnlyList<SelectListItem> Items(IReadOnlyList<(int PostId, string Title)> leaders) =>
            [.. leaders.Select(leader => new SelectListItem(leader.Title, leader.PostId.ToString(CultureInfo.InvariantCulture)))];
    }

    protected override async Task<Refusal?> ActAsync()
    {
        var (party, military) = (Chosen(PartyLeaders, Form.PartySigner, "Form.PartySigner"), Chosen(MilitaryLeaders, Form.MilitarySigner, "Form.MilitarySigner"));
        if (party is not { } first || military is not { } second)
        {
            return null;
        }

        var names = await Db.PartyNamesOfAsync(Document, Today, HttpContext.RequestAborted);
        var book = await Db.NumberBookOfAsync(Document, Document.LeadSide, HttpContext.RequestAborted);
        if (Document.CanSendForSignature(Who) is { } notNow)
        {
            return notNow;
        }

        (_reserved, var full) = book.Reserve(Document.Id, Who, Now);
        var recipients = await Db.RecipientsOf(Document.Id, Revision.Number).AsNoTracking().ToListAsync(HttpContext.RequestAborted);
        var hash = CanonicalText.HashOf(CanonicalText.Of(Document, Document.Working!, names, new(Bases, Sections, Tasks, recipients)));
        return full ?? Document.SendForSignature(hash, names, new Signers(first.Id, first.Title, second.Id, second.Title), _reserved, _above, Who, Now);
    }

    protected override string Done() => $"Đã trình ký, giữ số {Wording.DocumentWords.Number(_reserved)}. Ký xong, văn thư nhập bản đã ký.";

    private (int Id, string Title)? Chosen(IReadOnlyList<SelectListItem> leaders, int? post, string field)
    {
        if (leaders.FirstOrDefault(leader => leader.Value == post?.ToString(CultureInfo.InvariantCulture)) is { } found)
        {
            return (post!.Value, found.Text);
        }

        ModelState.AddModelError(field, leaders.Count == 0 ? "Cơ quan này hôm nay chưa có ai giữ chức vụ lãnh đạo; quản trị giao chức vụ rồi trình ký." : "Chọn người ký.");
        return null;
    }

    public sealed class Input
    {
        public int? PartySigner { get; set; }

        public int? MilitarySigner { get; set; }
    }
}
