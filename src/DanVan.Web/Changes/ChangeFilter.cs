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
        if (await db.FirstAnswerAsync() is { } before)
        {
            context.Result = FirstAnswer(before, request);
            return;
        }

        var executed = await next();
        if (executed.Exception is not null || await db.FirstAnswerAsync() is not { } receipt)
        {
            return;
        }

        if (executed.Result is PageResult && receipt.Location is not null)
        {
            // The twin of this post was faster: its answer stands for both.
            executed.Result = FirstAnswer(receipt, request);
        }
        else if (receipt.Location is null && executed.Result is IActionResult result && LocationOf(result, executed) is { } location)
        {
            _ = await db.Receipts.Where(row => row.ChangeId == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Location, location));
        }
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
