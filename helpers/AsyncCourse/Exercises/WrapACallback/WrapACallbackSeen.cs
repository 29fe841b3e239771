namespace AsyncCourse.Exercises;

/// <summary>What a learner's task did in each case; null for cases that were not tried yet.</summary>
internal sealed record WrapACallbackSeen
{
    /// <summary>Asked for something that is sold.</summary>
    public Attempt<Price>? Answer { get; init; }

    /// <summary>Asked for something that is not sold.</summary>
    public Attempt<Price>? Error { get; init; }

    /// <summary>Cancelled while the call was open.</summary>
    public Attempt<Price>? Cancelled { get; init; }

    /// <summary>How many calls were still open after the cancellation.</summary>
    public int StillOpen { get; init; }

    /// <summary>Asked with a token that was already cancelled.</summary>
    public Attempt<Price>? Early { get; init; }

    /// <summary>Whether the code after the await ran on the line's own thread.</summary>
    public bool OnTheLine { get; init; }
}
