using System.Globalization;

namespace Bench.Kernels;

/// <summary>What a kernel is given to do, in its language.</summary>
/// <param name="EndlessLoop">A cell that only an interrupt ends, and that has printed 1 by then; null if none is known.</param>
/// <param name="Completed">Code whose end is completed; null if none is known.</param>
internal sealed record KernelSamples(string? EndlessLoop, string? Completed)
{
    /// <summary>The samples in a language.</summary>
    /// <param name="language">As the kernelspec writes it.</param>
    public static KernelSamples In(string language) => language.ToUpperInvariant() switch
    {
        "C#" or "CSHARP" => new("System.Console.WriteLine(1); while (true) { }", "System.Console.Wri"),
        "PYTHON" => new("print(1, flush=True)\nwhile True: pass", "import os\nos.pat"),
        "F#" or "FSHARP" => new("System.Console.WriteLine 1\nwhile true do ()", "System.Console.Wri"),
        _ => new(null, null),
    };

    /// <summary>A sum that no other cell has asked for, which most languages write alike.</summary>
    public static string Sum(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} + 1");
}
