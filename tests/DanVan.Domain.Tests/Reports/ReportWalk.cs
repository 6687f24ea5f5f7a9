using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Reports;
using DanVan.Domain.Tests.Builders;
using DanVan.Domain.Tests.Figures;

namespace DanVan.Domain.Tests.Reports;

/// <summary>
/// One report wandering through its life: at every step anybody tries anything, the right person more often than not. What
/// belongs to a revision is kept as storage would keep it.
/// </summary>
internal sealed class ReportWalk
{
    private readonly Random _random;
    private readonly Dictionary<int, (List<Entry> Cells, List<NarrativeText> Texts)> _stored = [];
    private DateTimeOffset _now = AReport.Now;

    public ReportWalk(int seed)
    {
        _random = new Random(seed);
        Whole = AReport.Started(onePersonMay: _random.Next(4) == 0);
        if (_random.Next(5) > 0)
        {
            _ = Whole.Fill(Side.Party).Fill(Side.Military);
        }
    }

    public WholeReport Whole { get; private set; }

    public QuarterlyReport Report => Whole.Report;

    /// <summary>Everything that was tried, for the failure's message.</summary>
    public List<string> Tried { get; } = [];

    /// <summary>What was done at least once.</summary>
    public HashSet<string> Done { get; } = new(StringComparer.Ordinal);

    /// <summary>Tries one thing; null when it was done.</summary>
    public Refusal? Step()
    {
        _now += TimeSpan.FromHours(_random.Next(12));
        var side = _random.Next(2) == 0 ? Side.Party : Side.Military;
        var (name, by, act) = Choices(side)[_random.Next(22)];
        var actor = _random.Next(10) == 0 ? Someone.Everyone[_random.Next(Someone.Everyone.Count)] : by;
        Tried.Add($"{name} {side} by {actor.PostTitle} {actor.OrganizationId}");
        var refusal = act(actor);
        Tried[^1] += refusal is null ? "" : $" -> {refusal}";
        if (refusal is null)
        {
            _ = Done.Add(name);
        }

        return refusal;
    }

    /// <summary>All that can be seen of it, as one text: a refused step must leave it as it was.</summary>
    public string Snapshot() => string.Join(
        '\n',
        [
            $"{Report.State} {Report.WasReturned} {Report.SubmittedAt} {Report.FirstSubmittedAt} {Report.FirstAcceptedAt} {Report.PartyClearance} {Report.MilitaryClearance} {Report.Events.Count}",
            $"{Whole.Party.State} {Whole.Party.ReturnReason} {Whole.Party.ReturnedCells} {Whole.Party.ConfirmedAt} {Whole.Party.SentAt}",
            $"{Whole.Military.State} {Whole.Military.ReturnReason} {Whole.Military.ReturnedCells} {Whole.Military.ConfirmedAt} {Whole.Military.SentAt}",
            .. Report.Revisions.Select(revision => $"{revision.Number} {revision.State} {revision.AloneSide} {revision.SubmittedAt} " + string.Join(',', revision.Figures.Select(figure => $"{figure.IndicatorId}={figure.Amount}{figure.Qualifier}{figure.CountsAccepted}{figure.CountsSubmitted}"))),
            .. Whole.Cells.OrderBy(cell => (cell.IndicatorId, cell.Column)).Select(cell => $"{cell.IndicatorId}.{cell.Column} {cell.Figure} {cell.Note} {cell.Version}"),
            .. Whole.Narratives.OrderBy(text => text.Number).Select(text => $"{text.Number} {text.IsSecret} {text.Text}"),
        ]);

    private (string Name, Actor By, Func<Actor, Refusal?> Act)[] Choices(Side side)
    {
        var (officer, leader, office) = (Someone.Officer(side), Someone.Leader(side), Someone.Office(side));
        var reason = _random.Next(8) == 0 ? " " : "Có lý do";
        return
        [
            ("cells", officer, actor => WriteAny(actor, side)),
            ("cells", officer, actor => WriteAny(actor, side)),
            ("fill", officer, actor => FillAll(actor, side)),
            ("fill", officer, actor => FillAll(actor, side)),
            ("narrative", officer, actor => WriteText(actor)),
            ("nil", officer, actor => Whole.StateNil(actor, _random.Next(2) == 0 ? null : 10, _now)),
            ("nothing joint", officer, actor => Whole.StateNoJointPart(actor, _now)),
            ("send", officer, actor => Whole.Send(actor, side, _now)),
            ("send", officer, actor => Whole.Send(actor, side, _now)),
            ("take back", officer, actor => Whole.TakeBack(actor, side, _now)),
            ("to officer", leader, actor => Whole.ReturnToOfficer(actor, side, reason, _now)),
            ("confirm", leader, actor => Whole.Confirm(actor, side, _now)),
            ("confirm", leader, actor => Whole.Confirm(actor, side, _now)),
            ("confirm", leader, actor => Whole.Confirm(actor, side, _now)),
            ("withdraw", leader, actor => _random.Next(3) == 0 ? Whole.Withdraw(actor, side, _now) : CommonRefusals.ReasonMissing()),
            ("alone", leader, actor => Whole.SubmitAlone(actor, side, reason, _now)),
            ("return", office, actor => _random.Next(2) == 0 ? Whole.Return(actor, [AnyObjection()], reason, _now) : CommonRefusals.ReasonMissing()),
            ("clear", office, actor => Whole.Clear(actor, _now)),
            ("clear", office, actor => Whole.Clear(actor, _now)),
            ("for silent", office, actor => Whole.AcceptForSilent(actor, AReport.Silence, _now)),
            ("correct", officer, actor => Correct(actor, reason)),
            ("drop", _random.Next(2) == 0 ? officer : leader, actor => Drop(actor, reason)),
        ];
    }

    private Refusal? WriteAny(Actor actor, Side side)
    {
        var row = Whole.Rows.ElementAt(_random.Next(Whole.Rows.Count()));
        var column = _random.Next(4) == 0 ? Column.Joint : Columns.Of(side);
        // Two lines always keep a number, so that every submission has figures.
        var figure = row.Indicator.Id is AForm.Talks or AForm.Days ? Figure.Of(_random.Next(9)) : SettlingTests.AnyFigure(_random);
        var seen = (row.CellOf(column)?.Version ?? 0) + (_random.Next(9) == 0 ? 1 : 0);
        var (refusal, cells) = Whole.Write(actor, [new CellWrite(row.Indicator.Id, column, figure, _random.Next(5) == 0 ? "ghi chú" : null, seen)], _now);
        return refusal ?? (cells.Count > 0 ? cells[0].Refusal : null);
    }

    private Refusal? FillAll(Actor actor, Side side)
    {
        // With nothing blank left the write would be empty, and empty writes are anybody's.
        if (Report.SideOf(actor) != side)
        {
            return CommonRefusals.NotYourOrganization();
        }

        var column = Columns.Of(side);
        var writes = Whole.Rows.Where(row => row.Indicator.IsTypedBy(side) && row[column].Kind is FigureKind.Blank)
            .Select(row => new CellWrite(row.Indicator.Id, column, row[Columns.Of(side.Other())] is { Kind: FigureKind.NotApplicable } na ? na : Figure.Of(5), null, row.CellOf(column)?.Version ?? 0)).ToList();
        var (refusal, cells) = Whole.Write(actor, writes, _now);
        if ((refusal ?? (cells.Count > 0 ? cells[0].Refusal : null)) is { } refused)
        {
            return refused;
        }

        foreach (var section in Whole.Form.Narratives.Where(section => section.IsEditedBy(side) && Whole.NarrativeOf(section.Number) is not { IsFilled: true }))
        {
            Assert.Null(Whole.WriteNarrative(actor, section.Number, "Nội dung", false, "Đổi", _now));
        }

        Assert.Null(Whole.StateNoJointPart(actor, _now));
        return null;
    }

    private Refusal? WriteText(Actor actor) =>
        Whole.WriteNarrative(actor, _random.Next(5), _random.Next(3) == 0 ? "" : "Bài viết", _random.Next(6) == 0, _random.Next(2) == 0 ? null : "Đổi", _now);

    private Objection AnyObjection() => _random.Next(4) == 0
        ? Objection.ToNarrative(_random.Next(5))
        : Objection.ToCell(_random.Next(1, 10), (Column)_random.Next(1, 4));

    private Refusal? Correct(Actor actor, string reason)
    {
        var accepted = Report.Current.Number;
        var (refusal, _, cells, texts) = Whole.Correct(actor, reason, _now);
        if (refusal is null)
        {
            _stored[accepted] = ([.. Whole.Cells], [.. Whole.Narratives]);
            Load([.. cells], [.. texts]);
        }

        return refusal;
    }

    private Refusal? Drop(Actor actor, string reason)
    {
        if (Whole.DropCorrection(actor, reason, _now) is { } refusal)
        {
            return refusal;
        }

        var (cells, texts) = _stored[Report.Current.Number];
        Load(cells, texts);
        return null;
    }

    private void Load(List<Entry> cells, List<NarrativeText> texts) =>
        Whole = new WholeReport(Report, Whole.Party, Whole.Military, cells, texts, Whole.Form, Whole.Period, around: Whole.Around);
}
