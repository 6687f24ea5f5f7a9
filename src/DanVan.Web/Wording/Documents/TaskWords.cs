using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments.Tasks;

namespace DanVan.Web.Wording;

/// <summary>Tasks, targets and what a plan lacks, in the words of the glossary.</summary>
internal static class TaskWords
{
    public static string Word(this Cadence cadence) => cadence switch
    {
        Cadence.Monthly => "hằng tháng",
        Cadence.Quarterly => "hằng quý",
        Cadence.HalfYearly => "sáu tháng một lần",
        _ => "thường xuyên trong năm",
    };

    public static StateText Shown(this TaskAnswer answer) => answer switch
    {
        TaskAnswer.Adopted => new("Nhận nguyên", "check-lg", "ok"),
        TaskAnswer.Localised => new("Cụ thể hóa", "pencil", "ok"),
        _ => new("Không thực hiện", "slash-circle", "attention"),
    };

    /// <summary>"trước 30/06/2021", "hằng quý", "hằng quý, xong trước 30/11/2021"; nothing where neither is said.</summary>
    public static string When(this PlanTask task) => (task.Due, task.Cadence) switch
    {
        ({ } due, { } cadence) => $"{cadence.Word()}, xong trước {due.Short()}",
        ({ } due, null) => $"trước {due.Short()}",
        (null, { } cadence) => cadence.Word(),
        _ => "",
    };

    /// <summary>"Dân vận, cùng Quân sự".</summary>
    public static string Who(this PlanTask task) => task.Lead is { } lead
        ? task.WithPartner ? $"{lead.Name()}, cùng {lead.Other().Name()}" : lead.Name()
        : "";

    /// <summary>"12.000 ngày công", "312,5 triệu đồng".</summary>
    public static string Shown(this TaskTarget target) => $"{target.What.Measure.Format(target.Amount)} {target.What.Measure.ShownUnit}".TrimEnd();

    public static string Word(this TaskField field) => field switch
    {
        TaskField.Heading => "nội dung lớn",
        TaskField.Title => "việc",
        TaskField.Lead => "bên chủ trì",
        TaskField.Partner => "bên phối hợp",
        TaskField.Due => "thời hạn",
        TaskField.Cadence => "định kỳ",
        TaskField.Tags => "phong trào",
        TaskField.Areas => "địa bàn",
        TaskField.Targets => "chỉ tiêu",
        _ => "cách trả lời",
    };

    /// <summary>Each field that changed with what it said before and says now.</summary>
    public static IEnumerable<((string Name, string Said) Before, string After)> Said(this TaskChange change) => change is { Before: { } before, After: { } after }
        ? change.Fields.Select(field => ((field.Word(), Of(before, field)), Of(after, field)))
        : [];

    private static string Of(PlanTask task, TaskField field) => field switch
    {
        TaskField.Heading => task.Heading,
        TaskField.Title => task.Title,
        TaskField.Lead => task.Lead?.Name() ?? "",
        TaskField.Partner => task.WithPartner ? "có" : "",
        TaskField.Due => task.Due?.Short() ?? "",
        TaskField.Cadence => task.Cadence?.Word() ?? "",
        TaskField.Tags => task.Tags,
        TaskField.Areas => task.Areas.Count == 0 ? "mọi địa bàn" : $"{task.Areas.Count} địa bàn",
        TaskField.Targets => string.Join("; ", task.Wholes.Select(target => $"{target.Name}: {target.Shown()}"))
            + (task.Targets.Count(target => target.AreaId is not null) is > 0 and var parts ? $"; giao {parts} địa bàn" : ""),
        _ => task.Answer is { } answer ? $"{answer.Shown().Word}{(task.AnswerReason is { } why ? $": {why}" : "")}" : "",
    };

    /// <summary>What is missing, and how to mend it.</summary>
    public static string Sentence(this LintFinding finding) => finding.Fault switch
    {
        LintFault.NoTasks => "Kế hoạch chưa có nhiệm vụ nào.",
        LintFault.SectionEmpty => $"Mục “{finding.What}” chưa viết.",
        LintFault.NoLead => "Chưa có bên chủ trì.",
        LintFault.NoTime => "Chưa có thời hạn hoặc định kỳ.",
        LintFault.NoTarget => "Chưa có chỉ tiêu đo kết quả.",
        LintFault.TargetWithoutIndicator => $"Chỉ tiêu “{finding.What}” không gắn với chỉ tiêu thống kê nên không tự tính được kết quả.",
        LintFault.PartsDiffer => $"Chỉ tiêu “{finding.What}”: các địa bàn cộng lại {finding.Said!.Value.Parts}, toàn tỉnh ghi {finding.Said.Value.Whole}.",
        LintFault.NotAnswered => "Nhiệm vụ của tỉnh chưa trả lời: nhận, cụ thể hóa, hay không thực hiện.",
        LintFault.BasisExpired => $"Căn cứ không còn hiệu lực: {finding.What}.",
        LintFault.NoBases => "Chưa ghi căn cứ nào.",
        LintFault.NoRecipients => "Chưa có nơi nhận.",
        _ => "Chưa ghi hạn ban hành kế hoạch cấp dưới.",
    };
}
