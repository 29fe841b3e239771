using Microsoft.AspNetCore.Http;

namespace AsyncCourse.Practice;

/// <summary>Middleware that writes every request into the log.</summary>
internal static class RequestLogging
{
    private const string WarmUpPath = "/warm-up";

    public static async Task RunAsync(RequestLog log, HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path == WarmUpPath)
        {
            await next(context);
            return;
        }

        var record = log.Arrive(context.Request.Path + context.Request.QueryString);
        context.Features.Set(record);
        try
        {
            await next(context);
            if (context.RequestAborted.IsCancellationRequested)
            {
                record.Abort(log.Now);
            }
            else
            {
                record.End(log.Now, context.Response.StatusCode);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            record.Abort(log.Now);
        }
        catch
        {
            record.End(log.Now, StatusCodes.Status500InternalServerError);
            throw;
        }
    }

    /// <summary>Records that the request's work begins.</summary>
    public static void Begin(HttpContext context, RequestLog log) => context.Features.Get<RequestRecord>()?.Start(log.Now);

    /// <summary>Records that the request's answer is ready, before the caller can know it.</summary>
    public static void Ready(HttpContext context, RequestLog log) => context.Features.Get<RequestRecord>()?.Ready(log.Now);
}
