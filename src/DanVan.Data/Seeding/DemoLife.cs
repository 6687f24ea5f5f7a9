using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Reports;

namespace DanVan.Data.Seeding;

/// <summary>Leads one report through its life by the actions of its people, on believable days around its due date.</summary>
internal sealed class DemoLife(DemoFigures figures, DateOnly due, Func<Side, Actor> officer, Func<Side, Actor> leader, Func<Side, Actor> office)
{
    /// <summary>So many days from the due date, at an office hour.</summary>
    public DateTimeOffset At(int days, int hour, int minute = 0) => VietnamTime.At(due.AddDays(days), new TimeOnly(hour, minute));

    public void BringTo(WholeReport whole, DemoStage stage, int lateDays)
    {
        if (stage is DemoStage.Entering)
        {
            Enter(whole, Side.Party, At(-3, 9), leaveBlank: 18);
            Enter(whole, Side.Military, At(-2, 14), leaveBlank: 31);
            return;
        }

        var late = stage is DemoStage.SubmittedLate ? 1 : lateDays;
        Enter(whole, Side.Party, At(-5, 9));
        Narrate(whole, At(-5, 15));
        if (stage is DemoStage.SubmittedAlone)
        {
            Send(whole, Side.Party, At(-4, 9));
            Must(whole.Confirm(leader(Side.Party), Side.Party, At(-3, 10)));
            Must(whole.SubmitAlone(leader(Side.Party), Side.Party, "Ban Chỉ huy Quân sự đang tập trung cho diễn tập, sẽ bổ sung phần của mình sau.", At(1, 8, 30)));
            return;
        }

        if (stage is DemoStage.OneConfirmed)
        {
            Enter(whole, Side.Military, At(-4, 9), leaveBlank: 6);
            Send(whole, Side.Party, At(-4, 15));
            Must(whole.Confirm(leader(Side.Party), Side.Party, At(-3, 9, 12)));
            return;
        }

        Enter(whole, Side.Military, At(-4, 9));
        Join(whole, At(-4, 10));
        Send(whole, Side.Party, At(-4, 15));
        Send(whole, Side.Military, At(-4 + late, 16));
        if (stage is DemoStage.WithLeaders)
        {
            return;
        }

        Must(whole.Confirm(leader(Side.Party), Side.Party, At(-3 + late, 9, 12)));
        // A late report is late by its second confirmation.
        Must(whole.Confirm(leader(Side.Military), Side.Military, late > 0 ? At(late, 8, 10) : At(-2, 8, 10)));
        if (stage is DemoStage.Submitted or DemoStage.SubmittedLate)
        {
            return;
        }

        var judged = late > 0 ? late : -1;
        if (stage is DemoStage.Returned)
        {
            var talks = whole.Form.FindCode("DC_DOITHOAI")!;
            Must(whole.Return(office(Side.Party), [Objection.ToCell(talks.Id, Column.Party)], "Số cuộc đối thoại cao hơn kế hoạch nhiều; đề nghị kiểm tra có tính cả buổi tiếp dân thường kỳ không.", At(1, 14, 5)));
            return;
        }

        Must(whole.Clear(office(whole.Report.IsProvincial ? Side.Military : Side.Party), At(judged, 14, 30)));
        if (stage is DemoStage.OneCleared)
        {
            return;
        }

        Must(whole.Clear(office(whole.Report.IsProvincial ? Side.Party : Side.Military), At(judged + 1, 9, 40)));
    }

    private void Enter(WholeReport whole, Side side, DateTimeOffset at, int leaveBlank = 0)
    {
        // What was solved depends on what came in, so a section's cells are there before the next section is made up.
        var left = whole.Blanks(side).Count - leaveBlank;
        foreach (var section in whole.Form.Sections)
        {
            foreach (var line in section.Lines.Where(line => line.IsTypedBy(side)).Take(left))
            {
                Write(whole, officer(side), [figures.Of(whole, line, side)], at);
                left--;
            }
        }
    }

    private void Join(WholeReport whole, DateTimeOffset at) => Write(whole, officer(Side.Military), figures.JointOf(whole), at);

    private static void Write(WholeReport whole, Actor actor, IReadOnlyList<CellWrite> writes, DateTimeOffset at)
    {
        var (refusal, cells) = whole.Write(actor, writes, at);
        Must(refusal);
        Must(cells.Count > 0 ? cells[0].Refusal : null);
    }

    private void Narrate(WholeReport whole, DateTimeOffset at)
    {
        foreach (var section in whole.Form.Narratives)
        {
            Must(whole.WriteNarrative(officer(Side.Party), section.Number, DemoTexts.Of(whole, section.Number), false, null, at));
        }
    }

    private void Send(WholeReport whole, Side side, DateTimeOffset at)
    {
        Must(whole.StateNoJointPart(officer(side), at));
        Must(whole.Send(officer(side), side, at));
    }

    private static void Must(Refusal? refusal) => DemoProvince.Must(refusal);
}
