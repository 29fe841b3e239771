using AsyncCourse.Charting;
using AsyncCourse.Hosting;
using AsyncCourse.Lessons;
using Flurl.Http;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse;

/// <summary>What a lesson works with: the practice API and clients for it.</summary>
[TypeFormatterSource(typeof(LessonFormat), PreferredMimeTypes = [MimeType.Html, MimeType.Plain])]
public sealed class Lesson : IAsyncDisposable
{
    private static readonly SemaphoreSlim Turn = new(1);

    // Static, because a notebook's session is a process: when its first cell runs again, it must find what it started before.
    private static Lesson? _current;

    private Lesson(PracticeApi api) => Api = api;

    /// <summary>The practice API.</summary>
    public PracticeApi Api { get; }

    /// <summary>Starts the lesson. Later calls in the same session return the same one.</summary>
    /// <param name="cancellationToken">Cancels the start.</param>
    public static async Task<Lesson> StartAsync(CancellationToken cancellationToken = default)
    {
        await Turn.WaitAsync(cancellationToken);
        try
        {
            if (_current is null)
            {
                ChartRendering.WarmUp();
                var lesson = await OfAsync(await PracticeApi.StartAsync(cancellationToken: cancellationToken), cancellationToken);
                NotebookHost.Current.DisposeAtEnd(lesson);
                _current = lesson;
            }

            return _current;
        }
        finally
        {
            Turn.Release();
        }
    }

    /// <summary>Creates the lesson for a practice API that was started for it. Stops the API if that fails.</summary>
    /// <param name="api">The practice API, which the lesson disposes.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    internal static async Task<Lesson> OfAsync(PracticeApi api, CancellationToken cancellationToken)
    {
        var lesson = new Lesson(api);
        try
        {
            await lesson.WarmUpAsync(cancellationToken);
            return lesson;
        }
        catch
        {
            await api.DisposeAsync();
            throw;
        }
    }

    /// <summary>A Flurl client for the practice API; paths are relative to it.</summary>
    /// <param name="timeline">Records each request; null to record nothing.</param>
    /// <param name="shared">
    /// True to let up to 100 requests share a connection, by HTTP/2: see <see cref="PracticeApi.CreateClient"/>.
    /// </param>
    /// <param name="around">Puts handlers of your own around the one that sends (and records); null for none.</param>
    public IFlurlClient Client(
        Timeline? timeline = null, bool shared = false, Func<HttpMessageHandler, HttpMessageHandler>? around = null) =>
        new FlurlClient(Api.CreateClient(timeline, shared, around));

    /// <summary>Stops the practice API. The next <see cref="StartAsync"/> starts a new lesson.</summary>
    public async ValueTask DisposeAsync()
    {
        await Turn.WaitAsync();
        try
        {
            if (_current == this)
            {
                _current = null;
            }
        }
        finally
        {
            Turn.Release();
        }

        await Api.DisposeAsync();
    }

    // The first request of a process compiles the whole HTTP stack, and a lesson must not measure that.
    private async Task WarmUpAsync(CancellationToken cancellationToken)
    {
        using var client = Client();
        await client.Request("warm-up").GetJsonAsync<User>(cancellationToken: cancellationToken);
    }
}
