namespace AsyncCourse;

/// <summary>How a child process ended.</summary>
public enum ChildEnd
{
    /// <summary>Its program ran to its end, or called <see cref="Environment.Exit"/>.</summary>
    Exited,

    /// <summary>An exception that nobody caught ended it.</summary>
    UnhandledException,

    /// <summary><see cref="Environment.FailFast(string)"/> ended it.</summary>
    FailFast,

    /// <summary>It ran out of stack.</summary>
    StackOverflow,

    /// <summary>It reached its time limit and was killed.</summary>
    TimeLimit,

    /// <summary>Something else ended it: a crash in native code, or a signal from outside.</summary>
    Killed,
}
