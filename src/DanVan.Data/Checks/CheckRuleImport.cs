using DanVan.Data.Imports;
using DanVan.Domain.Checks.Rules;
using DanVan.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Data.Checks;

/// <summary>Rules between figures from a file (Quy tắc kiểm tra): national ones by the portal's administrator, a province's own by its administrator.</summary>
public sealed class CheckRuleImport : IImport
{
    public string Kind => "quy-tac";

    public IReadOnlyList<string> Columns => ["code", "rule", "severity", "message"];

    public bool IsFor(Actor actor) => actor.Is(Function.Administrator);

    public async Task<ImportPlan> CarryOutAsync(PortalDb db, CsvTable table, Actor actor, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!actor.Is(Function.Administrator))
        {
            return new([.. table.Rows.Select(row => ImportLine.Refused(row.Line, row["code"], CommonRefusals.NotYourFunction()))]);
        }

        var there = await db.CheckRules.Where(rule => rule.ProvinceId == actor.ProvinceId).ToDictionaryAsync(rule => rule.Code, StringComparer.Ordinal, cancellation);
        var contents = await db.LoadContentsAsync(actor.ProvinceId, VietnamTime.DateOf(now), cancellation);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var plan = new ImportPlan([.. table.Rows.Select(CarryOut)]);
        if (!plan.CanApply || await db.SaveAsync(cancellation) is not { } failure)
        {
            return plan;
        }

        return new([.. plan.Lines.Select(line => ImportLine.Refused(line.Line, line.Key, failure))]);

        ImportLine CarryOut(CsvRow row)
        {
            var reader = new RowReader(row);
            var severity = Enum.TryParse<CheckSeverity>(reader.Text("severity"), out var read) && Enum.IsDefined(read) ? read : (CheckSeverity?)null;
            var facts = new CheckRuleFacts(reader.Code("code"), reader.Text("rule"), severity ?? CheckSeverity.Warn, reader.Text("message"));
            var refusal = reader.Fault
                ?? (severity is null ? CheckRefusals.SeverityUnknown(row["severity"]) : null)
                ?? CheckRule.Refuses(facts, actor.ProvinceId is not null, code => contents.GetValueOrDefault(code))
                ?? (seen.Add(facts.Code) ? null : CheckRefusals.CodeTaken(facts.Code));
            if (refusal is not null)
            {
                return ImportLine.Refused(row.Line, row["code"], refusal);
            }

            if (!there.TryGetValue(facts.Code, out var rule))
            {
                _ = db.CheckRules.Add(CheckRule.Add(actor.ProvinceId, facts, actor, now));
                return ImportLine.Added(row.Line, facts.Code);
            }

            var changes = new List<ImportChange>();
            Note("rule", rule.Text, facts.Text);
            Note("severity", rule.Severity.ToString(), facts.Severity.ToString());
            Note("message", rule.Message, facts.Message);
            if (changes.Count > 0)
            {
                rule.Change(facts, actor, now);
            }

            return ImportLine.Changed(row.Line, facts.Code, changes);

            void Note(string column, string from, string to)
            {
                if (from != to)
                {
                    changes.Add(new(column, from, to));
                }
            }
        }
    }
}
