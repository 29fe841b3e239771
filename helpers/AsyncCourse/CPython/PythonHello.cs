namespace AsyncCourse.CPython;

/// <summary>What an interpreter said of itself before it ran anything.</summary>
/// <param name="Implementation">The name of the implementation, such as <c>CPython</c>.</param>
/// <param name="Version">Its version, such as <c>3.11.7</c>.</param>
/// <param name="Modules">The required modules that are installed, with their versions.</param>
/// <param name="Missing">The required modules that are not installed.</param>
/// <param name="Broken">The required modules that are installed but can't be imported, with the reason.</param>
/// <param name="Kind">How it was installed, such as <c>a virtual environment</c>; empty for the ordinary way.</param>
/// <param name="Folders">The folders of its modules.</param>
/// <param name="Fits">Whether it goes on to run the snippet.</param>
internal sealed record PythonHello(
    string Implementation, string Version, IReadOnlyDictionary<string, string> Modules, IReadOnlyList<string> Missing,
    IReadOnlyDictionary<string, string> Broken, string Kind, IReadOnlyList<string> Folders, bool Fits)
{
    /// <summary>Why it doesn't run the snippet, as a part of a sentence.</summary>
    public string Refusal => Missing.Count > 0 ? $"{Implementation} {Version} has no {string.Join(", no ", Missing)}"
        : Broken.Count > 0 ? $"{Implementation} {Version} can't import "
            + string.Join(", nor ", Broken.Select(it => $"{it.Key} ({it.Value})"))
        : $"{Implementation} {Version} is not CPython 3.11 or newer";

    /// <summary>A traceback without the folders of this machine: <c>File "asyncio/runners.py"</c>.</summary>
    /// <param name="text">The traceback as Python printed it.</param>
    public string WithoutFolders(string text) => Folders
        .OrderByDescending(folder => folder.Length)
        .Aggregate(text, (shorter, folder) => shorter
            .Replace(folder.TrimEnd('/', '\\') + "/", "", StringComparison.Ordinal)
            .Replace(folder.TrimEnd('/', '\\') + "\\", "", StringComparison.Ordinal));
}
