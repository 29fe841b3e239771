using AsyncCourse.Engine.Cells;

namespace AsyncCourse.Engine.Execution;

/// <summary>The settings of a session.</summary>
public sealed record CSharpSessionOptions
{
    /// <summary>
    /// The notebook's folder. Relative paths in <c>#r</c> and <c>#load</c> start here. Default: the current directory.
    /// </summary>
    public string WorkingDirectory { get; init; } = Environment.CurrentDirectory;

    /// <summary>
    /// How much console text one cell may show before the rest is cut, in UTF-16 characters. Displayed values and their updates
    /// may take twenty times as much, because a first chart carries its script. Default: 1,000,000.
    /// </summary>
    public int OutputLimit { get; init; } = 1_000_000;

    /// <summary>How long an interrupted cell may take to end by itself before it is abandoned. Default: 2 s.</summary>
    public TimeSpan InterruptGrace { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Answers the cells' requests for input. Default: null; a cell that asks for input fails.</summary>
    public IInputSource? Input { get; init; }

    /// <summary>The clock. Default: the system's clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
