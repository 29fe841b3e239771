namespace AsyncCourse.Engine.Documents;

/// <summary>Says clearly what in a notebook can't be run here, and what to do about it.</summary>
internal static class RunnableCheck
{
    private const int MostNamed = 5;
    private const int LongestQuote = 60;

    /// <summary>Checks the kernel, then each code cell.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <exception cref="NotebookFormatException">Something in it can't be run.</exception>
    public static void Ensure(Notebook notebook)
    {
        if (IsForAnotherKernel(notebook))
        {
            throw new NotebookFormatException(
                $"{notebook.Subject} is written for the kernel \"{notebook.KernelName}\" "
                + $"({notebook.DefaultLanguage}), and only C# notebooks (kernel .net-csharp) are run here; "
                + "open it with the kernel that it was written for.");
        }

        var foreign = notebook.Cells
            .Select((cell, index) => (Cell: cell, Number: index + 1))
            .Where(at => at.Cell.Kind == CellKind.Code
                && at.Cell.Language != CellLanguage.CSharp
                && !string.IsNullOrWhiteSpace(at.Cell.Source))
            .Select(at => $"cell {at.Number} is in {at.Cell.Language} ({Quote(at.Cell.Source)})")
            .ToList();
        if (foreign.Count > 0)
        {
            var more = foreign.Count > MostNamed ? $", and {foreign.Count - MostNamed} more" : "";
            throw new NotebookFormatException(
                $"{notebook.Subject} can't be run: only C# cells are, but {string.Join(", ", foreign.Take(MostNamed))}{more}. "
                + "Rewrite them in C#, turn them into markdown, or delete them.");
        }
    }

    // The kernels of .NET Interactive all run cells of several languages, so there the cells decide.
    private static bool IsForAnotherKernel(Notebook notebook) =>
        notebook.KernelName is { } kernel
        && !kernel.StartsWith(CellLanguage.DotNetKernelPrefix, StringComparison.Ordinal)
        && notebook.DefaultLanguage != CellLanguage.CSharp;

    private static string Quote(string source)
    {
        var line = source.Split('\n').First(line => !string.IsNullOrWhiteSpace(line)).Trim();
        return line.Length > LongestQuote ? $"\"{line[..LongestQuote]}…\"" : $"\"{line}\"";
    }
}
