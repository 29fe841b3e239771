namespace AsyncCourse;

/// <summary>Somebody whom the practice API knows.</summary>
/// <param name="Id">From 1.</param>
/// <param name="Name">The name.</param>
/// <param name="City">Where they are.</param>
public sealed record User(int Id, string Name, string City);
