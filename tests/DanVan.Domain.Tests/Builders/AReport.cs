using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;
using DanVan.Domain.Organizations;
using DanVan.Domain.Periods;
using DanVan.Domain.Reports;

namespace DanVan.Domain.Tests.Builders;

/// <summary>Reports brought to any state by the same actions that people take.</summary>
internal static class AReport
{
    public static readonly DateTimeOffset Now = new(2021, 12, 10, 2, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset AfterDue = new(2021, 12, 22, 2, 0, 0, TimeSpan.Zero);

    /// <summary>Three working days, no holidays.</summary>
    public static readonly SilenceRule Silence = new(new WorkingCalendar([]), 3);

    /// <summary>Signed the day before <see cref="Now"/>.</summary>
    public static readonly SignedPaper Paper = new("12-BC/BDV", new DateOnly(2021, 12, 9), Guid.NewGuid());

    private static readonly Province Province = Province.Create("51", "Quảng Ngãi", [new ProvinceLevel("province", 1, "cấp tỉnh"), new ProvinceLevel("district", 2, "cấp huyện")], false, Someone.Administrator, Now);

    public static ReportingPeriod OpenPeriod()
    {
        var period = ReportingPeriod.Plan(Province, new Quarter(2021, 4), new WorkingCalendar([]), Someone.Administrator, Now);
        Assert.Null(period.Open(1, Someone.Administrator, Now));
        return period;
    }

    public static WholeReport Started(bool isProvincial = false, FormDefinition? form = null, bool onePersonMay = false, params IReadOnlyList<Side> clerks)
    {
        var pairing = new Pairing(0, 7, Someone.PartyBody, Someone.MilitaryBody, isProvincial, new DateOnly(2000, 1, 1), null);
        var period = OpenPeriod();
        var (report, party, military) = QuarterlyReport.Start(period, pairing, new RevisionNames("huyện Bình Sơn", "Ban Dân vận", "Ban CHQS"), Someone.PartyOfficer, Now);
        return new WholeReport(report, party, military, [], [], form ?? AForm.Small, period, around: Circumstances.Plain with { OnePersonMay = onePersonMay, HasClerk = clerks });
    }

    public static WholeReport Filled(bool isProvincial = false)
    {
        var whole = Started(isProvincial);
        whole.Fill(Side.Party).Fill(Side.Military);
        return whole;
    }

    public static WholeReport Fill(this WholeReport whole, Side side)
    {
        var writes = whole.Blanks(side).Select(line => new CellWrite(line.Id, Columns.Of(side), Figure.Of(5), null, whole.RowOf(line.Id)!.CellOf(Columns.Of(side))?.Version ?? 0)).ToList();
        var (refusal, cells) = whole.Write(Someone.Officer(side), writes, Now);
        Assert.Null(refusal);
        Assert.Empty(cells);
        foreach (var section in whole.Form.Narratives.Where(section => section.IsEditedBy(side) && whole.NarrativeOf(section.Number) is null))
        {
            Assert.Null(whole.WriteNarrative(Someone.Officer(side), section.Number, "Nội dung", false, null, Now));
        }

        Assert.Null(whole.StateNoJointPart(Someone.Officer(side), Now));
        return whole;
    }

    public static WholeReport Sent(this WholeReport whole, Side side)
    {
        Assert.Null(whole.Send(Someone.Officer(side), side, Now));
        return whole;
    }

    public static WholeReport Confirmed(this WholeReport whole, Side side)
    {
        Assert.Null(whole.Confirm(Someone.Leader(side), side, Now));
        return whole;
    }

    public static WholeReport Submitted(bool isProvincial = false) =>
        Filled(isProvincial).Sent(Side.Party).Sent(Side.Military).Confirmed(Side.Party).Confirmed(Side.Military);

    public static WholeReport SubmittedAlone(Side side = Side.Party)
    {
        var whole = Started().Fill(side).Sent(side).Confirmed(side);
        Assert.Null(whole.SubmitAlone(Someone.Leader(side), side, "Bên kia bận diễn tập", AfterDue));
        return whole;
    }

    public static WholeReport Accepted(bool isProvincial = false)
    {
        var whole = Submitted(isProvincial);
        Assert.Null(whole.Clear(Someone.PartyOffice, AfterDue));
        Assert.Null(whole.Clear(Someone.MilitaryOffice, AfterDue));
        return whole;
    }

    /// <summary>Accepted, then opened for correction by the Party side, as storage would load it next.</summary>
    public static WholeReport Correcting()
    {
        var accepted = Accepted();
        var (refusal, _, cells, texts) = accepted.Correct(Someone.PartyOfficer, "Nhầm số", AfterDue);
        Assert.Null(refusal);
        return new WholeReport(accepted.Report, accepted.Party, accepted.Military, cells, texts, accepted.Form, accepted.Period);
    }

    public static CellWrite Write(this WholeReport whole, int indicator, Column column, Figure figure, string? note = null) =>
        new(indicator, column, figure, note, whole.RowOf(indicator)?.CellOf(column)?.Version ?? 0);

    public static CellWrite Write(this WholeReport whole, int indicator, Column column, long amount) => whole.Write(indicator, column, Figure.Of(amount));
}
