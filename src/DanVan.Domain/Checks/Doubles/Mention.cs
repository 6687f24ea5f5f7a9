using System.Globalization;
using System.Text.RegularExpressions;
using DanVan.Domain.Common;

namespace DanVan.Domain.Checks.Doubles;

/// <summary>A place that a sentence names, with the week of the day that the sentence names, if it does.</summary>
/// <param name="Place">As written: "xã Trà Giang".</param>
/// <param name="Key">The same place however its marks and capitals are written.</param>
/// <param name="Monday">The Monday of that week.</param>
public readonly record struct Mention(string Place, string Key, DateOnly? Monday);

/// <summary>
/// Reads places and days out of notes and narrative: "đối thoại tại xã Trà Giang ngày 12/10". Only a place with its kind counts,
/// so that a person's or a unit's name is never taken for one.
/// </summary>
public static partial class MentionReader
{
    private const int DaysOfWeek = 7;

    /// <param name="text">A note or a section.</param>
    /// <param name="from">The first day of the data window; a day without a year belongs to it.</param>
    /// <param name="to">Its last day.</param>
    public static IReadOnlyList<Mention> Read(string text, DateOnly from, DateOnly to)
    {
        var mentions = new List<Mention>();
        foreach (var sentence in SentenceEnd().Split(text.Normalize()))
        {
            var weeks = DayPattern().Matches(sentence).Select(match => DayOf(match, from, to)).OfType<DateOnly>().Select(MondayOf).Distinct().ToList();
            foreach (Match place in PlacePattern().Matches(sentence))
            {
                var key = VietnameseText.ForSearch(place.Value);
                mentions.AddRange(weeks.Count == 0 ? [new Mention(place.Value, key, null)] : weeks.Select(monday => new Mention(place.Value, key, monday)));
            }
        }

        return mentions;
    }

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek));

    private static DateOnly? DayOf(Match match, DateOnly from, DateOnly to)
    {
        var (day, month) = (Number(match.Groups["day"]), Number(match.Groups["month"]));
        var years = match.Groups["year"].Success ? [Number(match.Groups["year"])] : new[] { from.Year, to.Year };
        foreach (var year in years)
        {
            if (year is > 0 and < 10_000 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) is var date && from <= date && date <= to)
            {
                return date;
            }
        }

        return null;
    }

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[.;!?](?=\s|$)|\n", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SentenceEnd();

    // A span of days ("12-14/10") is taken by its last day: the week is the same or the next.
    [GeneratedRegex(@"(?<![\d/])(?<day>\d{1,2})/(?<month>\d{1,2})(/(?<year>\d{4}))?(?![\d/])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DayPattern();

    [GeneratedRegex(@"(?<![\p{L}])(xã|phường|thị trấn|thôn|làng|bản|buôn|khu phố|tổ dân phố|khu dân cư|trường)( \p{Lu}[\p{L}\d]*| \d{1,3})+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlacePattern();
}
