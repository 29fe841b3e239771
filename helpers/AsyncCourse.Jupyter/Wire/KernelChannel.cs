namespace AsyncCourse.Jupyter.Wire;

/// <summary>The channels that carry messages. The heartbeat is none of them, because it only echoes bytes.</summary>
public enum KernelChannel
{
    /// <summary>Requests that are handled one after the other.</summary>
    Shell,

    /// <summary>Requests that are answered while a cell runs.</summary>
    Control,

    /// <summary>Questions to the learner, and the answers.</summary>
    Stdin,

    /// <summary>Messages for all front ends.</summary>
    IOPub,
}
