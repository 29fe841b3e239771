namespace Course.Run;

/// <summary>
/// Records which notebooks in a folder were written by runs. All others are somebody's own, and no run may overwrite them.
/// </summary>
/// <param name="folder">The folder for the results.</param>
internal sealed class ResultList(string folder)
{
    private readonly string _file = Path.Combine(folder, ".course-run");

    /// <summary>Whether a run has recorded that it writes this notebook.</summary>
    /// <param name="name">The file name of the notebook.</param>
    public bool Has(string name) => File.Exists(_file) && File.ReadLines(_file).Contains(name);

    /// <summary>Records which notebooks a run is going to write.</summary>
    /// <param name="names">The file names of the notebooks.</param>
    /// <exception cref="IOException">The folder can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the folder was denied.</exception>
    public void Add(IEnumerable<string> names) => File.AppendAllLines(_file, [.. names.Where(name => !Has(name))]);
}
