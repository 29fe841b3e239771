using System.Reflection;
using System.Runtime.Loader;

namespace AsyncCourse.Engine.Execution.Compilation;

/// <summary>Loads compiled submissions and holds the objects whose fields are the notebook's variables.</summary>
internal sealed class SubmissionHost
{
    // The compiler numbers submissions and leaves out those that declare nothing; the first place is for a host object, unused.
    private object?[] _states = new object?[16];
    private int _count = 1;

    /// <summary>Loads a program's assembly.</summary>
    /// <param name="image">What to load.</param>
    /// <returns>Its code: starts it and gives the task of its value.</returns>
    public Func<Task<object?>> Load(CompiledImage image)
    {
        if (_count == _states.Length) Array.Resize(ref _states, _states.Length * 2);
        var assembly = AssemblyLoadContext.Default.LoadFromStream(image.Assembly, image.Symbols);
        var start = assembly.GetType(image.TypeName, throwOnError: true)!
            .GetMethod(image.MethodName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .CreateDelegate<Func<object?[], Task<object?>>>();
        var states = _states;
        return () => start(states);
    }

    /// <summary>Makes room for the next submission after this one ran, in whatever way it ended.</summary>
    /// <param name="succeeded">True if it ran to its end.</param>
    /// <returns>True if later submissions can build on it: it got as far as to exist, or has nothing to declare.</returns>
    public bool Advance(bool succeeded)
    {
        if (_states[_count] is null) return succeeded;
        _count++;
        return true;
    }

    /// <summary>The value of a variable, of the last submission that declared it.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="KeyNotFoundException">No submission declared it.</exception>
    public object? Variable(string name)
    {
        for (var i = _count - 1; i > 0; i--)
            if (_states[i]!.GetType().GetField(name) is { } field) return field.GetValue(_states[i]);
        throw new KeyNotFoundException($"No cell declared '{name}'.");
    }
}
