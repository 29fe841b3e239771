namespace AsyncCourse.Exercises;

/// <summary>What a learner's coroutine did.</summary>
/// <param name="AfterMaking">How often the work had begun before anybody awaited.</param>
/// <param name="First">What the first await gave.</param>
/// <param name="AfterFirst">How often the work had begun after that.</param>
/// <param name="Second">What the second await threw; null if nothing.</param>
/// <param name="AfterSecond">How often the work had begun after that.</param>
/// <param name="Callers">How many awaited another coroutine at once.</param>
/// <param name="Runs">How often its work began.</param>
/// <param name="Refused">How many of the callers got an exception.</param>
internal sealed record ColdCoroutineSeen(
    int AfterMaking, string First, int AfterFirst, Exception? Second, int AfterSecond, int Callers, int Runs, int Refused);
