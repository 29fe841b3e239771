using System.CommandLine;
using AsyncCourse.Engine.Workers;

namespace Course.Worker;

/// <summary><c>course worker</c>: what <c>course run</c> starts for each notebook; not for people.</summary>
public static class WorkerVerb
{
    /// <summary>The verb's name.</summary>
    public const string Name = "worker";

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var pipe = new Argument<string>("pipe") { Description = "The pipe that the starting process listens on." };
        var command = new Command(Name, "Runs the cells of one notebook for another process.") { pipe };
        command.Hidden = true;
        command.SetAction(async (result, _) =>
        {
            await WorkerHost.RunAsync(result.GetRequiredValue(pipe));
            return 0;
        });
        return command;
    }
}
