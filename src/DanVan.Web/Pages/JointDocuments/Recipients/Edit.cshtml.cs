using DanVan.Data;
using DanVan.Data.JointDocuments;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments.Recipients;
using DanVan.Web.Pages.JointDocuments.Steps;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.JointDocuments.Recipients;

/// <summary>Writes the list of recipients anew: groups, bodies of the catalogue, others by name, and lines that are only words (Sửa nơi nhận).</summary>
public sealed class EditPage(PortalDb db, Actor actor, ProgrammeClock clock) : DocumentStepPage(db, actor, clock)
{
    private IReadOnlyList<DocumentRecipient> _before = [];

    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Which groups this document may name.</summary>
    public IReadOnlyList<RecipientGroup> Groups => [.. Enum.GetValues<RecipientGroup>().Where(group => group is not RecipientGroup.PairingsBelow || Document.IsProvincial)];

    /// <summary>Bodies of the province that exist today, apart from the two that issue it.</summary>
    public IReadOnlyList<(int Id, string Name)> Bodies { get; private set; } = [];

    protected override string Back => "noi-nhan";

    protected override Refusal? Question() => Document.CanEdit(Who);

    protected override async Task PrepareAsync()
    {
        if (WhyNot is not null)
        {
            return;
        }

        _before = await Db.RecipientsOf(Document.Id, Revision.Number).ToListAsync();
        var named = _before.Where(one => one.OrganizationId is not null).Select(one => one.OrganizationId!.Value).ToHashSet();
        // A body that was named while it existed stays to be chosen.
        Bodies =
        [
            .. (await Db.BodiesOnAsync(Document.ProvinceId, Today, HttpContext.RequestAborted)).Where(body => body.Id != Document.PartyOrganizationId && body.Id != Document.MilitaryOrganizationId)
                .Select(body => (body.Id, body.NameOn(Today).OfficialName)),
        ];
        Bodies = [.. Bodies, .. _before.Where(one => one.OrganizationId is { } id && Bodies.All(body => body.Id != id)).Select(one => (one.OrganizationId!.Value, one.Name))];
        if (!HttpMethods.IsPost(Request.Method))
        {
            Form = new()
            {
                Groups = [.. _before.Where(one => one.Group is not null).Select(one => one.Group!.Value.ToString())],
                Bodies = [.. named],
                Outside = string.Join('\n', _before.Where(one => one.Kind is RecipientKind.Outside).Select(one => one.Name)),
                Lines = string.Join('\n', _before.Where(one => one.Kind is RecipientKind.Line).Select(one => one.Name)),
            };
        }
    }

    protected override Task<Refusal?> ActAsync()
    {
        var groups = Form.Groups.Distinct(StringComparer.Ordinal).Select(name => Enum.TryParse<RecipientGroup>(name, out var group) && Groups.Contains(group) ? group : (RecipientGroup?)null).ToList();
        var bodies = Form.Bodies.Distinct().Select(id => Bodies.FirstOrDefault(body => body.Id == id)).ToList();
        if (groups.Contains(null))
        {
            ModelState.AddModelError("Form.Groups", "Chọn lại nhóm nơi nhận trong danh sách.");
        }

        if (bodies.Exists(body => body.Id == 0))
        {
            ModelState.AddModelError("Form.Bodies", "Chọn lại cơ quan trong danh mục.");
        }

        if (!ModelState.IsValid)
        {
            return Task.FromResult<Refusal?>(null);
        }

        var (all, refusal) = DocumentRecipient.Write(
            Document,
            [
                .. groups.Order().Select(group => new RecipientContent(RecipientKind.Group, null, group, "")),
                .. bodies.Select(body => new RecipientContent(RecipientKind.Organization, body.Id, null, body.Name)),
                .. LinesOf(Form.Outside).Select(name => new RecipientContent(RecipientKind.Outside, null, null, name)),
                .. LinesOf(Form.Lines).Select(words => new RecipientContent(RecipientKind.Line, null, null, words)),
            ],
            Who,
            Now);
        if (all is not null)
        {
            Db.DocumentRecipients.RemoveRange(_before);
            Db.DocumentRecipients.AddRange(all);
        }

        return Task.FromResult(refusal);
    }

    protected override string Done() => "Đã lưu nơi nhận.";

    protected override string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "recipient.too-many" => "Form.Bodies",
        "recipient.name-too-long" or "recipient.twice" => LinesOf(Form.Lines).Any(line => IsMeant(line, refusal)) && !LinesOf(Form.Outside).Any(line => IsMeant(line, refusal)) ? "Form.Lines" : "Form.Outside",
        _ => "",
    };

    private static bool IsMeant(string line, Refusal refusal) => line.StartsWith((string)refusal.Arguments[0], StringComparison.Ordinal);

    private static IEnumerable<string> LinesOf(string? typed) => VietnameseText.Prose(typed).Split('\n').Select(Typed.Text).Where(line => line.Length > 0);

    public sealed class Input
    {
        /// <summary>Names of groups.</summary>
        public IList<string> Groups { get; set; } = [];

        /// <summary>Ids of bodies.</summary>
        public IList<int> Bodies { get; set; } = [];

        /// <summary>Bodies that the portal does not know, one a line.</summary>
        public string? Outside { get; set; }

        /// <summary>Words, one a line.</summary>
        public string? Lines { get; set; }
    }
}
