namespace AsyncCourse.Exercises;

/// <summary>What a learner's task did in each case; null in those that were not tried yet.</summary>
internal sealed record WrapACallbackSeen
{
    /// <summary>Asked for a good that there is.</summary>
    public Attempt<Price>? Answer { get; init; }

    /// <summary>Asked for one that there isn't.</summary>
    public Attempt<Price>? Error { get; init; }

    /// <summary>Cancelled while the call was open.</summary>
    public Attempt<Price>? Cancelled { get; init; }

    /// <summary>How many calls were open after that.</summary>
    public int StillOpen { get; init; }

    /// <summary>Asked with a token that was cancelled before.</summary>
    public Attempt<Price>? Early { get; init; }

    /// <summary>Whether what followed the answer ran on the line's own thread.</summary>
    public bool OnTheLine { get; init; }
}
