namespace AsyncCourse.Charting;

/// <summary>Reads a chart of Plotly.NET.</summary>
internal static class PlotlyNetFigure
{
    public static string Read(object chart)
    {
        // The chart's own type is a case of the union; the method belongs to the union type.
        var type = chart.GetType();
        while (type.FullName != "Plotly.NET.GenericChart")
        {
            type = type.BaseType ?? throw new NotSupportedException($"A {chart.GetType()} is no chart of Plotly.NET 6.");
        }

        return (string)type.GetMethod("toFigureJson", [type])!.Invoke(null, [chart])!;
    }
}
