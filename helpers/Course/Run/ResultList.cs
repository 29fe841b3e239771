namespace Course.Run;

/// <summary>Which notebooks of a folder are results of runs: the others there are somebody's, and no run may replace them.</summary>
/// <param name="folder">The folder that results go to.</param>
internal sealed class ResultList(string folder)
{
    private readonly string _file = Path.Combine(folder, ".course-run");

    /// <summary>Whether a run has said that it writes a notebook.</summary>
    /// <param name="name">The notebook's file name.</param>
    public bool Has(string name) => File.Exists(_file) && File.ReadLines(_file).Contains(name);

    /// <summary>Says which notebooks a run is going to write.</summary>
    /// <param name="names">Their file names.</param>
    /// <exception cref="IOException">The folder can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It mustn't be.</exception>
    public void Add(IEnumerable<string> names) => File.AppendAllLines(_file, [.. names.Where(name => !Has(name))]);
}
