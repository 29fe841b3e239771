using Microsoft.AspNetCore.Http;

namespace AsyncCourse.Practice;

/// <summary>Waits as long as a route says, and answers.</summary>
internal static class Answers
{
    /// <summary>Handles a request: records the beginning, waits, records that the answer is ready.</summary>
    public static Task<IResult> AfterAsync(HttpContext context, RequestLog log, TimeSpan after, Func<IResult> answer) =>
        AfterAsync(context, log, after, () => Task.CompletedTask, answer);

    /// <summary>Handles a request that waits for something else at the same time.</summary>
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

    /// <summary>Refuses a request that is one too many, and says when the caller may try again if that is known.</summary>
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
