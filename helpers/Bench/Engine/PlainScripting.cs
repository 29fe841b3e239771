using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive.Formatting;

namespace Bench.Engine;

/// <summary>
/// The process that the engine is compared with. It runs the same cells through <see cref="CSharpScript"/>, as anybody would
/// write it in an afternoon: with the same compiler, references and formatters, but nothing warmed up, kept or shared.
/// </summary>
internal static class PlainScripting
{
    /// <summary>The argument that starts this program as that process. It is not for people, so no help lists it.</summary>
    public const string Name = "plain";

    private static readonly string[] Imports =
        ["System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Linq", "System.Threading.Tasks"];

    /// <summary>Runs the cells. After each one, writes a line with the working set of the process in bytes.</summary>
    /// <param name="mix">The kind of cells, a name of <see cref="CellMix"/>.</param>
    /// <param name="cells">The number of cells, as text.</param>
    public static async Task RunAsync(string mix, string cells)
    {
        await using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        Console.SetOut(TextWriter.Null);
        var kind = Enum.Parse<CellMix>(mix);
        var count = int.Parse(cells, CultureInfo.InvariantCulture);
        var options = ScriptOptions.Default.WithReferences(References()).WithImports(Imports);
        var state = await CSharpScript.RunAsync<object?>(BenchCells.First, options);
        await ShowAsync();
        for (var cell = 1; cell < count; cell++)
        {
            state = await state.ContinueWithAsync<object?>(BenchCells.At(kind, cell - 1), options);
            await ShowAsync();
        }

        async Task ShowAsync()
        {
            _ = state.ReturnValue?.ToDisplayString(PlainTextFormatter.MimeType);
            _ = state.ReturnValue?.ToDisplayString(HtmlFormatter.MimeType);
            await output.WriteLineAsync(Environment.WorkingSet.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path));
}
