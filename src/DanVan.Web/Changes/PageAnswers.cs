using DanVan.Domain.Common;
using DanVan.Web.Access;
using DanVan.Web.Wording;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Web.Changes;

/// <summary>The three answers of a page that acts: refused with a sentence, input to mend, done with a word on what comes next.</summary>
internal static class PageAnswers
{
    private const string DoneKey = "done";

    // "Not yours to do", as against "not now" or "not like this".
    private static readonly HashSet<string> NotYours = ["common.not-your-function", "common.not-your-organization"];

    public static bool IsNotYours(this Refusal refusal) => NotYours.Contains(refusal.Code);

    /// <summary>
    /// The same page again with the refusal's sentence, what was typed still in it. 409 where another person was faster, 403
    /// where it is not this post's to do, 422 otherwise.
    /// </summary>
    public static IActionResult Refused(this PageModel page, Refusal refusal, string field = "")
    {
        page.ModelState.AddModelError(field, refusal.InVietnamese());
        page.Response.StatusCode = refusal.Code is "common.changed-meanwhile" or "common.already-there" or "finding.gone" or "sheet.choice-missing"
            ? StatusCodes.Status409Conflict
            : refusal.IsNotYours() ? StatusCodes.Status403Forbidden
            : StatusCodes.Status422UnprocessableEntity;
        return page.Page();
    }

    /// <summary>The same page again with its field errors, as 422.</summary>
    public static IActionResult Mend(this PageModel page)
    {
        page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page.Page();
    }

    /// <summary>Whether the input keeps its rules; if not, each failure stands at its field.</summary>
    public static bool Accepts<T>(this PageModel page, IValidator<T> rules, T input, string prefix = "Form")
    {
        foreach (var failure in rules.Validate(input).Errors)
        {
            page.ModelState.AddModelError(failure.PropertyName.Length == 0 ? "" : $"{prefix}.{failure.PropertyName}", failure.ErrorMessage);
        }

        return page.ModelState.IsValid;
    }

    /// <summary>Whether the password will do for the account; if not, the reason stands at the field.</summary>
    public static bool Accepts(this PageModel page, Passwords passwords, string userName, string password, string field)
    {
        foreach (var complaint in passwords.Complaints(userName, password))
        {
            page.ModelState.AddModelError(field, complaint);
        }

        return page.ModelState.IsValid;
    }

    /// <summary>Too many passwords or codes from one address: the same page as 429, what was typed still in it.</summary>
    public static IActionResult TooMany(this PageModel page)
    {
        page.ModelState.AddModelError("", "Gửi quá nhiều lần trong một phút. Chờ một phút rồi gửi lại.");
        page.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        page.Response.Headers.RetryAfter = "60";
        return page.Page();
    }

    /// <summary>What happened and what comes next, shown on the page that follows.</summary>
    public static void Tell(this PageModel page, string sentence) => page.TempData[DoneKey] = sentence;

    public static string? Told(this Microsoft.AspNetCore.Mvc.ViewFeatures.ITempDataDictionary data) => data[DoneKey] as string;
}
