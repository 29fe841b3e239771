using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncCourse.Engine.Compilation;

/// <summary>
/// The submissions that later ones build on, and the objects whose fields are the notebook's variables. Drops submissions that no
/// later cell can reach, so that a cell can be run any number of times.
/// </summary>
internal sealed class SubmissionChain
{
    private const int FewestToTidy = 64;

    // Each moved submission makes the next cell some milliseconds slower.
    private const int MostToMove = 256;

    private readonly List<Link> _links = [];
    private int _nextTidying = FewestToTidy;

    /// <summary>The last submission; null before the first.</summary>
    public CSharpCompilation? Last => _links.Count == 0 ? null : _links[^1].Program.Compilation;

    /// <summary>How many submissions the chain holds.</summary>
    public int Count => _links.Count;

    /// <summary>How many assemblies the last submission references. Later submissions inherit them.</summary>
    public int ReferenceCount => _links.Count == 0 ? 0 : _links[^1].Program.ReferenceCount;

    /// <summary>
    /// Creates the array that a submission gets when it starts: the objects of earlier submissions, with room for its own at
    /// <see cref="Slot"/>. As in the compiler's numbering, submissions without code have no place, and the first place, for a
    /// host object, is unused.
    /// </summary>
    public object?[] NewStates() =>
        [null, .. _links.Where(link => link.Program.HasCode).Select(link => link.State), null];

    /// <summary>The index of a submission's own object.</summary>
    /// <param name="states">The array that the submission was started with.</param>
    public static int Slot(object?[] states) => states.Length - 1;

    /// <summary>Adds a submission, so that later ones can see it.</summary>
    /// <param name="program">The compiled submission.</param>
    /// <param name="state">The submission's object; null if it has no code.</param>
    /// <param name="references">All assemblies that cells reference.</param>
    public void Add(CompiledProgram program, object? state, ImmutableArray<MetadataReference> references)
    {
        if (!ReferenceEquals(program.Compilation.ScriptCompilationInfo!.PreviousScriptCompilation, Last))
        {
            program = Follow(program, references);
        }

        _links.Add(new(program, state));
        if (_links.Count < _nextTidying)
        {
            return;
        }

        Tidy(references);
        _nextTidying = Math.Max(FewestToTidy, 2 * _links.Count);
    }

    /// <summary>The value of a variable. If several submissions declared it, the last one counts.</summary>
    /// <param name="name">The variable's name.</param>
    /// <exception cref="KeyNotFoundException">No submission declared the variable.</exception>
    public object? Variable(string name)
    {
        for (var i = _links.Count - 1; i >= 0; i--)
        {
            if (_links[i].State is { } state && state.GetType().GetField(name) is { } field)
            {
                return field.GetValue(state);
            }
        }

        throw new KeyNotFoundException($"No cell declared '{name}'.");
    }

    /// <summary>The variables that later submissions see, in the order in which they were declared.</summary>
    public IReadOnlyList<(string Name, Type Type, object? Value)> Variables() =>
    [
        .. _links.Where(link => link.State is not null).Reverse()
            .SelectMany(link => link.State!.GetType().GetFields().Reverse(), (link, field) => (link.State, Field: field))
            .Where(variable => SyntaxFacts.IsValidIdentifier(variable.Field.Name) && !variable.Field.IsStatic)
            .DistinctBy(variable => variable.Field.Name)
            .Reverse()
            .Select(variable => (variable.Field.Name, variable.Field.FieldType, variable.Field.GetValue(variable.State))),
    ];

    private void Tidy(ImmutableArray<MetadataReference> references)
    {
        // A moved submission no longer shares the anonymous types of earlier ones.
        if (_links.Any(link => link.Program.Declarations.HasNamelessTypes))
        {
            return;
        }

        var reached = Reach.Of([.. _links.Select(link => link.Program.Declarations)]);
        var first = Array.IndexOf(reached, false);
        if (first < 0 || reached.Skip(first).Count(isReached => isReached) > MostToMove)
        {
            return;
        }

        Link[] moved = [.. _links.Index().Skip(first).Where(link => reached[link.Index]).Select(link => link.Item)];
        _links.RemoveRange(first, _links.Count - first);
        foreach (var link in moved)
        {
            _links.Add(link with { Program = Move(link.Program, references) });
        }
    }

    // Code that the cell submitted while it ran has declared something, so the cell must come after it. If the cell can't move,
    // that code's declarations are dropped.
    private CompiledProgram Follow(CompiledProgram program, ImmutableArray<MetadataReference> references)
    {
        var before = program.Compilation.ScriptCompilationInfo!.PreviousScriptCompilation;
        var at = _links.FindIndex(link => ReferenceEquals(link.Program.Compilation, before)) + 1;
        if (!program.Declarations.HasNamelessTypes && _links.Skip(at).All(link => !link.Program.Declarations.HasNamelessTypes))
        {
            return Move(program, references);
        }

        _links.RemoveRange(at, _links.Count - at);
        return program;
    }

    // Compiles the same text under the same name after another predecessor. To later submissions, it is the assembly that was
    // loaded.
    private CompiledProgram Move(CompiledProgram program, ImmutableArray<MetadataReference> references)
    {
        var old = program.Compilation;
        ImmutableArray<MetadataReference> added = [.. references[..program.ReferenceCount].Skip(ReferenceCount)];
        return program with
        {
            Compilation = CSharpCompilation.CreateScriptCompilation(
                old.AssemblyName!, old.SyntaxTrees[0], added, old.Options, Last, typeof(object)),
        };
    }

    private sealed record Link(CompiledProgram Program, object? State);
}
