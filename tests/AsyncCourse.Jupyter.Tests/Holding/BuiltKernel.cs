using Bench.Clients;

namespace AsyncCourse.Jupyter.Tests.Holding;

/// <summary>The kernel as it was just built, in a process of its own.</summary>
internal static class BuiltKernel
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static KernelCommand Command { get; } = new(
        "built",
        "C#",
        ["dotnet", Path.Combine(AppContext.BaseDirectory, "course.dll"), "kernel", "start", "{connection_file}"],
        new Dictionary<string, string>(),
        InterruptsByMessage: true);

    public static KernelClient Start() => KernelClient.Start(Command, Patience);

    /// <summary>Starts it as a front end does that a shell runs in the background: SIGINT is ignored from the start.</summary>
    public static KernelClient StartInBackground() => KernelClient.Start(
        Command with { Arguments = ["sh", "-c", "trap '' INT; exec \"$@\"", "sh", .. Command.Arguments] }, Patience);
}
