namespace AsyncCourse.Children;

/// <summary>Makes a program's text into an assembly. Implemented where the compiler lives, in a load context of its own.</summary>
internal interface IProgramCompiler
{
    /// <summary>Compiles a console program.</summary>
    /// <param name="program">Its text.</param>
    /// <param name="assembly">Where the assembly is written.</param>
    /// <returns>What is wrong with it, a sentence each; empty if it was compiled.</returns>
    IReadOnlyList<string> Compile(string program, Stream assembly);
}
