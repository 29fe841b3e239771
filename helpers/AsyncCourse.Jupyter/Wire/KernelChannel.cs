namespace AsyncCourse.Jupyter.Wire;

/// <summary>The channels that carry messages; the heartbeat only echoes bytes.</summary>
public enum KernelChannel
{
    /// <summary>Requests that queue behind each other.</summary>
    Shell,

    /// <summary>Requests that are answered while a cell runs.</summary>
    Control,

    /// <summary>Questions to the person, and their answers.</summary>
    Stdin,

    /// <summary>Everything that all front ends are to see.</summary>
    IOPub,
}
