namespace Course.Exercises;

/// <summary>The reference solutions beside a lesson: <c>solutions/NN-id.cs</c>, where NN is the lesson's number.</summary>
internal static class SolutionFiles
{
    /// <summary>The path of the reference solution of an exercise.</summary>
    /// <param name="lesson">The path of the lesson's notebook, <c>NN-name.ipynb</c>.</param>
    /// <param name="id">The ID of the exercise.</param>
    public static string PathOf(string lesson, string id) => Path.Combine(
        Path.GetDirectoryName(Path.GetFullPath(lesson))!, CourseFolder.Solutions,
        $"{Path.GetFileName(lesson).Split('-')[0]}-{id}.cs");
}
