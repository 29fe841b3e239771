using System.Globalization;
using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Workers;

namespace Course.Run;

/// <summary>Describes a failed cell in a few lines.</summary>
internal static class FailureText
{
    private const int MostLines = 12;

    public static string Of(CellReport cell)
    {
        var number = cell.Number.ToString(CultureInfo.InvariantCulture);
        var error = cell.Result.Error;
        var details = (error?.Traceback ?? [])
            .SelectMany(line => line.Split('\n'))
            .Where(line => error is not null && line != error.Message && line != $"{error.Name}: {error.Message}")
            .Take(MostLines)
            .Select(line => "    " + line);
        var how = cell.Result.StoppedBy == StopReason.Interrupted ? "ended" : "failed";
        return $"cell {number} ({cell.FirstLine}) {how}: {Message(error)}"
            + string.Concat(details.Select(line => "\n" + line));
    }

    // The engine's own messages are complete sentences. The message of an exception needs its type.
    private static string? Message(CellError? error) =>
        error is null || (error.Traceback is [var first, ..] && first == error.Message)
            ? error?.Message
            : $"{error.Name}: {error.Message}";
}
