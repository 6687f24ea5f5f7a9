using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DanVan.Domain.Common;
using DanVan.Domain.JointDocuments.Bases;
using DanVan.Domain.JointDocuments.Recipients;
using DanVan.Domain.JointDocuments.Tasks;

namespace DanVan.Domain.JointDocuments;

/// <summary>
/// What is frozen before paper is rendered: kind, parties, years, subject, bases, sections, tasks and recipients as one text in one order, so that its
/// SHA-256 says whether a letter changed. The format is for machines and never changes without a new first line.
/// </summary>
public static class CanonicalText
{
    /// <summary>What is frozen from now on.</summary>
    public const string Current = "danvan-document-3";

    /// <summary>What was frozen before documents named bases and recipients.</summary>
    public const string WithoutRecipients = "danvan-document-2";

    public const int FormatMaxLength = 30;

    /// <param name="document">Kind, years, lead.</param>
    /// <param name="revision">The one that is frozen, or was.</param>
    /// <param name="names">Of the bodies on that day.</param>
    /// <param name="content">What belongs to other revisions is left out.</param>
    /// <param name="format">That of the revision, so that what was frozen earlier is read as it was.</param>
    public static string Of(JointDocument document, DocumentRevision revision, PartyNames names, DocumentContent content, string format = Current)
    {
        var text = new StringBuilder();
        Line("format", format);
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

        foreach (var basis in content.Bases.Where(basis => format != WithoutRecipients && basis.Revision == revision.Number).OrderBy(basis => basis.Number))
        {
            Line("basis", basis.Text);
        }

        foreach (var section in content.Sections.Where(section => section.Revision == revision.Number).OrderBy(section => section.Number))
        {
            Line("section", string.Create(CultureInfo.InvariantCulture, $"{section.Number} {section.Title}"));
            foreach (var paragraph in section.Paragraphs)
            {
                Line("p", paragraph);
            }
        }

        foreach (var task in content.Tasks.Where(task => task.Revision == revision.Number).OrderBy(task => task.Number))
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

        foreach (var recipient in content.Recipients.Where(one => format != WithoutRecipients && one.Revision == revision.Number).OrderBy(one => one.Number))
        {
            Line("recipient", string.Create(CultureInfo.InvariantCulture, $"{recipient.Kind} {recipient.OrganizationId} {recipient.Group} | {recipient.Name}"));
        }

        return text.ToString();

        static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";

        void Line(string name, string value) => text.Append(name).Append(": ").Append(VietnameseText.Nfc(value)).Append('\n');
    }

    /// <summary>Lower-case hexadecimal of the UTF-8 bytes.</summary>
    public static string HashOf(string canonical) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));
}

/// <summary>What one revision says besides its own fields.</summary>
public sealed record DocumentContent(IEnumerable<CitedBasis> Bases, IEnumerable<DocumentSection> Sections, IEnumerable<PlanTask> Tasks, IEnumerable<DocumentRecipient> Recipients);
