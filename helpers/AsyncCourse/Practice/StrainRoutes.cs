using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AsyncCourse.Practice;

/// <summary>A server under strain: it handles a limited number at once, is slow at times, and loses answers.</summary>
internal sealed class StrainRoutes(RequestLog log, PracticeApiOptions options, FlakyDice dice, OrderBook orders)
{
    private readonly CapacityGate _capacity = new(options.Capacity);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/capacity", (int? ms, HttpContext context) => CapacityAsync(context, Milliseconds(ms ?? 100)));
        routes.MapGet("/tail/{id}", (string id, int? ms, int? slow, double? rate, int? seed, HttpContext context) =>
            Answers.AfterAsync(
                context, log, Milliseconds(dice.Fails(id, rate ?? 0.05, seed ?? 0) ? slow ?? 500 : ms ?? 20),
                () => Results.Json(new { id })));
        routes.MapPost("/orders/{item}", (string item, int? lose, HttpContext context) =>
            Answers.AfterAsync(context, log, Milliseconds(5), () => Order(item, lose ?? 0, context)));
    }

    private static TimeSpan Milliseconds(int value) => TimeSpan.FromMilliseconds(value);

    private async Task<IResult> CapacityAsync(HttpContext context, TimeSpan latency)
    {
        if (!_capacity.TryEnter())
        {
            // A refusal takes as long as an answer, or a caller that retries at once would find a fast server.
            await FullDelay.WaitAsync(latency, context.RequestAborted);
            return Answers.TooMany(context, log, retryAfter: null);
        }

        try
        {
            return await Answers.AfterAsync(context, log, latency, () => Results.Json(new { ok = true }));
        }
        finally
        {
            _capacity.Leave();
        }
    }

    private IResult Order(string item, int lose, HttpContext context)
    {
        var key = context.Request.Headers["Idempotency-Key"].ToString();
        orders.Take(item, key);
        return orders.Attempt(item) > lose
            ? Results.Json(new { item })
            : Results.Json(
                new { error = "The order was taken; its answer got lost." }, statusCode: StatusCodes.Status504GatewayTimeout);
    }
}
