using System.Text.Json;
using AsyncCourse.Children;

namespace AsyncCourse;

/// <summary>
/// Runs programs in processes of their own, so that a lesson can show what would end the notebook's process: an unhandled
/// exception, a stack overflow, a thread pool or file descriptors used up.
/// </summary>
public static class Child
{
    internal const string ResultVariable = "ASYNC_COURSE_CHILD_RESULT";

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { NewLine = "\n" };

    /// <summary>How many child programs of this process are running now.</summary>
    public static int Running => ChildProcess.Running;

    /// <summary>
    /// Compiles a console program and runs it to its end or its time limit. A program that fails doesn't throw here: its
    /// result says how it ended. The program never outlives this process.
    /// </summary>
    /// <param name="program">
    /// Its source text: top-level statements, with the implicit usings of a new console project. It may say
    /// <c>using AsyncCourse;</c>. It can't read from the console.
    /// </param>
    /// <param name="args">What the program finds as <c>args</c>.</param>
    /// <param name="timeLimit">How long it may take, from the process's start; null for 30 s.</param>
    /// <param name="limits">What it may use; null for as much as this process.</param>
    /// <param name="cancellationToken">Ends the process.</param>
    /// <exception cref="ArgumentException">The program doesn't compile, or a limit is not possible.</exception>
    /// <exception cref="PlatformNotSupportedException">This system can't limit file descriptors.</exception>
    public static async Task<ChildRun> RunAsync(
        string program, string[]? args = null, TimeSpan? timeLimit = null, ChildLimits? limits = null,
        CancellationToken cancellationToken = default)
    {
        limits ??= new();
        ChildStart.Check(limits);
        var assembly = await ChildPrograms.CompileAsync(program, cancellationToken).ConfigureAwait(false);
        return await ChildProcess.RunAsync(
            assembly, args ?? [], timeLimit ?? TimeSpan.FromSeconds(30), limits, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Hands a value from a child program, which calls this, to the lesson, which reads it with <see cref="ChildRun.Returned"/>.
    /// </summary>
    /// <param name="value">The value. A second call replaces the value of the first.</param>
    /// <exception cref="InvalidOperationException">This process is no child program.</exception>
    public static void Return<T>(T value) => File.WriteAllText(
        Environment.GetEnvironmentVariable(ResultVariable)
            ?? throw new InvalidOperationException(
                "Child.Return is for programs that Child.RunAsync runs; this process is none of them."),
        JsonSerializer.Serialize(value, Json));
}
