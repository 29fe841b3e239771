using System.Diagnostics.CodeAnalysis;

namespace AsyncCourse.Engine.Cells;

/// <summary>
/// Identifies a cell in everything that the cell starts: it flows with the execution context, and says whose output something is
/// and whether the code must stop.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "What a cell leaves behind outlives it and still asks the source.")]
internal sealed class CellFlow(SessionScope scope, CellTranscript transcript, IInputSource? input, CellFlow? whole = null)
{
    // Through this handler the engine knows which threads, pool threads included, run a cell's code right now.
    private static readonly AsyncLocal<CellFlow?> Ambient = new(ThreadSlot.OnFlowChanged);

    private readonly CancellationTokenSource _interruption = whole is null
        ? new()
        : CancellationTokenSource.CreateLinkedTokenSource(whole.Interruption);

    private volatile bool _mustStop;
    private volatile bool _muted;

    /// <summary>The cell that the calling code belongs to; null for code that no cell started.</summary>
    public static CellFlow? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    /// <summary>The cell that the calling code belongs to, or the most recently started cell if it belongs to none.</summary>
    public static CellFlow? CurrentOrLatest => Current ?? ConsoleRouter.Latest;

    /// <summary>The session that the cell belongs to.</summary>
    public SessionScope Scope => scope;

    /// <summary>Where the cell's output goes.</summary>
    public CellTranscript Transcript => transcript;

    /// <summary>Answers the cell's requests for input; null if the host takes no input.</summary>
    public IInputSource? Input => input;

    /// <summary>Cancelled when the cell is interrupted. Used by waits of the engine itself.</summary>
    public CancellationToken Interruption => _interruption.Token;

    /// <summary>True once the cell's code must stop.</summary>
    public bool MustStop => _mustStop || whole is { MustStop: true } || scope.HasEnded;

    /// <summary>True once the part has been stopped: its code must not even start to block.</summary>
    public bool MustNotBlock => whole is not null && MustStop;

    /// <summary>True once output of the cell's leftover code is dropped.</summary>
    public bool IsMuted => _muted || whole is { IsMuted: true };

    /// <summary>
    /// Creates a part of this cell, whose code can be stopped while the rest goes on. Whatever stops the cell stops the part too.
    /// </summary>
    public CellFlow Part() => new(scope, transcript, input, this);

    /// <summary>Whether this is the given cell or a part of it.</summary>
    public bool IsWithin(CellFlow cell) => this == cell || whole?.IsWithin(cell) == true;

    /// <summary>Asks the cell's code to stop at its next loop iteration.</summary>
    public void Interrupt()
    {
        _mustStop = true;
        InterruptCheck.Requested = true;
        _interruption.Cancel();
    }

    /// <summary>Drops what leftover code of the cell writes from now on.</summary>
    public void Mute() => _muted = true;
}
