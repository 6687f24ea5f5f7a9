using System.Text;
using DanVan.Data;
using DanVan.Data.Accounts;
using DanVan.Data.Imports;
using DanVan.Data.Indicators;
using DanVan.Data.Notices;
using DanVan.Domain.Checks.Rules;
using DanVan.Domain.Common;
using DanVan.Domain.Consolidated;
using DanVan.Domain.Files;
using DanVan.Domain.Imports;
using DanVan.Domain.Indicators;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Recipients;
using DanVan.Domain.Notices;
using DanVan.Domain.Periods;
using DanVan.Web.Tests.Hosting;
using DanVan.Web.Tests.Worlds;
using DanVan.Web.Wording;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Access;

/// <summary>Makes one of everything that an address can name, in both provinces.</summary>
internal sealed partial class TargetMaking(Portal portal, ReportWorld first, ReportWorld second)
{
    private static readonly Quarter Past = new(2019, 1);

    // One quarter a state, for each pairing has one report a quarter. Where the sides differ, one for each side that is ready.
    private static readonly (string Name, Side Ready, Quarter Quarter)[] States =
    [
        ("entering", Side.Party, new(2019, 2)), ("entering", Side.Military, new(2019, 3)),
        ("waiting", Side.Party, new(2019, 4)), ("waiting", Side.Military, new(2020, 1)),
        ("clearing", Side.Party, new(2020, 2)), ("clearing", Side.Military, new(2020, 3)),
        ("accepted", Side.Party, new(2020, 4)),
        ("correcting", Side.Party, new(2021, 1)), ("correcting", Side.Military, new(2021, 2)),
    ];

    private static readonly DateOnly Always = new(2000, 1, 1);

    private readonly ReportWorld[] _worlds = [first, second];
    private readonly Dictionary<(string State, int World, int Pairing, Side Ready), Guid> _reports = [];
    private readonly Dictionary<Guid, Guid> _sheets = [];
    private readonly List<JointDocument> _plans = [];
    private readonly Targets _targets = new();

    private DateTimeOffset Now => portal.Clock.GetUtcNow();

    /// <param name="keeper">The portal's administrator.</param>
    /// <param name="kinds">Everybody who will ask.</param>
    public async Task<Targets> MakeAsync(Person keeper, IReadOnlyList<KindOfPost> kinds)
    {
        _targets.Add("-", Target.None);
        await AddReportsAsync();
        await AddPeriodsAsync();
        AddOrganizations();
        await AddPeopleAsync(keeper, kinds);
        await AddCatalogueAsync();
        await AddRulesAsync();
        await AddFilesAsync(keeper);
        await AddKeptFilesAsync();
        await AddConsolidatedAsync();
        await AddDocumentsAsync();
        await AddPlansAsync();
        await AddProgressAsync();
        await AddBasesAsync();
        await AddHandoversAsync();
        await AddNoticesAsync(keeper, kinds);
        return _targets;
    }

    private static Side Cleared(Side ready) => ready.Other();

    private async Task AddReportsAsync()
    {
        foreach (var (world, pairing) in new[] { (0, 0), (0, 1), (0, 2), (1, 1) })
        {
            foreach (var (state, ready, quarter) in States)
            {
                _reports[(state, world, pairing, ready)] = await ReportAsync(_worlds[world], pairing, state, ready, quarter);
            }

            _reports[("accepted", world, pairing, Side.Military)] = _reports[("accepted", world, pairing, Side.Party)];
        }

        foreach (var state in States.Select(state => state.Name).Distinct(StringComparer.Ordinal))
        {
            _targets.AddOfSides(state, (world, pairing, side) => Report(state, world, pairing, side));
        }

        // Where one side enters the other has confirmed.
        _targets.AddOfSides("confirmed", (world, pairing, side) => Report("entering", world, pairing, side.Other()));
        _targets.Add("figure", Target.Of(("ky", new Quarter(2020, 4).Address()), ("code", ReportWorld.Talks)));
        _targets.Add("error", Target.Of(("status", 404)));
    }

    private Target Report(string state, int world, int pairing, Side side) => Target.Of(
        ("id", _reports[(state, world, pairing, side)]),
        ("code", ReportWorld.Talks),
        ("number", 1),
        ("ben", side.Address()),
        // What the officer of the ready side sent as a filled workbook.
        ("file", _sheets.GetValueOrDefault(_reports[(state, world, pairing, side)])),
        // The narrative section of the ready side, as the officer writes it and as the other office may not object to it.
        ("Number", side is Side.Party ? 2 : 3),
        ("Secret", "khong"),
        ("Text", "Nội dung"),
        ("Cells", side is Side.Party ? "n2" : "n3"));

    private async Task<Guid> ReportAsync(ReportWorld world, int pairing, string state, Side ready, Quarter quarter)
    {
        var stage = state switch { "entering" or "waiting" => Stage.Filled, "clearing" => Stage.Submitted, _ => Stage.Accepted };
        var id = await world.HasReportAsync(pairing, stage, quarter);
        switch (state)
        {
            case "entering":
                await world.ActAsync(id, whole => whole.Send(world.Officer(pairing, ready.Other()).Actor, ready.Other(), Now)
                    ?? whole.Confirm(world.Leader(pairing, ready.Other()).Actor, ready.Other(), Now));
                _sheets[id] = await SheetAsync(world.Officer(pairing, ready).Actor);
                break;
            case "waiting":
                await world.ActAsync(id, whole => whole.Send(world.Officer(pairing, ready).Actor, ready, Now));
                break;
            case "clearing":
                await world.ActAsync(id, whole => whole.Clear(world.Office(Cleared(ready)).Actor, Now));
                break;
            case "correcting":
                await world.CorrectAsync(id, pairing, Now, ready);
                break;
            default:
                break;
        }

        return id;
    }

    // No workbook at all, so that nobody writes it.
    private async Task<Guid> SheetAsync(Actor by)
    {
        await using var db = portal.Open();
        var file = ImportFile.Receive(Guid.CreateVersion7(Now), ImportFile.FilledSheet, "bieu.xlsx", Encoding.UTF8.GetBytes("?"), by, Now);
        _ = db.ImportFiles.Add(file);
        await StoreAsync(db);
        return file.Id;
    }

    private async Task AddPeriodsAsync()
    {
        var (planned, closed) = (new List<int>(), new List<int>());
        foreach (var world in _worlds)
        {
            planned.Add((await world.PlanAsync(new Quarter(2022, 1))).Id);
            closed.Add((await world.OpenAsync(Past)).Id);
            await world.CloseAsync(Past);
        }

        _targets.AddOfProvinces("planned", Target.Of(("id", planned[0])), Target.Of(("id", planned[1])));
        _targets.AddOfProvinces("open", Target.Of(("id", first.Period.Id)), Target.Of(("id", second.Period.Id)));
        _targets.AddOfProvinces("closed", Target.Of(("id", closed[0])), Target.Of(("id", closed[1])));

        _targets.AddOfAreas("owing", (world, pairing) => Target.Of(
            ("id", _worlds[world].Period.Id), ("cap", _worlds[world].Pairings[pairing].Id), ("Form.Due", "31/12/2021")));

        // A closed period: whoever may start its report learns that, nobody starts it.
        _targets.AddOfAreas("start", (world, pairing) => Target.Of(("ky", closed[world]), ("cap", _worlds[world].Pairings[pairing].Id)));
    }

    private void AddOrganizations()
    {
        _targets.AddOfAreas("area", (world, pairing) => Target.Of(("id", _worlds[world].Areas[pairing].Id)));
        _targets.AddOfAreas("pairing", (world, pairing) => Target.Of(("id", _worlds[world].Pairings[pairing].Id)));
        _targets.AddOfSides("body", (world, pairing, side) => Target.Of(("id", _worlds[world].Pairings[pairing].OrganizationOf(side)), ("from", "2000-01-01")));
    }

    private async Task AddPeopleAsync(Person keeper, IReadOnlyList<KindOfPost> kinds)
    {
        _targets.AddOfSides("person", (world, pairing, side) => Held(_worlds[world].Officer(pairing, side)));
        _targets.Add("portal-person", Target.Of(("id", keeper.Id), ("post", kinds.Single(kind => kind.Code == "portal").PostId)));
        _targets.AddOfPeople("post", kind => Target.Of(("post", kind.PostId)), Held(second.Administrator));

        // Switched off, so that a slip is refused where it may be asked for.
        var administrator = await portal.HasPersonAsync("quantri.cu", Function.Administrator, first.Province.Id);
        await using var db = portal.Open();
        (await db.Users.SingleAsync(person => person.Id == administrator.Id)).IsDisabled = true;
        await StoreAsync(db);
        _targets.Add("administrator", Target.Of(("person", administrator.Id)));

        static Target Held(Seat seat) => Target.Of(("id", seat.Actor.PersonId), ("post", seat.Actor.PostId));
    }

    private async Task AddCatalogueAsync()
    {
        var (indicators, copies, days) = (new List<Target>(), new List<Target>(), new List<Target>());
        foreach (var world in _worlds)
        {
            await using var db = portal.Open();
            var entry = new CatalogueEntry(Indicator.MarkOf(world.Province.Code) + "RIENG", ReportWorld.Catalogue[5].Content with { Name = "Chỉ tiêu riêng của tỉnh" }, Always, null, IsProvincial: true);
            var defined = await new DefineIndicators(db).CarryOutAsync([entry], world.Administrator.Actor, Now, CancellationToken.None);
            Assert.All(defined.Definitions, definition => Assert.Null(definition.Refusal));
            var national = await db.Forms.Include(form => form.Sections).ThenInclude(section => section.Lines).Include(form => form.Narratives)
                .SingleAsync(form => form.ProvinceId == null && form.Quarter == null && !form.IsFrozen);
            var copy = national.CopyFor(world.Province.Id, world.Administrator.Actor, Now);
            var day = CalendarDay.Add(world.Province.Id, new DateOnly(2021, 9, 2), "Quốc khánh", false, world.Administrator.Actor, Now);
            _ = db.Forms.Add(copy);
            _ = db.CalendarDays.Add(day);
            await StoreAsync(db);
            var indicator = await db.Indicators.SingleAsync(own => own.Code == entry.Code);
            indicators.Add(Target.Of(("id", indicator.Id), ("ban", indicator.Versions[0].Id)));
            copies.Add(Target.Of(("id", copy.Id)));
            days.Add(Target.Of(("id", day.Id)));
            _targets.Add("national-form", Target.Of(("id", national.Id)));
        }

        _targets.AddOfProvinces("indicator", indicators[0], indicators[1]);
        _targets.AddOfProvinces("form", copies[0], copies[1]);
        _targets.AddOfProvinces("day", days[0], days[1]);
        await using var nation = portal.Open();
        var talks = await nation.Indicators.SingleAsync(indicator => indicator.Code == ReportWorld.Talks);
        _targets.Add("national-indicator", Target.Of(("id", talks.Id), ("ban", talks.Versions[0].Id)));

        // Nothing is left to draw up, so that drawing up changes nothing.
        Assert.Null(await new DefaultForms(nation).CarryOutAsync(new Actor(Guid.Empty, 0, "Hệ thống", Function.Administrator, false, null, null, null, false), Now));
    }

    // A rule of the nation, and one that each province made for itself.
    private async Task AddRulesAsync()
    {
        await using var db = portal.Open();
        var national = Rule("CHUNG", null, first.Administrator.Actor with { ProvinceId = null });
        var own = _worlds.Select(world => Rule($"RIENG_{world.Province.Code}", world.Province.Id, world.Administrator.Actor)).ToList();
        db.CheckRules.AddRange([national, .. own]);
        await StoreAsync(db);
        _targets.Add("national-rule", Target.Of(("code", national.Code)));
        _targets.AddOfProvinces("rule", Target.Of(("code", own[0].Code)), Target.Of(("code", own[1].Code)));

        // It never fails, so that the steps of reports depend on nothing but themselves.
        CheckRule Rule(string code, int? provinceId, Actor by) =>
            CheckRule.Add(provinceId, new CheckRuleFacts(code, $"{ReportWorld.Talks} >= 0", CheckSeverity.Warn, "Xem lại số cuộc đối thoại."), by, Now);
    }

    private async Task AddFilesAsync(Person keeper)
    {
        var keeperAsActor = new Actor(keeper.Id, 0, "Quản trị hệ thống", Function.Administrator, false, null, null, null, false);
        await using var db = portal.Open();
        var files = new[] { first.Administrator.Actor, second.Administrator.Actor, keeperAsActor }.Select(by => Kept(by.ProvinceId is null ? new CatalogueImport() : new AreaImport(), by)).ToList();
        db.ImportFiles.AddRange(files);
        await StoreAsync(db);
        _targets.AddOfProvinces("file", Target.Of(("id", files[0].Id)), Target.Of(("id", files[1].Id)));
        _targets.Add("portal-file", Target.Of(("id", files[2].Id)));
        _targets.Add("province-kind", Target.Of(("kind", new AreaImport().Kind)));
        _targets.Add("national-kind", Target.Of(("kind", new CatalogueImport().Kind)));
        return;

        // Its one row is refused, so that nobody carries the file out.
        ImportFile Kept(IImport import, Actor by)
        {
            var text = $"{string.Join(',', import.Columns)}\n{string.Join(',', import.Columns.Select(_ => "?"))}\n";
            return ImportFile.Receive(Guid.CreateVersion7(Now), import.Kind, "thu.csv", Encoding.UTF8.GetBytes(text), by, Now);
        }
    }

    // The province's report of a quarter; somebody else is writing in its section, so that nobody who asks writes in it.
    private async Task AddConsolidatedAsync()
    {
        var quarter = new Quarter(2020, 4);
        await using var db = portal.Open();
        var province = first.Province.Id;
        var period = await db.Periods.SingleAsync(one => one.ProvinceId == province && one.Year == quarter.Year && one.QuarterNumber == quarter.Number);
        var office = first.Office(Side.Party).Actor with { PersonId = Guid.NewGuid() };
        var (report, refusal) = ConsolidatedReport.Start(period, office, Now);
        Assert.Null(refusal);
        var section = new ConsolidatedSection(report!, 1);
        Assert.Null(section.Hold(report!, office, Now));
        _ = db.ConsolidatedReports.Add(report!);
        _ = db.ConsolidatedSections.Add(section);
        await StoreAsync(db);
        _targets.Add("consolidated", Target.Of(("ky", quarter.Address()), ("number", 1)));
    }

    // One agreement of each pairing in every state that has a next step, with the name of a step that it may take.
    private async Task AddDocumentsAsync()
    {
        (string Name, string Step)[] states = [("draft", "gui-lay-y-kien"), ("reviewed", "thong-nhat"), ("agreed", "mo-lai"), ("signing", "tu-choi-ky"), ("signed", "phat-hanh"), ("issued", "dieu-chinh")];
        var documents = new Dictionary<(string State, int World, int Pairing), Guid>();
        foreach (var (world, pairing) in new[] { (0, 0), (0, 1), (0, 2), (1, 1) })
        {
            foreach (var (state, _) in states)
            {
                documents[(state, world, pairing)] = (await _worlds[world].HasDocumentAsync(pairing, state switch
                {
                    "draft" => DocumentState.Draft,
                    "reviewed" => DocumentState.InReview,
                    "agreed" => DocumentState.Agreed,
                    "signing" => DocumentState.AwaitingSignature,
                    "signed" => DocumentState.Signed,
                    _ => DocumentState.Issued,
                })).Id;
            }
        }

        foreach (var (state, step) in states)
        {
            _targets.AddOfAreas(state, (world, pairing) => Target.Of(("id", documents[(state, world, pairing)]), ("number", 1), ("buoc", step), ("place", "muc-1")));
        }

        // The province's signed plan, each addressed to the two bodies of one place and to somebody outside.
        var (sent, scans) = (new Dictionary<(int World, int Pairing), Target>(), new Dictionary<(int World, int Pairing), Target>());
        foreach (var (world, pairing) in new[] { (0, 0), (0, 1), (0, 2), (1, 1) })
        {
            var bodies = Sides.Both.Select(side => new RecipientContent(RecipientKind.Organization, _worlds[world].Pairings[pairing].OrganizationOf(side), null, "Cơ quan"));
            var plan = await _worlds[world].HasDocumentAsync(0, DocumentState.Issued, DocumentKind.AnnualPlan, year: 2019, recipients: [.. bodies]);
            scans[(world, pairing)] = Target.Of(("id", plan.Standing!.Scan!.FileId));
            var document = await _worlds[world].HasDocumentAsync(pairing, DocumentState.Issued, recipients: [new(RecipientKind.Outside, null, null, "Mặt trận")]);
            await using var db = portal.Open();
            var receipt = await db.DocumentReceipts.SingleAsync(one => one.DocumentId == document.Id);
            sent[(world, pairing)] = Target.Of(("id", document.Id), ("nhan", receipt.Id), ("cach", nameof(SendingWay.Fax)), ("ngay", "22/12/2021"));
        }

        _targets.AddOfAreas("sent", (world, pairing) => sent[(world, pairing)]);
        _targets.AddOfAreas("scan", (world, pairing) => scans[(world, pairing)]);

        // What the Military side said of a draft: the Party side answers it, the Military side withdraws it.
        var commented = new Dictionary<(int World, int Pairing), Target>();
        foreach (var (world, pairing) in new[] { (0, 0), (0, 1), (0, 2), (1, 1) })
        {
            var document = await _worlds[world].HasDocumentAsync(pairing, DocumentState.InReview);
            var comment = await _worlds[world].HasCommentAsync(document, pairing, Side.Military);
            commented[(world, pairing)] = Target.Of(("id", document.Id), ("y-kien", comment.Id));
        }

        _targets.AddOfAreas("commented", (world, pairing) => commented[(world, pairing)]);
    }

    // The province's plan and the sub-plans that derive from it: drafts with a task of their own, and what they answer.
    private async Task AddPlansAsync()
    {
        var (own, above, standing) = (new Dictionary<(int, int), Target>(), new Dictionary<(int, int), Target>(), new Dictionary<(int, int), Target>());
        foreach (var (index, world) in _worlds.Select((world, index) => (index, world)))
        {
            var issued = await world.HasDocumentAsync(0, DocumentState.Issued, DocumentKind.AnnualPlan, tasks: 1);
            _plans.Add(issued);
            var answered = (await world.TasksAsync(issued))[0].TaskKey;
            foreach (var pairing in index == 0 ? new[] { 0, 1, 2 } : [1])
            {
                var draft = await world.HasDocumentAsync(pairing, DocumentState.Draft, pairing == 0 ? DocumentKind.AnnualPlan : DocumentKind.SubPlan, pairing == 0 ? null : issued, tasks: 1);
                own[(index, pairing)] = Target.Of(("id", draft.Id), ("key", (await world.TasksAsync(draft))[0].TaskKey), ("number", 1));
                above[(index, pairing)] = Target.Of(("id", draft.Id), ("key", answered));
                standing[(index, pairing)] = Target.Of(("id", pairing == 0 ? issued.Id : draft.Id));
            }
        }

        _targets.AddOfAreas("plan", (world, pairing) => own[(world, pairing)]);
        _targets.AddOfAreas("answered", (world, pairing) => above[(world, pairing)]);
        _targets.AddOfAreas("standing", (world, pairing) => standing[(world, pairing)]);
    }

    // Evidence: whoever sees the area sees it.
    private async Task AddKeptFilesAsync()
    {
        var kept = new Dictionary<(int World, int Pairing), Guid>();
        foreach (var (world, pairing) in new[] { (0, 0), (0, 1), (0, 2), (1, 1) })
        {
            await using var db = portal.Open();
            var file = StoredFile.Keep(
                Guid.CreateVersion7(Now), _worlds[world].Province.Id, _worlds[world].Areas[pairing].Id, "bien-ban.pdf", new InspectedFile(FileKind.Pdf, [1], null), "ab",
                _worlds[world].Officer(pairing, Side.Party).Actor, Now);
            _ = db.Files.Add(file);
            await StoreAsync(db);
            kept[(world, pairing)] = file.Id;
        }

        _targets.AddOfAreas("kept", (world, pairing) => Target.Of(("id", kept[(world, pairing)])));
    }

    // An inbox with one notice for everybody who asks, and for somebody of the other province; a letter of each that was given up.
    private async Task AddNoticesAsync(Person keeper, IReadOnlyList<KindOfPost> kinds)
    {
        await using var db = portal.Open();
        var cause = new NoticeCause { Key = "thu", Kind = NoticeKind.Accepted, ProvinceId = first.Province.Id, PeriodId = first.Period.Id, At = Now, ExpandedAt = Now };
        _ = db.NoticeCauses.Add(cause);
        await StoreAsync(db);
        var ids = await db.Users.Where(person => person.NormalizedUserName != null).ToDictionaryAsync(person => person.UserName!, person => person.Id, StringComparer.Ordinal);
        var report = Guid.Parse(Report("accepted", 0, 1, Side.Party).Values["id"]);
        var notices = kinds.Select(kind => kind.UserName).OfType<string>().Append(second.Officer(1, Side.Party).UserName).Distinct(StringComparer.Ordinal)
            .ToDictionary(name => name, name => new Notice { CauseId = cause.Id, PersonId = ids[name], PostTitle = name, Kind = cause.Kind, ReportId = report, Year = 2020, QuarterNumber = 4, AreaName = "huyện Bình Sơn", At = Now }, StringComparer.Ordinal);
        db.Notices.AddRange(notices.Values);
        var letters = new[] { (ids[first.Administrator.UserName], (int?)first.Province.Id), (ids[second.Administrator.UserName], second.Province.Id), (keeper.Id, null) }
            .Select((of, at) => new OutgoingMail { Id = Guid.CreateVersion7(Now), Key = $"thu.{at}", PersonId = of.Item1, ProvinceId = of.Item2, State = MailState.GivenUp, Fault = MailFault.NoConnection, MadeAt = Now, Failures = 8 }).ToList();
        db.OutgoingMails.AddRange(letters);
        await StoreAsync(db);
        var any = notices.Values.First();
        _targets.AddOfPeople("notice", kind => Target.Of(("id", (kind.UserName is { } name ? notices[name] : any).Id)), Target.Of(("id", notices[second.Officer(1, Side.Party).UserName].Id)));
        _targets.AddOfProvinces("letter", Target.Of(("id", letters[0].Id)), Target.Of(("id", letters[1].Id)));
        _targets.Add("portal-letter", Target.Of(("id", letters[2].Id)));
    }

    private static async Task StoreAsync(PortalDb db) => Assert.Null(await db.SaveAsync());
}
