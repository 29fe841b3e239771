using AsyncCourse.Engine.Documents;

namespace Course.Lessons;

/// <summary>A notebook that is to be run.</summary>
/// <param name="Path">Its absolute path.</param>
/// <param name="Slug">What its results are called: the file's name, made unique.</param>
/// <param name="Notebook">Its content.</param>
internal sealed record LessonFile(string Path, string Slug, Notebook Notebook)
{
    /// <summary>The folder it lies in.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;
}
