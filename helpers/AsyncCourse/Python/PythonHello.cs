namespace AsyncCourse;

/// <summary>What an interpreter said of itself before it ran anything.</summary>
/// <param name="Implementation">CPython, or another.</param>
/// <param name="Version">Its version: <c>3.11.7</c>.</param>
/// <param name="Modules">The modules that were asked for and are there, with their versions.</param>
/// <param name="Missing">The modules that were asked for and are not there.</param>
/// <param name="Fits">Whether it goes on to run the snippet.</param>
internal sealed record PythonHello(
    string Implementation, string Version, IReadOnlyDictionary<string, string> Modules, IReadOnlyList<string> Missing, bool Fits)
{
    /// <summary>Why it doesn't run the snippet, as half a sentence.</summary>
    public string Refusal => Missing.Count > 0
        ? $"{Implementation} {Version} has no {string.Join(", no ", Missing)}"
        : $"{Implementation} {Version} is not CPython 3.11 or newer";
}
