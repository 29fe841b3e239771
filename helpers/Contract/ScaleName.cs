namespace AsyncCourse.Contract;

/// <summary>The two sizes of the lessons' numbers, as the environment and the recordings of Python name them.</summary>
internal static class ScaleName
{
    /// <summary>True to the source documents.</summary>
    public const string Full = "full";

    /// <summary>Small, so that a lesson takes seconds.</summary>
    public const string Quick = "quick";
}
