using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments.Bases;
using DanVan.Domain.JointDocuments.Tasks;

namespace DanVan.Domain.JointDocuments;

/// <summary>
/// What is frozen before paper is rendered: kind, parties, years, subject, bases, sections and tasks as one text in one order, so that its
/// SHA-256 says whether a letter changed. The format is for machines and never changes without a new first line.
/// </summary>
public static class CanonicalText
{
    private const string Format = "danvan-document-3";

    public static string Of(JointDocument document, DocumentRevision revision, PartyNames names, IEnumerable<CitedBasis> bases, IEnumerable<DocumentSection> sections, IEnumerable<PlanTask> tasks)
    {
        var text = new StringBuilder();
        Line("format", Format);
        Line("kind", document.Kind.ToString());
        Line("years", string.Create(CultureInfo.InvariantCulture, $"{document.FromYear}-{document.ToYear}"));
        Line("party", names.PartyName);
        Line("military", names.MilitaryName);
        Line("lead", document.LeadSide.ToString());
        Line("revision", revision.Number.ToString(CultureInfo.InvariantCulture));
        Line("subject", revision.Subject);
        Line("theme", revision.Theme);
        Line("sub-plans-due", Day(revision.SubPlansDue));
        foreach (var day in revision.Anniversaries.Split('\n'))
        {
            Line("anniversary", day);
        }

        foreach (var basis in bases.Where(basis => basis.Revision == revision.Number).OrderBy(basis => basis.Number))
        {
            Line("basis", basis.Text);
        }

        foreach (var section in sections.Where(section => section.Revision == revision.Number).OrderBy(section => section.Number))
        {
            Line("section", string.Create(CultureInfo.InvariantCulture, $"{section.Number} {section.Title}"));
            foreach (var paragraph in section.Paragraphs)
            {
                Line("p", paragraph);
            }
        }

        foreach (var task in tasks.Where(task => task.Revision == revision.Number).OrderBy(task => task.Number))
        {
            Line("task", string.Create(CultureInfo.InvariantCulture, $"{task.Number} {task.TaskKey} {task.Heading} | {task.Title}"));
            Line("done", string.Create(CultureInfo.InvariantCulture, $"{task.Lead} {task.WithPartner} {Day(task.Due)} {task.Cadence} | {task.Tags}"));
            Line("where", string.Join(' ', task.Areas.Select(area => area.AreaId).Order().Select(area => area.ToString(CultureInfo.InvariantCulture))));
            Line("answer", string.Create(CultureInfo.InvariantCulture, $"{task.AnswersKey} {task.Answer} | {task.AnswerReason}"));
            foreach (var target in task.Targets.OrderBy(target => target.Number))
            {
                Line("target", string.Create(CultureInfo.InvariantCulture, $"{target.Code} {target.Name} | {target.Unit} | {target.AreaId} {target.Amount} {string.Join(' ', target.Phases)}"));
            }
        }

        return text.ToString();

        static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";

        void Line(string name, string value) => text.Append(name).Append(": ").Append(VietnameseText.Nfc(value)).Append('\n');
    }

    /// <summary>Lower-case hexadecimal of the UTF-8 bytes.</summary>
    public static string HashOf(string canonical) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));
}
