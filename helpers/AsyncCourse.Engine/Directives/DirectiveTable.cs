using System.Collections.Concurrent;

namespace AsyncCourse.Engine.Directives;

/// <summary>The directives that a session knows: those of the engine, and those that libraries registered.</summary>
public sealed class DirectiveTable
{
    /// <summary>The language of cells that name none.</summary>
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

    /// <summary>The engine's own directives, where there is no session.</summary>
    public static DirectiveTable Default { get; } = new();

    /// <summary>All directives, by name.</summary>
    public IReadOnlyList<CellDirective> All =>
    [
        .. _registered.Values.Concat(_builtIn()).DistinctBy(directive => directive.Name, StringComparer.OrdinalIgnoreCase)
            .OrderBy(directive => directive.Name, StringComparer.Ordinal),
    ];

    /// <summary>
    /// Adds a directive to the session whose cell runs, from that cell on: also where the same cell uses it below the <c>#r</c> of
    /// the library that registers it in a module initializer. It takes the place of one that has its name.
    /// </summary>
    /// <param name="directive">The directive.</param>
    /// <exception cref="InvalidOperationException">The calling code belongs to no session.</exception>
    public static void Register(CellDirective directive)
    {
        ArgumentNullException.ThrowIfNull(directive);
        var session = _current() ?? throw new InvalidOperationException(
            "There is no session to register with: only code that a notebook's cell started can do that.");
        session.Add(directive);
    }

    /// <summary>
    /// Adds a directive by nothing but plain types, for a library that doesn't refer to the engine and finds this method by name.
    /// </summary>
    /// <param name="name">Its name, without <c>#!</c>.</param>
    /// <param name="summary">One sentence that says what it does.</param>
    /// <param name="takesText">Whether the lines below it are its text instead of C#.</param>
    /// <param name="run">What it does: is given what stands behind its name, its text, and a token that an interrupt cancels.</param>
    /// <exception cref="InvalidOperationException">The calling code belongs to no session.</exception>
    public static void Register(
        string name, string summary, bool takesText, Func<string, string, CancellationToken, Task> run) =>
        Register(new PlainDirective(name, summary, takesText, run));

    /// <summary>A directive by one of its names.</summary>
    /// <param name="name">The name, without <c>#!</c>.</param>
    /// <returns>Null if there is none.</returns>
    public CellDirective? Find(string name) => _registered.GetValueOrDefault(name) ?? BuiltInByName.Value.GetValueOrDefault(name);

    /// <summary>Who takes the text of a cell whose metadata names a language.</summary>
    /// <param name="name">The language.</param>
    internal CellDirective Language(string name) => Find(name) is { TakesText: true } known
        ? known
        : new ForeignLanguage(
            name, $"a cell for the kernel \"{name}\"", $"{ForeignLanguage.OpenInDotNetInteractive}, or write the cell in C#");

    /// <summary>Sets what the table asks of rooms above its own.</summary>
    /// <param name="builtIn">The engine's own directives, which run cells and so stand above.</param>
    /// <param name="current">The directives of the session whose cell the calling code belongs to; null for none.</param>
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
