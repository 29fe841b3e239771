namespace AsyncCourse.Exercises;

/// <summary>What a learner's coroutine did.</summary>
/// <param name="AfterMaking">How often the work had begun before anybody awaited.</param>
/// <param name="First">What the first await returned.</param>
/// <param name="AfterFirst">How often the work had begun after the first await.</param>
/// <param name="Second">What the second await threw; null if nothing.</param>
/// <param name="AfterSecond">How often the work had begun after the second await.</param>
/// <param name="Callers">How many callers awaited another coroutine at once.</param>
/// <param name="Runs">How often the work of that other coroutine began.</param>
/// <param name="Refused">How many of the callers got an exception.</param>
internal sealed record ColdCoroutineSeen(
    int AfterMaking, string First, int AfterFirst, Exception? Second, int AfterSecond, int Callers, int Runs, int Refused);
