using System.Diagnostics;
using Course.Lessons;
using Course.Testing;

namespace Interactive.Tests.Tool;

/// <summary>The tool <c>dotnet-interactive</c>, in the version that the course pins.</summary>
internal static class InteractiveTool
{
    private static readonly Lazy<Task<string?>> Missing = new(WhyMissingAsync);

    /// <summary>The course's folder, above which the tool isn't known.</summary>
    public static string Root { get; } = CourseRoot.FindAbove(AppContext.BaseDirectory)
        ?? throw new InvalidOperationException("The tests are not built inside the course's folder.");

    /// <summary>Where the lessons are.</summary>
    public static string Notebooks => CourseRoot.Notebooks(Root);

    /// <summary>
    /// Skips the test where the tool isn't restored, or fails it if <c>COURSE_REQUIRE</c> names dotnet-interactive.
    /// </summary>
    public static async Task RequireAsync()
    {
        if (await Missing.Value is not { } why)
        {
            return;
        }

        var required = Gate.Requires("dotnet-interactive");
        Assert.SkipUnless(required, why);
        throw new InvalidOperationException($"COURSE_REQUIRE names dotnet-interactive. {why}");
    }

    /// <summary>How to start it.</summary>
    /// <param name="folder">Where, inside the course.</param>
    /// <param name="arguments">Its arguments.</param>
    public static ProcessStartInfo Start(string folder, params IEnumerable<string> arguments) => new(
        DotnetHost.SdkProgram, ["tool", "run", "dotnet-interactive", "--", .. arguments])
    {
        WorkingDirectory = folder,
        Environment =
        {
            ["DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_INTERACTIVE_SKIP_FIRST_TIME_EXPERIENCE"] = "1",
        },
    };

    private static async Task<string?> WhyMissingAsync()
    {
        var start = Start(Root, "--version");
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? null
            : $"The tool dotnet-interactive can't be run; `dotnet tool restore` gets it. {(await output + await errors).Trim()}";
    }
}
