using System.Reflection;
using DanVan.Data;
using DanVan.Data.Saving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Changes;

/// <summary>
/// Every posted form carries a change id. A repeat (double click, resend after a lost line) gets the first answer; the thing
/// itself is done once because the receipt is written in its transaction.
/// </summary>
internal sealed class ChangeFilter(PortalDb db, CurrentChange change, IUrlHelperFactory urls) : IAsyncPageFilter
{
    public const string Field = "__change";

    private const int LooksAtMost = 6;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || !Guid.TryParse(request.Form[Field], out var id))
        {
            _ = await next();
            return;
        }

        change.Id = id;
        var parts = context.HandlerInstance.GetType().GetCustomAttribute<SavesInPartsAttribute>(inherit: true);
        var inParts = parts is not null;
        if (parts is not { Stays: true } && await db.FirstAnswerAsync() is { } before)
        {
            before = await AnsweredAsync(before);
            if (before.Location is not null || !inParts)
            {
                context.Result = FirstAnswer(before, request);
                return;
            }
        }

        var executed = await next();
        if (executed.Exception is not null)
        {
            return;
        }

        if (executed.Result is PageResult)
        {
            // The twin of this post was faster: its answer stands for both.
            if (!change.IsCarriedOut && await db.FirstAnswerAsync() is { } twin && await AnsweredAsync(twin) is var receipt && (receipt.Location is not null || !inParts))
            {
                executed.Result = FirstAnswer(receipt, request);
            }
        }
        else if (executed.Result is IActionResult result && LocationOf(result, executed) is { } location)
        {
            _ = await db.Receipts.Where(row => row.ChangeId == id && row.PersonId == change.PersonId && row.Location == null)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Location, location));
        }
    }

    // A twin that has just saved writes down where its answer leads a moment later.
    private async Task<ChangeReceipt> AnsweredAsync(ChangeReceipt receipt)
    {
        for (var look = 0; look < LooksAtMost && receipt.Location is null; look++)
        {
            await Task.Delay(BetweenLooks);
            receipt = await db.FirstAnswerAsync() ?? receipt;
        }

        return receipt;
    }

    private static LocalRedirectResult FirstAnswer(ChangeReceipt receipt, HttpRequest request) => new(receipt.Location ?? request.Path.Value ?? "/");

    private string? LocationOf(IActionResult result, PageHandlerExecutedContext context)
    {
        var url = urls.GetUrlHelper(context);
        var location = result switch
        {
            RedirectToPageResult page => url.Page(page.PageName, page.PageHandler, page.RouteValues, protocol: null, host: null, page.Fragment),
            LocalRedirectResult local => url.Content(local.Url),
            _ => null,
        };
        return location is { Length: <= ChangeReceipt.LocationMaxLength } && url.IsLocalUrl(location) ? location : null;
    }
}
