namespace AsyncCourse.Exercises;

/// <summary>How many answers were shown, and what that cost.</summary>
/// <param name="Wanted">How many answers there were.</param>
/// <param name="Shown">How many answers were shown.</param>
/// <param name="Attempt">How the method ended.</param>
/// <param name="Megabytes">How much memory was allocated meanwhile, in MB.</param>
internal sealed record ManyArrivals(int Wanted, int Shown, Attempt Attempt, double Megabytes);
