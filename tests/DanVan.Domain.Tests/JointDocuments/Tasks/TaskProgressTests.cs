using DanVan.Domain.Common;
using DanVan.Domain.Figures;
using DanVan.Domain.Indicators;
using DanVan.Domain.JointDocuments.Tasks;
using DanVan.Domain.Reports;
using DanVan.Domain.Tests.Builders;

namespace DanVan.Domain.Tests.JointDocuments.Tasks;

/// <summary>How far a task has come, said with a report; and what its targets reached by figures.</summary>
public sealed class TaskProgressTests
{
    private static readonly DateTimeOffset Now = AReport.Now;
    private static readonly TargetMeasure Days = new(7, "GD_NGAYCONG", "Ngày công giúp dân", IndicatorKind.Sum, "ngày công", null, 0);

    [Theory]
    [InlineData(0, null)]
    [InlineData(100, null)]
    [InlineData(-1, "progress.percent-out-of-range")]
    [InlineData(101, "progress.percent-out-of-range")]
    public void A_percent_is_from_0_to_100(int percent, string? refused) =>
        Assert.Equal(refused, Say(AReport.Started(), new(percent, "", false)).Refusal?.Code);

    [Fact]
    public void A_task_that_went_back_needs_a_word_why()
    {
        Assert.Equal("progress.fell-without-note", Say(AReport.Started(), new(40, "", false), before: 50).Refusal?.Code);
        Assert.Null(Say(AReport.Started(), new(40, "Mưa lũ, phải làm lại", false), before: 50).Refusal);
        Assert.Null(Say(AReport.Started(), new(50, "", false), before: 50).Refusal);
    }

    [Fact]
    public void What_is_secret_keeps_its_percent_and_not_its_words()
    {
        var (said, _) = Say(AReport.Started(), new(40, "điều không được lưu", true));

        Assert.Equal((40, "", true), (said!.Percent, said.Note, said.IsSecret));
    }

    [Fact]
    public void A_note_has_an_end() =>
        Assert.Equal("progress.note-too-long", Say(AReport.Started(), new(40, new string('a', TaskProgress.NoteMaxLength + 1), false)).Refusal?.Code);

    [Fact]
    public void Officers_of_the_two_bodies_say_it_until_the_report_is_accepted()
    {
        Assert.Equal([Someone.PartyOfficer, Someone.MilitaryOfficer], Someone.Everyone.Where(actor => TaskProgress.CanWrite(AReport.Started(), actor) is null));
        Assert.Equal(CommonRefusals.NotInThisState().Code, TaskProgress.CanWrite(AReport.Accepted(), Someone.PartyOfficer)?.Code);
    }

    [Fact]
    public void Attainment_is_measured_against_the_aim_until_the_same_quarter_and_against_the_year()
    {
        var target = Task(new TargetContent(Days, null, 200, [20, 30, 50, 100])).Targets[0];

        Assert.Equal((100, 50), Of(100, 3));
        Assert.Equal((200, 50), Of(100, 2));
        Assert.Equal((null, null), Of(null, 3));
        Assert.Equal((0, 0), Of(0, 3));

        (int?, int?) Of(long? reached, int quarter)
        {
            var attainment = new Attainment(target, new(reached, Qualifier.Exact, false), target.Until(quarter));
            return (attainment.Percent, attainment.PercentOfYear);
        }
    }

    [Fact]
    public void A_target_without_quarters_is_measured_against_the_year_alone_until_the_year_is_over()
    {
        var target = Task(new TargetContent(Days, null, 200, [])).Targets[0];

        Assert.Null(new Attainment(target, new(100, Qualifier.Exact, false), target.Until(3)).Percent);
        Assert.Equal(50, new Attainment(target, new(100, Qualifier.Exact, false), target.Until(4)).Percent);
    }

    private static PlanTask Task(params TargetContent[] targets) =>
        PlanTask.Add(ADocument.Plan(), Guid.NewGuid(), 0, new("Giúp dân", "Huy động ngày công giúp dân", Side.Military, true, null, Cadence.Quarterly, "", []), targets, Someone.PartyOfficer, ADocument.Now).Task!;

    private static (TaskProgress? Progress, Refusal? Refusal) Say(WholeReport whole, ProgressContent said, int? before = null) =>
        TaskProgress.Say(whole, Task(), said, before, Someone.PartyOfficer, Now);
}
