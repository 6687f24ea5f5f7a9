using DanVan.Domain.Common;
using DanVan.Domain.Indicators;
using DanVan.Domain.JointDocuments;
using DanVan.Domain.JointDocuments.Bases;
using DanVan.Domain.JointDocuments.Tasks;
using DanVan.Domain.Tests.Builders;

namespace DanVan.Domain.Tests.JointDocuments.Tasks;

/// <summary>What a plan lacks, what changed between two of them, and the days that a year remembers.</summary>
public sealed class PlanReviewTests
{
    private static readonly DateTimeOffset Now = ADocument.Now;
    private static readonly TargetMeasure Days = new(7, "GD_NGAYCONG", "Ngày công giúp dân", IndicatorKind.Sum, "ngày công", null, 0);

    [Fact]
    public void A_task_without_lead_time_or_measure_is_named_for_each()
    {
        var plan = ADocument.Plan();
        var bare = Task(plan, 1, Full with { Lead = null, Due = null, Cadence = null });

        Assert.Equal([LintFault.NoLead, LintFault.NoTime, LintFault.NoTarget], Faults(plan, [bare]));
    }

    [Fact]
    public void A_full_task_is_not_named()
    {
        var plan = ADocument.Plan();

        Assert.Empty(Faults(plan, [Task(plan, 1, Full, new(Days, null, 100, []), new(Days, 5, 40, []), new(Days, 6, 60, []))]));
    }

    [Fact]
    public void Parts_that_do_not_add_up_to_the_whole_are_named_with_both_sums()
    {
        var plan = ADocument.Plan();
        var task = Task(plan, 1, Full, new(Days, null, 1_000, []), new(Days, 5, 400, []), new(Days, 6, 500, []));

        var finding = Assert.Single(Check(plan, [task]));
        Assert.Equal((LintFault.PartsDiffer, ("900", "1.000")), (finding.Fault, finding.Said!.Value));
    }

    [Fact]
    public void A_target_that_no_indicator_counts_is_named()
    {
        var plan = ADocument.Plan();

        Assert.Equal([LintFault.TargetWithoutIndicator], Faults(plan, [Task(plan, 1, Full, new TargetContent(TargetMeasure.Free("Hội thi", "hội thi"), null, 1, []))]));
    }

    [Fact]
    public void Changes_between_two_revisions_name_what_came_what_went_and_the_fields_that_differ()
    {
        var plan = ADocument.Plan();
        var (stays, changes, goes) = (Task(plan, 1, Full), Task(plan, 2, Full, new TargetContent(Days, null, 100, [])), Task(plan, 3, Full));
        _ = plan.Issued();
        Assert.Null(plan.Amend("Sửa", Someone.PartyOfficer, Now));
        var (stayed, changed, came) = (stays.CopyFor(plan), changes.CopyFor(plan), Task(plan, 4, Full));
        Assert.Null(changed.Write(plan, Full with { Lead = Side.Party }, [new(Days, null, 120, [])], Someone.PartyOfficer, Now));

        var found = TaskChanges.Revised([stays, changes, goes], [stayed, changed, came]);

        Assert.Equal(3, found.Count);
        Assert.Equal([TaskField.Lead, TaskField.Targets], found[0].Fields);
        Assert.Equal((null, came), (found[1].Before, found[1].After));
        Assert.Equal((goes, null), (found[2].Before, found[2].After));
    }

    [Fact]
    public void A_cloned_task_moves_its_day_and_is_the_same_until_it_is_written()
    {
        var before = ADocument.Plan();
        var old = Task(before, 1, Full with { Due = new(2021, 11, 30) }, new TargetContent(Days, null, 100, []));
        var next = JointDocument.Draft(Guid.NewGuid(), DocumentKind.AnnualPlan, ADocument.OfProvince, new(2022, 2022), Side.Party, "Kế hoạch năm 2022", null, Someone.PartyOfficer, Now).Document!;
        var clone = PlanTask.CloneFor(next, old, Guid.NewGuid(), 1, Someone.PartyOfficer, Now);

        Assert.Equal(new DateOnly(2022, 11, 30), clone.Due);
        Assert.Empty(TaskChanges.SinceLastYear([old], [clone]));
        Assert.Null(clone.Write(next, clone.Content with { Due = new(2022, 10, 31) }, [new(Days, null, 110, [])], Someone.PartyOfficer, Now));
        Assert.Equal([TaskField.Due, TaskField.Targets], Assert.Single(TaskChanges.SinceLastYear([old], [clone])).Fields);
    }

    [Fact]
    public void Anniversaries_are_counted_from_their_first_year_and_stand_in_the_order_of_the_year()
    {
        var (days, refusal) = Anniversary.Read("15/10/1930 Ngày truyền thống\n\n3/2/1930: Ngày thành lập Đảng", 2021);

        Assert.Null(refusal);
        Assert.Equal("Ngày thành lập Đảng, Ngày truyền thống", string.Join(", ", days.Select(day => day.Name)));
        Assert.Equal((91, new DateOnly(2021, 10, 15)), (days[1].CountIn(2021), days[1].In(2021)));
    }

    [Theory]
    [InlineData("Ngày truyền thống")]
    [InlineData("31/2/1930 Ngày không có")]
    [InlineData("15/10/2021 Năm nay")]
    [InlineData("15/10/1930")]
    public void A_line_that_is_no_day_is_named(string line) => Assert.Equal("anniversary.line-fault", Anniversary.Read($"15/10/1930 Ngày truyền thống\n{line}", 2021).Refusal!.Code);

    [Fact]
    public void Comparing_paragraphs_gives_back_both_texts_over_thousands_of_random_pairs()
    {
        var random = new Random(4);
        for (var round = 0; round < 3000; round++)
        {
            var (before, after) = (Text(), Text());

            var changes = ParagraphChanges.Between(before, after);

            Assert.Equal(before, changes.Where(change => change.Before is not null).Select(change => change.Before!), StringComparer.Ordinal);
            Assert.Equal(after, changes.Where(change => change.After is not null).Select(change => change.After!), StringComparer.Ordinal);
            Assert.Equal(before.SequenceEqual(after, StringComparer.Ordinal), changes.All(change => change.IsSame));
        }

        List<string> Text() => [.. Enumerable.Range(0, random.Next(12)).Select(_ => $"đoạn {random.Next(6)}")];
    }

    private static TaskContent Full { get; } = new("Giúp dân", "Huy động ngày công giúp dân", Side.Military, true, null, Cadence.Quarterly, "", []);

    private static PlanTask Task(JointDocument plan, int number, TaskContent content, params TargetContent[] targets) =>
        PlanTask.Add(plan, Guid.NewGuid(), number - 1, content, targets, Someone.PartyOfficer, Now).Task!;

    private static IReadOnlyList<LintFinding> Check(JointDocument plan, IReadOnlyList<PlanTask> tasks)
    {
        Assert.Null(plan.Outline("", "", new DateOnly(2021, 3, 1), Someone.PartyOfficer, Now));
        var (basis, _) = LegalBasis.Add(1, new("25-NQ/TW", new DateOnly(2013, 6, 3), "Ban Chấp hành Trung ương", "Nghị quyết về công tác dân vận", new DateOnly(2013, 6, 3), null, null), null, Someone.PartyOffice, Now);
        return PlanLinter.Check(plan, plan.Working!, [], tasks, [], CitedBasis.Cite(plan, [basis!], Someone.PartyOfficer, Now).Cited, hasRecipients: true, new DateOnly(2021, 3, 1));
    }

    private static IEnumerable<LintFault> Faults(JointDocument plan, IReadOnlyList<PlanTask> tasks) => Check(plan, tasks).Select(finding => finding.Fault);
}
