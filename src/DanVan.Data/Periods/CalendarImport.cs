using System.Globalization;
using DanVan.Data.Imports;
using DanVan.Domain.Common;
using DanVan.Domain.Periods;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Periods;

/// <summary>The province's days off and days worked in exchange from a file (Ngày nghỉ, ngày làm bù): date, name, working.</summary>
public sealed class CalendarImport : IImport
{
    public string Kind => "ngay-nghi";

    public IReadOnlyList<string> Columns => ["date", "name", "working"];

    public async Task<ImportPlan> CarryOutAsync(PortalDb db, CsvTable table, Actor actor, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!actor.Is(Function.Administrator) || actor.ProvinceId is not { } provinceId)
        {
            return new([.. table.Rows.Select(row => ImportLine.Refused(row.Line, row["date"], CommonRefusals.NotYourFunction()))]);
        }

        var days = await db.CalendarDays.Where(day => day.ProvinceId == provinceId).ToDictionaryAsync(day => day.Date, cancellation);
        var seen = new HashSet<DateOnly>();
        var plan = new ImportPlan([.. table.Rows.Select(CarryOut)]);
        if (!plan.CanApply || await db.SaveAsync(cancellation) is not { } failure)
        {
            return plan;
        }

        return new([.. plan.Lines.Select(line => ImportLine.Refused(line.Line, line.Key, failure))]);

        ImportLine CarryOut(CsvRow row)
        {
            var (date, name, works, refusal) = Read(row);
            if (refusal is not null || !seen.Add(date))
            {
                return ImportLine.Refused(row.Line, row["date"], refusal ?? CalendarRefusals.DayTwice(date));
            }

            if (!days.TryGetValue(date, out var day))
            {
                _ = db.CalendarDays.Add(CalendarDay.Add(provinceId, date, name, works, actor, now));
                return ImportLine.Added(row.Line, row["date"]);
            }

            var changes = new List<ImportChange>();
            if (day.Name != name)
            {
                changes.Add(new("name", day.Name, name));
            }

            if (day.IsWorkingDay != works)
            {
                changes.Add(new("working", Word(day.IsWorkingDay), Word(works)));
            }

            if (changes.Count > 0)
            {
                day.Change(name, works, actor, now);
            }

            return ImportLine.Changed(row.Line, row["date"], changes);
        }
    }

    private static (DateOnly Date, string Name, bool Works, Refusal? Refusal) Read(CsvRow row)
    {
        if (!DateOnly.TryParseExact(row["date"], ["yyyy-MM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return (default, "", false, CalendarRefusals.NotADate(row["date"]));
        }

        bool? works = VietnameseText.Fold(row["working"]) switch
        {
            "" or "0" or "false" or "khong" => false,
            "1" or "true" or "co" or "x" => true,
            _ => null,
        };
        return works is { } known
            ? (date, row["name"], known, CalendarDay.Refuses(date, row["name"], known))
            : (date, row["name"], false, CalendarRefusals.NotYesOrNo(row["working"]));
    }

    private static string Word(bool works) => works ? "1" : "0";
}
