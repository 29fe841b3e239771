namespace AsyncCourse.Engine.Outputs;

/// <summary>The two console streams that a cell writes to.</summary>
public enum StreamName
{
    /// <summary><see cref="Console.Out"/>.</summary>
    Stdout,

    /// <summary><see cref="Console.Error"/>; compiler warnings are shown here too.</summary>
    Stderr,
}
