namespace AsyncCourse;

/// <summary>A user that the practice API knows.</summary>
/// <param name="Id">The user's number, from 1.</param>
/// <param name="Name">The user's name, such as <c>user 1</c>.</param>
/// <param name="City">The city where the user lives.</param>
public sealed record User(int Id, string Name, string City);
