using System.Reflection;
using System.Runtime.Loader;

namespace AsyncCourse.Engine.Execution.Compilation;

/// <summary>Loads compiled submissions and holds the objects whose fields are the notebook's variables.</summary>
internal sealed class SubmissionHost
{
    // The compiler numbers submissions and leaves out those that declare nothing; the first place is for a host object, unused.
    private object?[] _states = new object?[16];
    private int _count = 1;

    /// <summary>Loads a program.</summary>
    /// <param name="program">What to load.</param>
    /// <returns>Its code: starts it and gives the task of its value.</returns>
    public Func<Task<object?>> Load(CompiledProgram program)
    {
        if (_count == _states.Length) Array.Resize(ref _states, _states.Length * 2);
        var assembly = AssemblyLoadContext.Default.LoadFromStream(program.Image, program.Symbols);
        var start = assembly.GetType(program.TypeName, throwOnError: true)!
            .GetMethod(program.MethodName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
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
}
