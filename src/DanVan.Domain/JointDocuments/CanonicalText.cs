using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DanVan.Domain.Common;

namespace DanVan.Domain.JointDocuments;

/// <summary>
/// What is frozen before paper is rendered: kind, parties, years, subject and sections as one text in one order, so that its
/// SHA-256 says whether a letter changed. The format is for machines and never changes without a new first line.
/// </summary>
public static class CanonicalText
{
    private const string Format = "danvan-document-1";

    public static string Of(JointDocument document, DocumentRevision revision, PartyNames names, IEnumerable<DocumentSection> sections)
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
        foreach (var section in sections.Where(section => section.Revision == revision.Number).OrderBy(section => section.Number))
        {
            Line("section", string.Create(CultureInfo.InvariantCulture, $"{section.Number} {section.Title}"));
            foreach (var paragraph in section.Paragraphs)
            {
                Line("p", paragraph);
            }
        }

        return text.ToString();

        void Line(string name, string value) => text.Append(name).Append(": ").Append(VietnameseText.Nfc(value)).Append('\n');
    }

    /// <summary>Lower-case hexadecimal of the UTF-8 bytes.</summary>
    public static string HashOf(string canonical) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));
}
