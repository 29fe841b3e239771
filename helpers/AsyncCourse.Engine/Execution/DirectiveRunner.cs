using AsyncCourse.Engine.Assemblies;
using AsyncCourse.Engine.Cells;
using AsyncCourse.Engine.Compilation;
using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Formatting;
using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Packages;

namespace AsyncCourse.Engine.Execution;

/// <summary>Runs the directives that must be done before a cell's code is compiled.</summary>
internal sealed class DirectiveRunner(CellCompiler compiler) : IDisposable
{
    private readonly AssemblyReferences _references = new();
    private readonly NuGetRestorer _restorer = new();

    /// <summary>Loads the assemblies and the packages that directives name. All packages are restored together.</summary>
    /// <param name="directives">The directives of a cell or of a file.</param>
    /// <param name="folder">The folder that relative paths start from.</param>
    /// <param name="transcript">The cell's output, where the progress of the restore is shown.</param>
    /// <param name="cancellationToken">Cancels the restore.</param>
    /// <exception cref="DirectiveException">A directive failed.</exception>
    public async Task ReferenceAsync(
        IReadOnlyList<Directive> directives, string folder, CellTranscript transcript, CancellationToken cancellationToken)
    {
        foreach (var reference in directives.OfType<ReferenceDirective>())
        {
            compiler.AddReference(_references.Load(reference.Path, folder, reference.Line));
        }

        foreach (var source in directives.OfType<NuGetSourceDirective>())
        {
            _restorer.AddSource(source, folder);
        }

        NuGetDirective[] packages = [.. directives.OfType<NuGetDirective>()];
        if (packages.Length == 0)
        {
            return;
        }

        var progress = new RestoreProgress(transcript);
        var paths = await _restorer.RestoreAsync(packages, progress, cancellationToken).ConfigureAwait(false);
        foreach (var path in paths)
        {
            compiler.AddReference(_references.Load(path, folder, packages[0].Line));
        }
    }

    /// <summary>Stops searching for dependencies of what was loaded.</summary>
    public void Dispose()
    {
        _references.Dispose();
        _restorer.Dispose();
    }

    /// <summary>Reads a file that a cell loads.</summary>
    /// <param name="load">The directive that names the file.</param>
    /// <param name="folder">The folder that relative paths start from.</param>
    /// <returns>The file's full path and its text.</returns>
    /// <exception cref="DirectiveException">The file can't be read.</exception>
    public static (string Path, string Text) Read(LoadDirective load, string folder)
    {
        var path = Path.GetFullPath(load.Path, folder);
        try
        {
            return (path, File.ReadAllText(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DirectiveException(
                $"#load can't read '{load.Path}': {exception.Message} Paths are relative to {folder}.", load.Line, exception);
        }
    }

    /// <summary>A line in the cell's output that says what the restore is doing. Each report replaces it.</summary>
    private sealed class RestoreProgress(CellTranscript transcript) : IProgress<string>
    {
        private DisplayedValue? _line;

        public void Report(string value)
        {
            if (_line is not null)
            {
                _line.Update(value);
                return;
            }

            var data = ValueFormatter.Format(value, MimeType.Plain);
            _line = new DisplayedValue(transcript, value, data, [MimeType.Plain]);
            transcript.Show(new DisplayOutput(data, _line.DisplayId));
        }
    }
}
