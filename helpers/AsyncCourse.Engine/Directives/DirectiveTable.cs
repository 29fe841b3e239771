using System.Collections.Concurrent;

namespace AsyncCourse.Engine.Directives;

/// <summary>The directives that a session knows: the engine's own and those that libraries registered.</summary>
public sealed class DirectiveTable
{
    /// <summary>The language of cells that don't name one.</summary>
    internal const string CSharp = "csharp";

    private static Func<IReadOnlyList<CellDirective>> _builtIn = () => [];
    private static Func<DirectiveTable?> _current = () => null;

    private static readonly Lazy<Dictionary<string, CellDirective>> BuiltInByName = new(() => _builtIn()
        .SelectMany(directive => directive.Aliases.Append(directive.Name), (directive, name) => (directive, name))
        .ToDictionary(pair => pair.name, pair => pair.directive, StringComparer.OrdinalIgnoreCase));

    private readonly ConcurrentDictionary<string, CellDirective> _registered = new(StringComparer.OrdinalIgnoreCase);

    internal DirectiveTable()
    {
    }

    /// <summary>The table for code outside a session. It has only the engine's own directives.</summary>
    public static DirectiveTable Default { get; } = new();

    /// <summary>All directives, sorted by name.</summary>
    public IReadOnlyList<CellDirective> All =>
    [
        .. _registered.Values.Concat(_builtIn()).DistinctBy(directive => directive.Name, StringComparer.OrdinalIgnoreCase)
            .OrderBy(directive => directive.Name, StringComparer.Ordinal),
    ];

    /// <summary>
    /// Adds a directive to the session of the running cell, from that cell on. If a library registers it in a module initializer,
    /// the same cell can use it below the <c>#r</c>. It replaces a directive that has the same name.
    /// </summary>
    /// <param name="directive">The directive to add.</param>
    /// <exception cref="InvalidOperationException">The calling code belongs to no session.</exception>
    public static void Register(CellDirective directive)
    {
        ArgumentNullException.ThrowIfNull(directive);
        var session = _current() ?? throw new InvalidOperationException(
            "There is no session to register with: only code that a notebook's cell started can do that.");
        session.Add(directive);
    }

    /// <summary>
    /// Adds a directive by means of framework types only, for a library that doesn't reference the engine and finds this method
    /// by name.
    /// </summary>
    /// <param name="name">The directive's name, without <c>#!</c>.</param>
    /// <param name="summary">One sentence that says what it does.</param>
    /// <param name="takesText">Whether the lines below it are its text instead of C#.</param>
    /// <param name="run">
    /// Runs the directive. It gets the line after the directive's name, the text, and a token that is cancelled when the cell is
    /// interrupted.
    /// </param>
    /// <exception cref="InvalidOperationException">The calling code belongs to no session.</exception>
    public static void Register(
        string name, string summary, bool takesText, Func<string, string, CancellationToken, Task> run) =>
        Register(new PlainDirective(name, summary, takesText, run));

    /// <summary>Finds a directive by one of its names.</summary>
    /// <param name="name">The name without <c>#!</c>.</param>
    /// <returns>The directive; null if there is none.</returns>
    public CellDirective? Find(string name) => _registered.GetValueOrDefault(name) ?? BuiltInByName.Value.GetValueOrDefault(name);

    /// <summary>The directive that takes the text of a cell whose metadata names this language.</summary>
    /// <param name="name">The language's name.</param>
    internal CellDirective Language(string name) => Find(name) is { TakesText: true } known
        ? known
        : new ForeignLanguage(
            name, $"a cell for the kernel \"{name}\"", $"{ForeignLanguage.OpenInDotNetInteractive}, or write the cell in C#");

    /// <summary>Connects the table to upper folders, which it doesn't know.</summary>
    /// <param name="builtIn">Returns the engine's own directives. They run cells, so they are in an upper folder.</param>
    /// <param name="current">
    /// Returns the directives of the session whose cell the calling code belongs to; null if there is none.
    /// </param>
    internal static void Connect(Func<IReadOnlyList<CellDirective>> builtIn, Func<DirectiveTable?> current) =>
        (_builtIn, _current) = (builtIn, current);

    internal void Add(CellDirective directive)
    {
        foreach (var name in (IEnumerable<string>)[directive.Name, .. directive.Aliases])
        {
            _registered[name] = directive;
        }
    }
}
