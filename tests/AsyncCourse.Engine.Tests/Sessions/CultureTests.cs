using System.Globalization;
using AsyncCourse.Engine.Sessions;

namespace AsyncCourse.Engine.Tests.Sessions;

/// <summary>Cells run under any locale, and the engine's own words don't change with it.</summary>
public sealed class CultureTests : SessionTests
{
    [Fact]
    public async Task ACell_WritesInItsOwnCultureAndLeavesTheNextOneAlone()
    {
        var german = await RunAsync(
            "using System.Globalization; CultureInfo.CurrentCulture = new CultureInfo(\"de-DE\"); Console.Write(1.5);");
        var next = await ValueAsync("CultureInfo.CurrentCulture.Name == \"de-DE\"");

        german.Stdout.Should().Be("1,5");
        next.Should().Be("False");
    }

    [Fact]
    public async Task TheEnginesOwnWords_AreTheSameUnderDecimalCommas()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        try
        {
            await using var session = await CSharpSession.StartAsync(new() { OutputLimit = 1_000 });
            var sink = new RecordingSink();
            await session.RunAsync(
                "System.Globalization.CultureInfo.CurrentCulture = new(\"de-DE\"); Console.Write(new string('x', 3_345));", sink);

            sink.Stdout.Should().EndWith("[2,345 more characters were cut: a cell shows at most 1,000.]\n");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
