using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AsyncCourse.Practice;

/// <summary>The practice API's routes. Each stops when its caller disconnects.</summary>
internal sealed class PracticeRoutes(RequestLog log, PracticeApiOptions options) : IDisposable
{
    private const int KnownUsers = 10_000;

    private static readonly string[] Cities = ["Lisbon", "Nairobi", "Osaka", "Oslo", "Quito", "Toronto", "Wellington"];

    private readonly FlakyDice _dice = new();
    private readonly LimitedGate _gate = new(options);
    private volatile bool _down;

    /// <summary>Whether every request gets 503.</summary>
    public bool IsDown
    {
        get => _down;
        set => _down = value;
    }

    public OrderBook Orders { get; } = new();

    public HeldRequests Held { get; } = new();

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/warm-up", () => Results.Json(new User(0, "nobody", "nowhere")));
        routes.MapGet("/delay/{ms:int}", (int ms, HttpContext context) =>
            AnswerAsync(context, TimeSpan.FromMilliseconds(ms), () => Results.Json(new { waited = ms })));
        routes.MapGet("/users/{id:int}", (int id, int? ms, HttpContext context) =>
            AnswerAsync(context, ms is null ? UserLatency(id) : Latency(ms), () => id is < 1 or > KnownUsers
                ? Results.NotFound(new { error = $"There is no user {id}; they go from 1 to {KnownUsers}." })
                : Results.Json(new User(id, $"user {id}", Cities[id % Cities.Length]))));
        routes.MapGet("/prices/{symbol}", (Delegate)PriceAsync);
        routes.MapGet("/flaky/{id}", (string id, double? rate, int? seed, int? ms, HttpContext context) =>
            AnswerAsync(context, Latency(ms ?? 0), () => _dice.Fails(id, rate ?? 0.3, seed ?? 0)
                ? Results.Json(new { error = "Bad luck; try again." }, statusCode: StatusCodes.Status503ServiceUnavailable)
                : Results.Json(new { id })));
        routes.MapGet("/limited", (int? ms, HttpContext context) => LimitedAsync(context, Latency(ms ?? 0)));
        routes.MapGet("/slow-body", (int? chunks, int? ms, HttpContext context) =>
            SlowBodyAsync(context, chunks ?? 10, ms ?? 500));
        routes.MapGet("/never", (Delegate)((HttpContext context) =>
            AnswerAsync(context, Timeout.InfiniteTimeSpan, () => Results.NoContent())));
        routes.MapGet("/held", (Delegate)HeldAsync);
        new StrainRoutes(log, options, _dice, Orders).Map(routes);
        new LoginRoutes(log).Map(routes);
    }

    /// <summary>Answers that the server is out of order.</summary>
    public Task AnswerDownAsync(HttpContext context)
    {
        RequestLogging.Ready(context, log);
        return Results.Json(new { error = "Out of order." }, statusCode: StatusCodes.Status503ServiceUnavailable)
            .ExecuteAsync(context);
    }

    public void Dispose() => _gate.Dispose();

    private TimeSpan UserLatency(int id) => options.UserLatency?.Invoke(id) ?? options.Latency;

    private TimeSpan Latency(int? ms) => ms is null ? options.Latency : TimeSpan.FromMilliseconds(ms.Value);

    private Task<IResult> AnswerAsync(HttpContext context, TimeSpan after, Func<IResult> answer) =>
        Answers.AfterAsync(context, log, after, answer);

    private Task<IResult> PriceAsync(string symbol, int? ms, bool? held, HttpContext context) => Answers.AfterAsync(
        context, log, ms is null ? PriceBoard.DelayOf(symbol) ?? options.Latency : Latency(ms),
        () => held is true ? Held.HoldAsync(context.RequestAborted) : Task.CompletedTask,
        () => PriceBoard.DelayOf(symbol) is null
            ? Results.NotFound(new { error = $"There is no price of '{symbol}'; try {PriceBoard.Symbols[0]}." })
            : Results.Json(new Price(symbol, FlakyDice.Cents(symbol) / 100m)));

    private async Task<IResult> LimitedAsync(HttpContext context, TimeSpan latency) => _gate.TryPass(out var retryAfter)
        ? await AnswerAsync(context, latency, () => Results.Json(new { ok = true }))
        : Answers.TooMany(context, log, retryAfter);

    private Task<IResult> HeldAsync(HttpContext context) => Answers.AfterAsync(
        context, log, TimeSpan.Zero, () => Held.HoldAsync(context.RequestAborted), () => Results.NoContent());

    private async Task SlowBodyAsync(HttpContext context, int chunks, int ms)
    {
        RequestLogging.Begin(context, log);
        for (var chunk = 0; chunk < chunks; chunk++)
        {
            await context.Response.WriteAsync($"chunk {chunk + 1} of {chunks}\n", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await FullDelay.WaitAsync(TimeSpan.FromMilliseconds(ms / Math.Max(1, chunks)), context.RequestAborted);
        }
    }
}
