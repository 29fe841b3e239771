using System.Globalization;

namespace Bench.Engine;

/// <summary>The cells that measurements run.</summary>
internal static class BenchCells
{
    /// <summary>The cell that runs before all others and is measured as the first one.</summary>
    public const string First = "var x = 1; x + 1";

    private const string Mixed =
        """
        var numbers# = Enumerable.Range(0, 20).Select(n => n * #).ToList(); numbers#.Sum()
        ---
        record Price#(string Symbol, decimal Value) { public decimal Twice => Value * 2; }
        ---
        async Task<int> Load#Async(int ms) { await Task.Delay(ms); return ms; }
        var loaded# = await Task.WhenAll(Load#Async(0), Load#Async(1)); loaded#.Length
        ---
        for (var i = 0; i < 3; i++) x += i;
        Console.WriteLine($"{x} after #");
        ---
        numbers#.Where(n => n % 2 == 0).GroupBy(n => n % 3).Select(g => (g.Key, Count: g.Count())).ToArray()
        ---
        x++
        ---
        new[] { new Price#("A", 1), new Price#("B", 2) }.Sum(price => price.Twice)
        ---
        try { int.Parse("x#"); } catch (FormatException problem) { Console.WriteLine(problem.Message.Length); }
        ---
        class Counter# { int _count; public int Next() => ++_count; }
        var counter# = new Counter#(); counter#.Next()
        ---
        await Load#Async(0) switch { 0 => "none", 1 => "one", _ => "many" }
        """;

    private static readonly string[] MixedCells = Mixed.ReplaceLineEndings("\n").Split("\n---\n");

    /// <summary>Creates a cell.</summary>
    /// <param name="mix">The kind of cell.</param>
    /// <param name="number">The number of the cell, from 0.</param>
    public static string At(CellMix mix, int number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return mix switch
        {
            CellMix.Update => "x++;",
            CellMix.Again => number % 2 == 0
                ? $"var text = \"cell {text}\"; record Row(int Id); var row = new Row({text});"
                : "int Twice(int value) => value * 2; var doubled = Twice(row.Id);",
            CellMix.Expression => $"Enumerable.Range(0, 10).Where(n => n != {text}).Sum() + x",
            CellMix.New => $"var v{text} = {text};",
            // Ten consecutive cells belong together and share a number.
            _ => MixedCells[number % MixedCells.Length].Replace(
                "#", (number / MixedCells.Length).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
        };
    }
}
