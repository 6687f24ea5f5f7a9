using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using DanVan.Data.Notices;
using DanVan.Web.Wording;

namespace DanVan.Web.Notices;

/// <summary>
/// A letter in words, plain and as simple HTML. It leaves the house: it says what happened, area, quarter, day and link, and nothing that somebody wrote or
/// counted in a report.
/// </summary>
internal sealed record LetterText(string Subject, string Plain, string Html)
{
    public const string Sender = "Dân vận · Quân sự";

    private const int SubjectLength = 150;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static LetterText Of(Letter letter, MailSettings settings)
    {
        var lines = letter.Notices.Select(notice => (Sentence: NoticeWording.Sentence(notice), Link: settings.LinkTo($"/thong-bao/{notice.Id}"), notice.At)).ToList();
        var subject = lines is [var only] ? only.Sentence : $"{lines.Count} thông báo chưa đọc trên hệ thống Dân vận · Quân sự";
        var account = settings.LinkTo("/tai-khoan");
        var inbox = settings.LinkTo("/thong-bao");
        var foot = $"Thư tự động, không cần trả lời. Cách nhận thư đổi ở {account}";

        var plain = new StringBuilder();
        var html = new StringBuilder("<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>").Append(Encoder.Encode(subject)).Append("</title></head><body><ul>");
        foreach (var (sentence, link, at) in lines)
        {
            _ = plain.Append("- ").Append(sentence).Append(". (").Append(at.WithTime()).Append(")\r\n  ").Append(link).Append("\r\n\r\n");
            _ = html.Append("<li><p><a href=\"").Append(Encoder.Encode(link)).Append("\">").Append(Encoder.Encode(sentence)).Append("</a><br>").Append(at.WithTime()).Append("</p></li>");
        }

        _ = plain.Append("Mọi thông báo: ").Append(inbox).Append("\r\n").Append(foot).Append("\r\n");
        _ = html.Append("</ul><p><a href=\"").Append(Encoder.Encode(inbox)).Append("\">Mọi thông báo</a></p><p>").Append(Encoder.Encode(foot)).Append("</p></body></html>");
        return new LetterText(SubjectOf(subject), plain.ToString(), html.ToString());
    }

    // One line: an area's name is typed by people.
    private static string SubjectOf(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > SubjectLength ? $"{line[..SubjectLength]}…" : line;
    }
}
