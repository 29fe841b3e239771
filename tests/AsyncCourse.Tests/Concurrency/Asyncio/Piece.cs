namespace AsyncCourse.Tests.Concurrency.Asyncio;

/// <summary>A child or a body in a made-up program, which asyncio and the library both run.</summary>
/// <param name="Name">Unique in its program.</param>
/// <param name="Steps">What it does.</param>
/// <param name="OnCancel">
/// What it does when cancelled: <c>pass</c> it on, <c>clean</c> up first, <c>fail</c>, or <c>swallow</c> it.
/// </param>
/// <param name="Cleanup">How long cleaning up takes, in milliseconds.</param>
internal sealed record Piece(string Name, IReadOnlyList<Step> Steps, string OnCancel, int Cleanup);

/// <summary>One thing that a piece does.</summary>
/// <param name="Kind"><c>wait</c>, <c>fail</c>, <c>start</c> a child in the same group, or run a nested <c>group</c>.</param>
/// <param name="Wait">How long a wait takes, in milliseconds.</param>
/// <param name="Piece">The child or the nested group's body.</param>
internal sealed record Step(string Kind, int Wait = 0, Piece? Piece = null);

/// <summary>A made-up program.</summary>
/// <param name="Body">The outermost group's body.</param>
/// <param name="CancelAt">When it is cancelled from outside, in milliseconds; null for never.</param>
internal sealed record Schedule(Piece Body, int? CancelAt);

/// <summary>What a run of a schedule did.</summary>
/// <param name="Events">Time, piece and what happened to it, sorted.</param>
/// <param name="Outcome"><c>ok</c>, <c>cancelled</c>, or the failures as nested lists, each sorted.</param>
internal sealed record ScheduleResult(IReadOnlyList<string> Events, string Outcome);
