using System.Diagnostics.CodeAnalysis;

namespace AsyncCourse.Engine.Cells;

/// <summary>
/// Travels with a cell's execution context into everything that the cell starts, and tells whose output it is and whether it must
/// stop.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "What a cell leaves behind outlives it and still asks the source.")]
internal sealed class CellFlow(SessionScope scope, CellTranscript transcript, IInputSource? input, CellFlow? whole = null)
{
    // The handler is how the engine knows which threads run a cell's code right now, pool threads included.
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

    /// <summary>The cell that the calling code belongs to, or else the one that was started last.</summary>
    public static CellFlow? CurrentOrLatest => Current ?? ConsoleRouter.Latest;

    /// <summary>The session that the cell belongs to.</summary>
    public SessionScope Scope => scope;

    /// <summary>Where the cell's output goes.</summary>
    public CellTranscript Transcript => transcript;

    /// <summary>Who answers when the cell asks for input; null if nobody does.</summary>
    public IInputSource? Input => input;

    /// <summary>Cancelled when the cell is interrupted; for waits of the engine's own.</summary>
    public CancellationToken Interruption => _interruption.Token;

    /// <summary>True once the cell's code must stop.</summary>
    public bool MustStop => _mustStop || whole is { MustStop: true } || scope.HasEnded;

    /// <summary>True once whatever this starts to do is of no use any more, so that it need not even begin to wait.</summary>
    public bool MustNotBlock => whole is not null && MustStop;

    /// <summary>True once what the cell's leftovers say is of no interest any more.</summary>
    public bool IsMuted => _muted || whole is { IsMuted: true };

    /// <summary>A part of this cell, whose code can be made to stop while the rest goes on. What stops the cell stops it too.</summary>
    public CellFlow Part() => new(scope, transcript, input, this);

    /// <summary>Whether this is a cell or a part of it.</summary>
    /// <param name="cell">The cell.</param>
    public bool IsWithin(CellFlow cell) => this == cell || whole?.IsWithin(cell) == true;

    /// <summary>Asks the cell's code to stop at its next loop turn.</summary>
    public void Interrupt()
    {
        _mustStop = true;
        InterruptCheck.Requested = true;
        _interruption.Cancel();
    }

    /// <summary>Drops what leftovers of the cell write from now on.</summary>
    public void Mute() => _muted = true;
}
