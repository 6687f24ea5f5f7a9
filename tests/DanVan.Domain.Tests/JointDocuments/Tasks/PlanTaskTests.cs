using DanVan.Domain.Common;
using DanVan.Domain.Indicators;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Tasks;
using DanVan.Domain.Tests.Builders;

namespace DanVan.Domain.Tests.JointDocuments.Tasks;

/// <summary>Tasks of a plan with their targets, and what a sub-plan answers to them.</summary>
public sealed class PlanTaskTests
{
    private static readonly DateTimeOffset Now = ADocument.Now;
    private static readonly TargetMeasure Days = new(7, "GD_NGAYCONG", "Ngày công giúp dân", IndicatorKind.Sum, "ngày công", null, 0);
    private static readonly TargetMeasure Rate = new(8, "DC_DON_TYLE", "Tỷ lệ giải quyết", IndicatorKind.Ratio, "%", null, 2);
    private static readonly TargetMeasure Models = new(9, "DV_MH_DUYTRI", "Mô hình đang duy trì", IndicatorKind.Snapshot, "mô hình", null, 0);

    public static TheoryData<string, TargetContent> Refused => new()
    {
        { "target.on-ratio", new(Rate, null, 9500, []) },
        { "target.phases-differ", new(Days, null, 100, [25, 25, 25, 15]) },
        { "target.phases-incomplete", new(Days, null, 100, [50, 50]) },
        { "target.last-phase-differs", new(Models, null, 12, [3, 6, 9, 11]) },
        { "target.name-fault", new(TargetMeasure.Free("", "xã"), null, 3, []) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_target_that_cannot_be_is_refused_and_the_task_is_not_made(string code, TargetContent target)
    {
        var (task, refusal) = Added(ADocument.Plan(), Content(), target);

        Assert.Null(task);
        Assert.Equal(code, refusal!.Code);
    }

    [Fact]
    public void The_same_target_twice_is_refused_but_not_for_another_area()
    {
        Assert.Equal("target.twice", Added(ADocument.Plan(), Content(), new(Days, null, 1, []), new(Days, null, 2, [])).Refusal!.Code);
        Assert.Null(Added(ADocument.Plan(), Content(), new(Days, null, 3, []), new(Days, 5, 1, []), new(Days, 6, 2, [])).Refusal);
    }

    [Theory]
    [InlineData(2020, 12, 31)]
    [InlineData(2022, 1, 1)]
    public void A_task_due_outside_the_plans_year_is_refused(int year, int month, int day) =>
        Assert.Equal("task.due-outside-year", Added(ADocument.Plan(), Content() with { Due = new(year, month, day) }).Refusal!.Code);

    [Fact]
    public void An_agreement_has_no_tasks() => Assert.Equal("task.not-in-agreements", Added(ADocument.Agreement(), Content()).Refusal!.Code);

    [Fact]
    public void Writing_a_task_takes_back_the_consent_that_was_given()
    {
        var plan = ADocument.Plan();
        var task = Added(plan, Content()).Task!;
        Assert.Null(plan.SendForOpinion(Someone.PartyOfficer, Now) ?? plan.Agree(Someone.PartyOfficer, Now));

        Assert.Null(task.Write(plan, Content() with { Title = "Làm đường" }, [], Someone.MilitaryOfficer, Now));

        Assert.Null(plan.Working!.PartyConsent);
    }

    [Theory]
    [InlineData(IndicatorKind.Sum, 10, 30, 60, 100)]
    [InlineData(IndicatorKind.Snapshot, 10, 20, 30, 40)]
    public void What_is_aimed_at_by_the_end_of_a_quarter_adds_up_flows_and_takes_stocks_as_they_are(IndicatorKind kind, long first, long second, long third, long whole)
    {
        var target = Added(ADocument.Plan(), Content(), new TargetContent(Days with { Kind = kind }, null, whole, [10, 20, 30, 40])).Task!.Targets[0];

        Assert.Equal([first, second, third, whole], Enumerable.Range(1, 4).Select(quarter => target.Until(quarter)!.Value));
        Assert.Equal(20, target.In(2));
    }

    [Fact]
    public void A_year_that_is_not_phased_aims_at_its_end_only()
    {
        var target = Added(ADocument.Plan(), Content(), new TargetContent(Days, null, 100, [])).Task!.Targets[0];

        Assert.Equal([null, null, null, 100L], Enumerable.Range(1, 4).Select(target.Until));
    }

    [Fact]
    public void A_sub_plan_takes_over_its_own_part_of_the_targets_and_localises_by_writing()
    {
        var (plan, above, sub) = Derived(new TargetContent(Days, null, 100, []), new TargetContent(Days, 5, 30, [0, 10, 10, 10]), new TargetContent(Days, 6, 70, []));
        var task = PlanTask.Adopt(sub, above, Guid.NewGuid(), 0, Someone.PartyOfficer, Now).Task!;

        Assert.Equal((TaskAnswer.Adopted, 30L, (int?)null), (task.Answer!.Value, Assert.Single(task.Targets).Amount, task.Targets[0].AreaId));
        Assert.Null(task.Write(sub, task.Content with { Title = "Giúp dân ở ba xã điểm" }, [.. task.Targets.Select(target => target.Content)], Someone.MilitaryOfficer, Now));

        Assert.Equal(TaskAnswer.Localised, task.Answer);
        Assert.Equal(plan.Id, sub.ParentId);
    }

    [Fact]
    public void Declining_asks_for_a_reason_and_drops_the_targets()
    {
        var (_, above, sub) = Derived(new TargetContent(Days, 5, 30, []));

        Assert.Equal("common.reason-missing", PlanTask.Decline(sub, above, Guid.NewGuid(), 0, "  ", Someone.PartyOfficer, Now).Refusal!.Code);
        var task = PlanTask.Decline(sub, above, Guid.NewGuid(), 0, "Không có rừng", Someone.PartyOfficer, Now).Task!;

        Assert.Empty(task.Targets);
        Assert.Equal("task.is-declined", task.Write(sub, Content(), [], Someone.PartyOfficer, Now)!.Code);
        Assert.Null(task.AdoptAgain(sub, above, Someone.PartyOfficer, Now));
        Assert.Equal((TaskAnswer.Adopted, null, 30L), (task.Answer!.Value, task.AnswerReason, Assert.Single(task.Targets).Amount));
    }

    [Fact]
    public void A_task_given_to_other_areas_is_not_this_ones_to_answer()
    {
        var plan = ADocument.Plan();
        var above = Added(plan, Content() with { AreaIds = [6] }).Task!;
        var sub = Sub(plan.Issued());

        Assert.Equal("task.not-for-this-area", PlanTask.Adopt(sub, above, Guid.NewGuid(), 0, Someone.PartyOfficer, Now).Refusal!.Code);
    }

    [Fact]
    public void A_sub_plan_of_a_plan_that_was_amended_is_not_signed_before_it_follows()
    {
        var (plan, _, sub) = Derived();
        Assert.Null(sub.SendForOpinion(Someone.PartyOfficer, Now) ?? sub.Agree(Someone.PartyOfficer, Now) ?? sub.Agree(Someone.MilitaryOfficer, Now));
        Assert.Null(plan.Amend("Thêm việc", Someone.PartyOfficer, Now));
        _ = plan.Issued();

        Assert.Equal("document.parent-amended", sub.SendForSignature("abc", ADocument.Names, ADocument.Signers, 5, plan, Someone.PartyOfficer, Now)!.Code);
        Assert.Null(sub.Reopen("Theo bản mới", Someone.PartyOfficer, Now) ?? sub.Follow(plan, Someone.PartyOfficer, Now));
        Assert.Null(sub.SendForOpinion(Someone.PartyOfficer, Now) ?? sub.Agree(Someone.PartyOfficer, Now) ?? sub.Agree(Someone.MilitaryOfficer, Now));
        Assert.Null(sub.SendForSignature("abc", ADocument.Names, ADocument.Signers, 5, plan, Someone.PartyOfficer, Now));
        Assert.Equal(2, sub.ParentRevision);
    }

    [Fact]
    public void A_sub_plan_of_a_recalled_plan_is_not_signed()
    {
        var (plan, _, sub) = Derived();
        Assert.Null(plan.Recall("Ban hành nhầm", Someone.PartyLeader, Now));

        Assert.Equal("document.parent-stands-no-more", sub.LagsBehind(plan)!.Code);
    }

    [Fact]
    public void Coverage_counts_every_concerned_task_once_over_thousands_of_random_plans()
    {
        var random = new Random(20211122);
        for (var round = 0; round < 4000; round++)
        {
            var keys = Enumerable.Range(0, random.Next(0, 30)).Select(_ => Guid.NewGuid()).ToList();
            var answers = keys.Where(_ => random.Next(3) > 0).ToDictionary(key => key, _ => (TaskAnswer)random.Next(1, 4));
            // Answers to tasks that the plan has no more count for nothing.
            answers[Guid.NewGuid()] = TaskAnswer.Adopted;

            var coverage = Coverage.Of(keys, answers);

            Assert.Equal(keys.Count, coverage.Adopted + coverage.Localised + coverage.Declined + coverage.Unanswered);
            Assert.Equal(keys.Count(key => !answers.ContainsKey(key)), coverage.Unanswered);
            Assert.Equal(keys.Count == 0, coverage.Percent is null);
            Assert.Equal(coverage is { Declined: 0, Unanswered: 0, Concerned: > 0 }, coverage.Percent == 100);
        }
    }

    private static TaskContent Content() => new("Giúp dân", "Huy động ngày công giúp dân", Side.Military, true, new DateOnly(2021, 11, 30), Cadence.Quarterly, "", []);

    private static (PlanTask? Task, Refusal? Refusal) Added(JointDocument document, TaskContent content, params TargetContent[] targets) =>
        PlanTask.Add(document, Guid.NewGuid(), 0, content, targets, Someone.PartyOfficer, Now);

    private static (JointDocument Plan, PlanTask Above, JointDocument Sub) Derived(params TargetContent[] targets)
    {
        var plan = ADocument.Plan();
        var above = Added(plan, Content(), targets).Task!;
        return (plan.Issued(), above, Sub(plan));
    }

    private static JointDocument Sub(JointDocument plan) =>
        JointDocument.Draft(Guid.NewGuid(), DocumentKind.SubPlan, ADocument.Below, new(2021, 2021), Side.Party, "Kế hoạch huyện", plan, Someone.PartyOfficer, Now).Document!;
}
