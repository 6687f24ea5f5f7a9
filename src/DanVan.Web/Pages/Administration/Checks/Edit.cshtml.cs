using DanVan.Data;
using DanVan.Data.Checks;
using DanVan.Domain.Checks.Rules;
using DanVan.Domain.Common;
using DanVan.Web.Access;
using DanVan.Web.Changes;
using DanVan.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Pages.Administration.Checks;

/// <summary>
/// Makes or changes a rule (Quy tắc kiểm tra). A provincial administrator who changes a national rule makes the province's own
/// in its place. Before it is kept, a rule may be tried on what was reported.
/// </summary>
[Authorize(Policy = Policies.Administration)]
public sealed class EditPage(PortalDb db, TryRule trying, Actor actor, ProgrammeClock clock) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    /// <summary>The rule that holds now; null for a new one.</summary>
    public CheckRule? Rule { get; private set; }

    /// <summary>The rule is the actor's to change; otherwise saving makes the province's own.</summary>
    public bool IsOwn => Rule is { } rule && rule.ProvinceId == actor.ProvinceId;

    /// <summary>The province's own stands in a common rule's place, and may be given up for it.</summary>
    public bool ReplacesCommon { get; private set; }

    public bool MayTurnOff => actor.ProvinceId is not null;

    public IReadOnlyList<RuleTrial>? Trials { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? code)
    {
        if (!await FindAsync(code))
        {
            return NotFound();
        }

        if (Rule is { } rule)
        {
            Form = new Input { Code = rule.Code, Text = rule.Text, Severity = rule.Severity, Message = rule.Message };
            Version = IsOwn ? rule.Version : 0;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? code)
    {
        if (!await FindAsync(code))
        {
            return NotFound();
        }

        var facts = Facts();
        if (await RefusesAsync(facts) is { } refusal)
        {
            return this.Refused(refusal, FieldOf(refusal));
        }

        if (IsOwn)
        {
            db.Expect(Rule!, Version);
            Rule!.Change(facts, actor, clock.Now);
        }
        // Whoever adds a rule does not mean to replace one: a common rule is made the province's own from its own page.
        else if (Rule is null && await db.CheckRules.AnyAsync(rule => (rule.ProvinceId == null || rule.ProvinceId == actor.ProvinceId) && rule.Code == facts.Code))
        {
            return this.Refused(CheckRefusals.CodeTaken(facts.Code), "Form.Code");
        }
        else
        {
            _ = db.CheckRules.Add(CheckRule.Add(actor.ProvinceId, facts, actor, clock.Now));
        }

        if (await db.SaveAsync() is { } failure)
        {
            return this.Refused(failure);
        }

        this.Tell($"Đã lưu quy tắc {facts.Code}. Báo cáo chưa trình được xét theo quy tắc này từ bây giờ.");
        return RedirectToPage("Index");
    }

    /// <summary>Tries the rule on accepted reports; nothing is kept.</summary>
    public async Task<IActionResult> OnPostTryAsync(string? code)
    {
        if (!await FindAsync(code))
        {
            return NotFound();
        }

        var facts = Facts();
        if (await RefusesAsync(facts) is { } refusal)
        {
            return this.Refused(refusal, FieldOf(refusal));
        }

        Trials = actor.ProvinceId is { } provinceId ? await trying.CarryOutAsync(provinceId, CheckExpression.Parse(facts.Text).Expression!) : [];
        return Page();
    }

    /// <summary>Gives the province's own rule up; the common one holds again (Về quy tắc chung).</summary>
    public async Task<IActionResult> OnPostCommonAsync(string? code)
    {
        if (!await FindAsync(code) || Rule is null)
        {
            return NotFound();
        }

        if (!ReplacesCommon)
        {
            return this.Refused(CheckRefusals.NothingToGiveUp(Rule.Code));
        }

        db.Expect(Rule, Version);
        if (Rule.GiveUp(actor, clock.Now) is { } refusal)
        {
            return this.Refused(refusal);
        }

        _ = db.CheckRules.Remove(Rule);
        if (await db.SaveAsync() is { } failure)
        {
            return this.Refused(failure);
        }

        this.Tell($"Tỉnh dùng lại quy tắc chung {code}. Báo cáo chưa trình được xét theo quy tắc này từ bây giờ.");
        return RedirectToPage("Index");
    }

    private async Task<bool> FindAsync(string? code)
    {
        if (code is null)
        {
            return true;
        }

        var same = await db.CheckRules.Where(rule => rule.Code == code && (rule.ProvinceId == null || rule.ProvinceId == actor.ProvinceId)).ToListAsync();
        Rule = same.FirstOrDefault(rule => rule.ProvinceId == actor.ProvinceId) ?? same.FirstOrDefault();
        ReplacesCommon = actor.ProvinceId is not null && IsOwn && same.Exists(rule => rule.ProvinceId is null);
        return Rule is not null;
    }

    private async Task<Refusal?> RefusesAsync(CheckRuleFacts facts)
    {
        var contents = await db.LoadContentsAsync(actor.ProvinceId, clock.Today);
        return CheckRule.Refuses(facts, actor.ProvinceId is not null, code => contents.GetValueOrDefault(code));
    }

    private CheckRuleFacts Facts() => new(
        Rule?.Code ?? Typed.Code(Form.Code) ?? "", Typed.Text(Form.Text), Enum.IsDefined(Form.Severity) ? Form.Severity : CheckSeverity.Warn, Typed.Text(Form.Message));

    private static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "check.code-malformed" or "check.code-taken" => "Form.Code",
        "check.message-missing" => "Form.Message",
        "check.off-is-for-provinces" => "Form.Severity",
        _ => "Form.Text",
    };

    public sealed class Input
    {
        public string? Code { get; set; }

        public string? Text { get; set; }

        public CheckSeverity Severity { get; set; } = CheckSeverity.Warn;

        public string? Message { get; set; }
    }
}
