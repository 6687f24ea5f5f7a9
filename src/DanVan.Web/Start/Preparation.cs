namespace DanVan.Web.Start;

/// <summary>
/// What must be done once before anybody's work: the database checked or migrated, the model built. The portal listens
/// meanwhile and shows the sign-in page, which needs none of it.
/// </summary>
public sealed class Preparation
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completed once requests may use the database.</summary>
    public Task Done => _done.Task;

    public bool IsDone => Done.IsCompletedSuccessfully;

    /// <summary>False when it was decided before.</summary>
    public bool Finish() => _done.TrySetResult();

    /// <summary>Whoever waits is told no; the portal is about to end. Without effect once it is done.</summary>
    public bool GiveUp() => _done.TrySetCanceled();
}

/// <summary>Lets requests that need the database wait for it; a page that needs none is not kept waiting.</summary>
internal sealed class PreparationGate(RequestDelegate next, Preparation preparation)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!preparation.IsDone && !NeedsNoDatabase(context.Request))
        {
            try
            {
                await preparation.Done.WaitAsync(context.RequestAborted);
            }
            catch (OperationCanceledException)
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return;
            }
        }

        await next(context);
    }

    // Whoever brings a session has it checked in the database, whatever the address.
    private static bool NeedsNoDatabase(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && (request.Path.Value is "/healthz" or "/readyz"
            || (request.Cookies.Count == 0 && (request.Path.Value is "/dang-nhap" || Path.HasExtension(request.Path.Value))));
}
