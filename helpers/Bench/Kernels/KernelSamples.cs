using System.Globalization;

namespace Bench.Kernels;

/// <summary>The code that a kernel is measured with, in its language.</summary>
/// <param name="EndlessLoop">A cell that prints 1 and then loops until it is interrupted; null if none is known.</param>
/// <param name="Completed">Code with a completion at its end; null if none is known.</param>
internal sealed record KernelSamples(string? EndlessLoop, string? Completed)
{
    /// <summary>The samples in a language.</summary>
    /// <param name="language">The language as written in the kernelspec.</param>
    public static KernelSamples In(string language) => language.ToUpperInvariant() switch
    {
        "C#" or "CSHARP" => new("System.Console.WriteLine(1); while (true) { }", "System.Console.Wri"),
        "PYTHON" => new("print(1, flush=True)\nwhile True: pass", "import os\nos.pat"),
        "F#" or "FSHARP" => new("System.Console.WriteLine 1\nwhile true do ()", "System.Console.Wri"),
        _ => new(null, null),
    };

    /// <summary>A sum that differs from all other cells, in a syntax that most languages share.</summary>
    public static string Sum(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} + 1");
}
