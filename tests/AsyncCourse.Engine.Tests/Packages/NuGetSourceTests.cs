using System.Net;
using System.Net.Sockets;
using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Tests.Assemblies;
using AsyncCourse.Engine.Tests.Directives;
using Microsoft.Extensions.Time.Testing;

namespace AsyncCourse.Engine.Tests.Packages;

/// <summary>Where packages come from: sources that a cell adds, and sources that don't answer or are gone.</summary>
[Trait("Pace", "Slow")]
public sealed class NuGetSourceTests : IDisposable
{
    private readonly TestFeed _feed = new();
    private readonly Lines _lines = new();
    private readonly string _id = TestLibrary.NewName("Pack");

    public void Dispose() => _feed.Dispose();

    [Fact]
    public async Task AddSource_Folder_IsSearchedToo()
    {
        _feed.Add(_id, "1.0.0");
        _feed.Configure("");
        using var restorer = _feed.Restorer();

        restorer.AddSource(new(Path.GetFileName(_feed.Source), 1), Path.GetDirectoryName(_feed.Source)!);
        var paths = await restorer.RestoreAsync([new(_id, "1.0.0", 1)], null, CancellationToken.None);

        paths.Should().ContainSingle();
    }

    [Fact]
    public void AddSource_MissingFolder_SaysSo()
    {
        using var restorer = _feed.Restorer();

        var act = () => restorer.AddSource(new("not/there", 4), _feed.Outer);

        act.Should().Throw<DirectiveException>().WithMessage($"*there is no folder {Path.Combine(_feed.Outer, "not", "there")}*")
            .Which.Line.Should().Be(4);
    }

    [Fact]
    public async Task RestoreAsync_Cancelled_KillsTheRestore()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        _feed.Configure(Silent(silent));
        using var restorer = _feed.Restorer();
        using var cancellation = new CancellationTokenSource();

        var restore = restorer.RestoreAsync([new(_id, "1.0.0", 1)], null, cancellation.Token);
        using var connection = await silent.AcceptTcpClientAsync();
        await cancellation.CancelAsync();

        await FluentActions.Awaiting(() => restore).Should().ThrowAsync<OperationCanceledException>();
        await DrainAsync(connection);
        Directory.EnumerateDirectories(_feed.Cache, "work-*").Should().BeEmpty();
    }

    [Fact]
    public async Task RestoreAsync_TakesTooLong_IsStoppedAndSaysSo()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        _feed.Configure(Silent(silent));
        var time = new FakeTimeProvider();
        using var restorer = _feed.Restorer(
            options => options with { TimeProvider = time, TimeLimit = TimeSpan.FromSeconds(60) });

        var restore = restorer.RestoreAsync([new(_id, "1.0.0", 2)], _lines, CancellationToken.None);
        using var connection = await silent.AcceptTcpClientAsync();
        time.Advance(TimeSpan.FromSeconds(10));
        time.Advance(TimeSpan.FromSeconds(50));

        await FluentActions.Awaiting(() => restore).Should().ThrowAsync<DirectiveException>()
            .WithMessage($"Restoring {_id} 1.0.0 took more than 60 s and was stopped.*run the cell again*");
        _lines.All.Should().Contain("Still restoring after 10 s …");
        await DrainAsync(connection);
    }

    [Fact]
    public async Task RestoreAsync_SourceOutOfReach_SaysSo()
    {
        _feed.Configure($"<add key=\"gone\" value=\"{Path.Combine(_feed.Outer, "gone")}\" />");
        using var restorer = _feed.Restorer();

        var act = () => restorer.RestoreAsync([new(_id, "1.0.0", 1)], null, CancellationToken.None);

        await act.Should().ThrowAsync<DirectiveException>()
            .WithMessage($"{_id} 1.0.0 can't be fetched, because a package source can't be used: *gone*Check the network*");
    }

    [Fact]
    public async Task RestoreAsync_NewestVersionAfterADay_IsLookedUpAgainAndSurvivesALostSource()
    {
        _feed.Add(_id, "1.0.0");
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        using var first = _feed.Restorer(options => options with { TimeProvider = time });
        await first.RestoreAsync([new(_id, null, 1)], null, CancellationToken.None);
        time.Advance(TimeSpan.FromHours(25));
        Directory.Delete(_feed.Source, recursive: true);
        using var second = _feed.Restorer(options => options with { TimeProvider = time });

        var paths = await second.RestoreAsync([new(_id, null, 1)], _lines, CancellationToken.None);

        paths.Should().ContainSingle();
        _lines.All.Should().Contain(line => line.StartsWith("The newest versions can't be looked up"));
    }

    private static string Silent(TcpListener listener) =>
        $"<add key=\"silent\" value=\"http://{listener.LocalEndpoint}/index.json\" "
        + "allowInsecureConnections=\"true\" protocolVersion=\"3\" />";

    // Ends when the other side is gone; a reset is as good an end as a close.
    private static async Task DrainAsync(TcpClient connection)
    {
        try
        {
            await connection.GetStream().CopyToAsync(Stream.Null).WaitAsync(TimeSpan.FromSeconds(60));
        }
        catch (IOException)
        {
        }
    }
}
