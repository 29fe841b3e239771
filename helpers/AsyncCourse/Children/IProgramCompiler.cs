namespace AsyncCourse.Children;

/// <summary>Compiles a program's source text. Implemented beside the compiler, in a load context of its own.</summary>
internal interface IProgramCompiler
{
    /// <summary>Compiles a console program.</summary>
    /// <param name="program">The program's source text.</param>
    /// <param name="assembly">The stream to write the assembly to.</param>
    /// <returns>What is wrong with it, a sentence each; empty if it was compiled.</returns>
    IReadOnlyList<string> Compile(string program, Stream assembly);
}
