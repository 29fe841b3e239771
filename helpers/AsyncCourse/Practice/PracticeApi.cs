using System.Net;
using AsyncCourse.Practice;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AsyncCourse;

/// <summary>
/// A web API to practise on, in this process, on a free port of 127.0.0.1: <c>/delay/{ms}</c>, <c>/users/{id}</c>,
/// <c>/prices/{symbol}?held=</c>, <c>/flaky/{id}?rate=&amp;seed=</c>, <c>/limited</c>, <c>/capacity?ms=</c>,
/// <c>/tail/{id}?ms=&amp;slow=&amp;rate=&amp;seed=</c>, <c>/orders/{key}</c>, <c>/slow-body</c>, <c>/never</c>, <c>/held</c>,
/// <c>/login/{name}</c>, <c>/me</c>.
/// </summary>
public sealed class PracticeApi : IAsyncDisposable
{
    // Ten thousand callers may connect at the same moment.
    private const int Backlog = 16_384;

    private readonly WebApplication _app;

    private readonly PracticeRoutes _routes;

    private PracticeApi(WebApplication app, PracticeRoutes routes, RequestLog log)
    {
        _app = app;
        _routes = routes;
        Log = log;
        Url = app.Urls.First();
        SharedUrl = app.Urls.Last();
    }

    /// <summary>The address where it listens, such as <c>http://127.0.0.1:40123</c>.</summary>
    public string Url { get; }

    /// <summary>The address of the same API over HTTP/2, where requests share connections.</summary>
    public string SharedUrl { get; }

    /// <summary>The requests that it saw.</summary>
    public RequestLog Log { get; }

    /// <summary>The orders that it took.</summary>
    public OrderBook Orders => _routes.Orders;

    /// <summary>The requests that it keeps open until a cell lets them go.</summary>
    public HeldRequests Held => _routes.Held;

    /// <summary>Whether it is out of order. As long as it is, every request gets 503 at once.</summary>
    public bool IsDown
    {
        get => _routes.IsDown;
        set => _routes.IsDown = value;
    }

    /// <summary>Starts a new practice API on ports of its own.</summary>
    /// <param name="options">How it behaves; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    public static async Task<PracticeApi> StartAsync(
        PracticeApiOptions? options = null, CancellationToken cancellationToken = default)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        });
        builder.Services.Configure<SocketTransportOptions>(sockets => sockets.Backlog = Backlog);
        builder.Services.AddSingleton<Microsoft.Extensions.Hosting.IHostLifetime, NoLifetime>();
        var app = builder.Build();
        var log = new RequestLog(TimeProvider.System);
        app.Use(next => context => RequestLogging.RunAsync(log, context, next));
        var routes = new PracticeRoutes(log, options ?? new());
        app.Use(next => context => routes.IsDown ? routes.AnswerDownAsync(context) : next(context));
        routes.Map(app);
        await app.StartAsync(cancellationToken);
        return new(app, routes, log);
    }

    /// <summary>A client for this API that sends as many requests at once as it is asked to, and never through a proxy.</summary>
    /// <param name="timeline">Records each request; null to record nothing.</param>
    /// <param name="shared">
    /// True to let up to 100 requests share a connection, by HTTP/2. Each connection costs a descriptor at both ends, and both
    /// ends are in this process: 10,000 connections may be more than the system allows.
    /// </param>
    /// <param name="around">Puts handlers of your own around the one that sends (and records); null for none.</param>
    public HttpClient CreateClient(
        Timeline? timeline = null, bool shared = false, Func<HttpMessageHandler, HttpMessageHandler>? around = null)
    {
        HttpMessageHandler sender = new SocketsHttpHandler
        {
            UseProxy = false,
            EnableMultipleHttp2Connections = true,
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
        };
        if (shared)
        {
            sender = new Http2Handler(sender);
        }

        sender = timeline?.Handler(sender) ?? sender;
        return new(around?.Invoke(sender) ?? sender)
        {
            BaseAddress = new Uri(shared ? SharedUrl : Url),
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>Stops it; requests that are still open are aborted after a moment.</summary>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
        _routes.Dispose();
    }
}
