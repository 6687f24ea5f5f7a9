using DanVan.Data.Checks;
using DanVan.Data.Indicators;
using DanVan.Data.Reports;
using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Worlds;

/// <summary>How far a report has come; each stage is reached by the actions that people take.</summary>
public enum Stage
{
    /// <summary>Started, nothing typed.</summary>
    Started,

    /// <summary>Both sides filled in, neither sent.</summary>
    Filled,

    /// <summary>Both sides with their leaders.</summary>
    WithLeaders,

    /// <summary>The Party side confirmed, the Military side with its leader.</summary>
    PartyConfirmed,

    /// <summary>The Party side submitted alone after the due date; the Military side is still blank.</summary>
    PartyAlone,

    Submitted,

    /// <summary>The Party office returned the cell of <see cref="ReportWorld.Talks"/>.</summary>
    Returned,

    /// <summary>Cleared by the Party office.</summary>
    OneCleared,

    Accepted,
}

// Reports of the world: made in memory by domain actions, then stored; or loaded, acted on and stored again.
public sealed partial class ReportWorld
{
    /// <summary>A report brought to a stage and stored.</summary>
    /// <param name="pairing">0 is the provincial one.</param>
    /// <param name="stage">Where it shall stand.</param>
    /// <param name="quarter">IV/2021 unless said otherwise; its period is opened if need be.</param>
    /// <param name="figures">What each side types, by code and column; 5 (or 50% of it where that must hold) when null is given or returned.</param>
    /// <param name="on">The day on which it all happens; the day before the due date, or the day after for a side alone.</param>
    public async Task<Guid> HasReportAsync(
        int pairing, Stage stage, Quarter? quarter = null, Func<string, Column, Figure?>? figures = null, DateOnly? on = null)
    {
        var period = await OpenAsync(quarter ?? FourthOf2021);
        var form = await Forms.OfAsync(period.FormId!.Value);
        var due = period.DueOf(Pairings[pairing].IsProvincial);
        var at = VietnamTime.At(on ?? due.AddDays(stage is Stage.PartyAlone ? 1 : -1), new TimeOnly(9, 0));
        var names = new RevisionNames(Areas[pairing].FullName, $"Ban Dân vận {Areas[pairing].FullName}", $"Ban CHQS {Areas[pairing].FullName}");
        var (report, party, military) = QuarterlyReport.Start(period, Pairings[pairing], names, Officer(pairing, Side.Party).Actor, at);
        var whole = new WholeReport(report, party, military, [], [], form, period);
        Bring(whole, pairing, stage, figures, at);

        await using var db = _portal.Open();
        _ = db.Reports.Add(report);
        db.SideEntries.AddRange(party, military);
        await StoreAsync(db);
        db.AddNewParts(whole);
        await StoreAsync(db);
        return report.Id;
    }

    /// <summary>Loads the report, does what the domain allows and stores it, figures and cells with it.</summary>
    public async Task ActAsync(Guid id, Func<WholeReport, Refusal?> act)
    {
        await using var db = _portal.Open();
        var whole = await db.LoadWholeAsync(Forms, id, withFigures: true);
        Assert.NotNull(whole);
        Allowed(act(whole));
        db.AddNewParts(whole);
        await StoreAsync(db);
    }

    /// <summary>Looks at the report with its rules and its past loaded; stores nothing.</summary>
    public async Task JudgeAsync(Guid id, Action<WholeReport> look)
    {
        await using var db = _portal.Open();
        var whole = await db.LoadWholeAsync(Forms, id);
        Assert.NotNull(whole);
        await db.JudgeAsync(whole);
        look(whole);
    }

    /// <summary>An officer opens a correction; the report is in Drafting again with its accepted revision standing.</summary>
    public async Task CorrectAsync(Guid id, int pairing, DateTimeOffset at, Side side = Side.Party)
    {
        await using var db = _portal.Open();
        var whole = await db.LoadWholeAsync(Forms, id, withFigures: true);
        Assert.NotNull(whole);
        var (refusal, revision, cells, texts) = whole.Correct(Officer(pairing, side).Actor, "Tính trùng một cuộc", at);
        Allowed(refusal);
        db.ChangeTracker.DetectChanges();
        await StoreAsync(db);
        await db.AddRevisionPartsAsync(revision!, cells, texts);
        await StoreAsync(db);
    }

    /// <summary>Types one cell of the Party column (or the joint one) as its officer.</summary>
    public Task TypeAsync(Guid id, int pairing, string code, Column column, Figure figure, DateTimeOffset at) => ActAsync(id, whole =>
    {
        var side = Columns.SideOf(column) ?? Side.Party;
        return Typed(whole, Officer(pairing, side).Actor, code, column, figure, at);
    });

    private FrozenForms Forms => _portal.Services.GetRequiredService<FrozenForms>();

    private void Bring(WholeReport whole, int pairing, Stage stage, Func<string, Column, Figure?>? figures, DateTimeOffset at)
    {
        if (stage is Stage.Started)
        {
            return;
        }

        var sides = stage is Stage.PartyAlone ? [Side.Party] : Sides.Both;
        foreach (var side in sides)
        {
            Fill(whole, pairing, side, figures, at);
        }

        if (stage is Stage.Filled)
        {
            return;
        }

        foreach (var side in sides)
        {
            Allowed(whole.Send(Officer(pairing, side).Actor, side, at));
        }

        if (stage is Stage.WithLeaders)
        {
            return;
        }

        Allowed(whole.Confirm(Leader(pairing, Side.Party).Actor, Side.Party, at));
        if (stage is Stage.PartyAlone)
        {
            Allowed(whole.SubmitAlone(Leader(pairing, Side.Party).Actor, Side.Party, "Bên Quân sự đang diễn tập", at));
        }

        if (stage is Stage.PartyConfirmed or Stage.PartyAlone)
        {
            return;
        }

        Allowed(whole.Confirm(Leader(pairing, Side.Military).Actor, Side.Military, at));
        if (stage is Stage.Returned)
        {
            // Of the provincial report each office judges the other side's cells.
            var office = whole.Report.IsProvincial ? Side.Military : Side.Party;
            var talks = whole.Form.FindCode(Talks)!.Id;
            Allowed(whole.Return(Office(office).Actor, [Objection.ToCell(talks, Column.Party)], "Kiểm tra lại số cuộc đối thoại", at));
        }

        if (stage is Stage.OneCleared or Stage.Accepted)
        {
            Allowed(whole.Clear(Office(Side.Party).Actor, at));
        }

        if (stage is Stage.Accepted)
        {
            Allowed(whole.Clear(Office(Side.Military).Actor, at));
        }
    }

    private void Fill(WholeReport whole, int pairing, Side side, Func<string, Column, Figure?>? figures, DateTimeOffset at)
    {
        var officer = Officer(pairing, side).Actor;
        var column = Columns.Of(side);
        var writes = whole.Blanks(side).Select(line => new CellWrite(line.Id, column, figures?.Invoke(line.Code, column) ?? Usual(line), null, 0)).ToList();
        if (side is Side.Military)
        {
            writes.AddRange(
                from row in whole.Rows
                where row.Indicator.HasJointPart && figures?.Invoke(row.Indicator.Code, Column.Joint) is not null
                select new CellWrite(row.Indicator.Id, Column.Joint, figures!(row.Indicator.Code, Column.Joint)!.Value, null, row.CellOf(Column.Joint)?.Version ?? 0));
        }

        var (refusal, cells) = whole.Write(officer, writes, at);
        Allowed(refusal);
        Assert.True(cells.Count == 0, string.Join(", ", cells));
        foreach (var section in whole.Form.Narratives.Where(section => section.IsEditedBy(side) && whole.NarrativeOf(section.Number) is null))
        {
            Allowed(whole.WriteNarrative(officer, section.Number, "Nội dung đã triển khai trong kỳ.", false, null, at));
        }

        Allowed(whole.StateNoJointPart(officer, at));
    }

    private static Figure Usual(IndicatorDefinition line) => Figure.Of(line.Measure.EntryUnit is null ? 5 : 5 * line.Measure.EntryFactor);

    private static Refusal? Typed(WholeReport whole, Actor officer, string code, Column column, Figure figure, DateTimeOffset at)
    {
        var row = whole.RowOf(whole.Form.FindCode(code)!.Id)!;
        var (refusal, cells) = whole.Write(officer, [new CellWrite(row.Indicator.Id, column, figure, null, row.CellOf(column)?.Version ?? 0)], at);
        return refusal ?? (cells.Count > 0 ? cells[0].Refusal : null);
    }
}
