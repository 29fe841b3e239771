using System.Globalization;
using AsyncCourse.Engine.Workers;

namespace Course.Run;

/// <summary>A failed cell in some lines.</summary>
internal static class FailureText
{
    private const int MostLines = 12;

    public static string Of(CellReport cell)
    {
        var number = cell.Number.ToString(CultureInfo.InvariantCulture);
        var error = cell.Result.Error;
        var details = (error?.Traceback ?? [])
            .SelectMany(line => line.Split('\n'))
            .Where(line => line != error?.Message)
            .Take(MostLines)
            .Select(line => "    " + line);
        return $"cell {number} ({cell.FirstLine}) failed: {error?.Name}: {error?.Message}"
            + string.Concat(details.Select(line => "\n" + line));
    }
}
