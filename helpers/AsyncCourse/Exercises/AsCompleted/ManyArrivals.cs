namespace AsyncCourse.Exercises;

/// <summary>How many answers were shown, and at which cost.</summary>
/// <param name="Wanted">How many there were.</param>
/// <param name="Shown">How many were shown.</param>
/// <param name="Attempt">How the method ended.</param>
/// <param name="Megabytes">What was allocated meanwhile, in MB.</param>
internal sealed record ManyArrivals(int Wanted, int Shown, Attempt Attempt, double Megabytes);
