using Microsoft.AspNetCore.Http;

namespace AsyncCourse.Practice;

/// <summary>Waits as long as a route says, and answers.</summary>
internal static class Answers
{
    /// <summary>Works on a request: notes the beginning, waits, notes that the answer is ready.</summary>
    public static Task<IResult> AfterAsync(HttpContext context, RequestLog log, TimeSpan after, Func<IResult> answer) =>
        AfterAsync(context, log, after, () => Task.CompletedTask, answer);

    /// <summary>Works on a request that also waits for something else meanwhile.</summary>
    public static async Task<IResult> AfterAsync(
        HttpContext context, RequestLog log, TimeSpan after, Func<Task> until, Func<IResult> answer)
    {
        RequestLogging.Begin(context, log);
        var other = until();
        if (after != TimeSpan.Zero)
        {
            await FullDelay.WaitAsync(after, context.RequestAborted);
        }

        await other;
        RequestLogging.Ready(context, log);
        return answer();
    }

    /// <summary>Turns a request away that is one too many, and says when the caller may come back if that is known.</summary>
    public static IResult TooMany(HttpContext context, RequestLog log, TimeSpan? retryAfter)
    {
        if (retryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds))
                .ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        RequestLogging.Ready(context, log);
        return Results.Json(new { error = "Too many requests." }, statusCode: StatusCodes.Status429TooManyRequests);
    }
}
