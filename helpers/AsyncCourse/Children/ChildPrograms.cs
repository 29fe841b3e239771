using System.Collections.Concurrent;
using AsyncCourse.Plugins;

namespace AsyncCourse.Children;

/// <summary>Compiles each program once a session.</summary>
internal static class ChildPrograms
{
    private static readonly Lazy<IProgramCompiler> Compiler =
        new(() => BuiltPlugins.Roslyn.Create<IProgramCompiler>("ProgramCompiler"));

    private static readonly ConcurrentDictionary<string, Lazy<Task<byte[]>>> Compiled = [];

    /// <summary>The program's assembly.</summary>
    /// <param name="program">The program's source text.</param>
    /// <param name="cancellationToken">Stops the waiting; the compilation goes on.</param>
    /// <exception cref="ArgumentException">It doesn't compile.</exception>
    public static Task<byte[]> CompileAsync(string program, CancellationToken cancellationToken) => Compiled
        .GetOrAdd(program, text => new(() => Task.Run(() => Compile(text)))).Value
        .WaitAsync(cancellationToken);

    private static byte[] Compile(string program)
    {
        using var assembly = new MemoryStream();
        var errors = Compiler.Value.Compile(program.ReplaceLineEndings("\n"), assembly);
        return errors.Count == 0
            ? assembly.ToArray()
            : throw new ArgumentException($"The child's program does not compile.\n{string.Join('\n', errors)}", nameof(program));
    }
}
