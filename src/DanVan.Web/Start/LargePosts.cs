namespace DanVan.Web.Start;

/// <summary>
/// A post that says it is larger than any page takes gets the sentence for it: the server would break off later, in the middle
/// of reading, with no page at all.
/// </summary>
internal sealed class LargePosts(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!(context.Request.ContentLength > Pages.LargestPost))
        {
            return next(context);
        }

        // The page that is shown instead must not try to read what was sent.
        (context.Request.Method, context.Request.ContentType, context.Request.ContentLength, context.Request.Body) = (HttpMethods.Get, null, 0, Stream.Null);
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    }
}
