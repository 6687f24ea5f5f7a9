using System.Globalization;
using DanVan.Data.Imports;
using DanVan.Domain.Accounts;
using DanVan.Domain.Common;
using DanVan.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Accounts;

/// <summary>
/// People and their posts from a CSV file, one row a post (Nhập người dùng). A row is known again by person, body, function
/// and first day; its title, deputy mark and last day may then change. New people wait for their slips.
/// </summary>
public sealed class PeopleImport : IImport
{
    private static readonly string[] DateForms = ["yyyy-MM-dd", "d/M/yyyy"];

    public string Kind => "nguoi-dung";

    public IReadOnlyList<string> Columns { get; } =
        ["user_name", "display_name", "organization_code", "function", "title", "deputy", "valid_from", "valid_to"];

    public async Task<ImportPlan> CarryOutAsync(PortalDb db, CsvTable table, Actor actor, DateTimeOffset now, CancellationToken cancellation)
    {
        var run = new Run(db, actor, now)
        {
            Bodies = await db.Organizations.IgnoreAutoIncludes().AsNoTracking().ToDictionaryAsync(body => body.Code, StringComparer.Ordinal, cancellation),
            People = await db.Users.ToDictionaryAsync(person => person.NormalizedUserName!, StringComparer.Ordinal, cancellation),
            Posts = (await db.Posts.ToListAsync(cancellation)).GroupBy(post => post.PersonId).ToDictionary(group => group.Key, group => group.ToList()),
        };
        var lines = new List<ImportLine>();
        foreach (var row in table.Rows)
        {
            lines.Add(await run.CarryOutAsync(row, cancellation));
        }

        if (lines.TrueForAll(line => line.Outcome is not ImportOutcome.Refused) && await db.SaveAsync(cancellation) is { } unsaved)
        {
            // Somebody saved one of these people or posts while the file was read.
            lines.Add(ImportLine.Refused(1, "", unsaved));
        }

        return new ImportPlan(lines);
    }

    private static DateOnly? DateOf(string text) =>
        DateOnly.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1930 and <= 2100 ? day : null;

    private static Function? FunctionOf(string text) =>
        Enum.GetValues<Function>().Cast<Function?>().FirstOrDefault(function => string.Equals(function.ToString(), text, StringComparison.OrdinalIgnoreCase));

    private static bool? DeputyOf(string text) => VietnameseText.Fold(text) switch
    {
        "" or "no" or "khong" or "0" => false,
        "yes" or "co" or "1" or "x" => true,
        _ => null,
    };

    private static string TextOf(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>One row, read and judged cell by cell.</summary>
    private sealed record Cells(string UserName, string DisplayName, Organization? Body, Function Function, string Title, bool IsDeputy, DateOnly From, DateOnly? To);

    private sealed class Run(PortalDb db, Actor actor, DateTimeOffset now)
    {
        private readonly Dictionary<string, (int Line, string Name)> _names = new(StringComparer.Ordinal);
        private readonly Dictionary<(string, int?, Function, DateOnly), int> _seen = [];

        public required Dictionary<string, Organization> Bodies { get; init; }

        public required Dictionary<string, Person> People { get; init; }

        public required Dictionary<Guid, List<Post>> Posts { get; init; }

        public async Task<ImportLine> CarryOutAsync(CsvRow row, CancellationToken cancellation)
        {
            var key = UserNames.Clean(row["user_name"]);
            var (cells, refusal) = Read(row, key);
            if (cells is null)
            {
                return ImportLine.Refused(row.Line, key, refusal!);
            }

            var (person, isNew, noPerson) = await PersonOfAsync(cells, row.Line, cancellation);
            if (person is null)
            {
                return ImportLine.Refused(row.Line, key, noPerson!);
            }

            var changes = new List<ImportChange>();
            if (!isNew && cells.DisplayName.Length > 0 && cells.DisplayName != person.DisplayName)
            {
                changes.Add(new ImportChange("display_name", person.DisplayName, cells.DisplayName));
                person.Rename(cells.DisplayName, actor, now);
            }

            return PostOf(row.Line, key, cells, person, changes);
        }

        private (Cells? Cells, Refusal? Refusal) Read(CsvRow row, string key)
        {
            if (!UserNames.IsValid(key))
            {
                return (null, AccountRefusals.UserNameInvalid(row["user_name"]));
            }

            if (FunctionOf(row["function"]) is not { } function)
            {
                return (null, PeopleImportRefusals.FunctionUnknown(row["function"]));
            }

            Organization? body = null;
            var code = row["organization_code"].ToUpperInvariant();
            if (code.Length > 0 && !Bodies.TryGetValue(code, out body))
            {
                return (null, PeopleImportRefusals.OrganizationUnknown(code));
            }

            if (row["title"].Length > Post.TitleMaxLength)
            {
                return (null, PeopleImportRefusals.TitleTooLong(Post.TitleMaxLength));
            }

            if (DeputyOf(row["deputy"]) is not { } isDeputy)
            {
                return (null, PeopleImportRefusals.DeputyInvalid(row["deputy"]));
            }

            if (DateOf(row["valid_from"]) is not { } from)
            {
                return (null, PeopleImportRefusals.DateInvalid("valid_from", row["valid_from"]));
            }

            var to = DateOf(row["valid_to"]);
            if (to is null && row["valid_to"].Length > 0)
            {
                return (null, PeopleImportRefusals.DateInvalid("valid_to", row["valid_to"]));
            }

            return _seen.TryAdd((key, body?.Id, function, from), row.Line)
                ? (new Cells(key, row["display_name"], body, function, row["title"], isDeputy, from, to), null)
                : (null, PeopleImportRefusals.RowRepeated(_seen[(key, body?.Id, function, from)]));
        }

        private async Task<(Person? Person, bool IsNew, Refusal? Refusal)> PersonOfAsync(Cells cells, int line, CancellationToken cancellation)
        {
            if (cells.DisplayName.Length > 0 && !_names.TryAdd(cells.UserName, (line, cells.DisplayName)) && _names[cells.UserName].Name != cells.DisplayName)
            {
                return (null, false, PeopleImportRefusals.DisplayNameDiffers(_names[cells.UserName].Line));
            }

            var name = Person.Normalize(cells.UserName);
            if (People.TryGetValue(name, out var known))
            {
                return cells.DisplayName.Length > Person.DisplayNameMaxLength
                    ? (null, false, AccountRefusals.DisplayNameMissing())
                    : (known, false, null);
            }

            // User names are unique on the whole portal, also beyond the province of this file.
            if (await db.Users.IgnoreQueryFilters([PortalDb.Scope]).AnyAsync(other => other.NormalizedUserName == name, cancellation))
            {
                return (null, false, AccountRefusals.UserNameTaken(cells.UserName));
            }

            var (made, refusal) = Person.Make(cells.UserName, cells.DisplayName, actor.ProvinceId, actor, now);
            if (made is null)
            {
                return (null, false, refusal);
            }

            People.Add(name, made);
            _ = db.Users.Add(made);
            return (made, true, null);
        }

        private ImportLine PostOf(int line, string key, Cells cells, Person person, List<ImportChange> changes)
        {
            var others = Posts.TryGetValue(person.Id, out var held) ? held : Posts[person.Id] = [];
            var known = others.Find(post => post.Function == cells.Function && post.OrganizationId == cells.Body?.Id
                && post.ProvinceId == actor.ProvinceId && post.ValidFrom == cells.From);
            if (known is null)
            {
                var wish = new PostWish(person.Id, actor.ProvinceId, cells.Function, cells.Title, cells.IsDeputy, cells.From, cells.To);
                var (post, refusal) = Post.Give(wish, cells.Body, others, actor, now);
                if (post is null)
                {
                    return ImportLine.Refused(line, key, refusal!);
                }

                others.Add(post);
                _ = db.Posts.Add(post);
                return ImportLine.Added(line, key);
            }

            var before = changes.Count;
            Compare("title", known.Title, cells.Title);
            Compare("deputy", known.IsDeputy ? "yes" : "", cells.IsDeputy ? "yes" : "");
            Compare("valid_to", TextOf(known.ValidTo), TextOf(cells.To));
            return changes.Count > before && known.Change(cells.Title, cells.IsDeputy, cells.From, cells.To, others, actor, now) is { } wrong
                ? ImportLine.Refused(line, key, wrong)
                : ImportLine.Changed(line, key, changes);

            void Compare(string column, string from, string to)
            {
                if (from != to)
                {
                    changes.Add(new ImportChange(column, from, to));
                }
            }
        }
    }
}

/// <summary>Why a row of the people file is refused.</summary>
public static class PeopleImportRefusals
{
    public static Refusal FunctionUnknown(string function) => new("people-import.function-unknown", function);

    public static Refusal OrganizationUnknown(string code) => new("people-import.organization-unknown", code);

    public static Refusal DateInvalid(string column, string text) => new("people-import.date-invalid", column, text);

    public static Refusal DeputyInvalid(string text) => new("people-import.deputy-invalid", text);

    public static Refusal TitleTooLong(int length) => new("people-import.title-too-long", length);

    public static Refusal RowRepeated(int line) => new("people-import.row-repeated", line);

    public static Refusal DisplayNameDiffers(int line) => new("people-import.display-name-differs", line);
}
