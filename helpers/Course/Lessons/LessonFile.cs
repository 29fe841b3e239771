using AsyncCourse.Engine.Documents;

namespace Course.Lessons;

/// <summary>A notebook to run.</summary>
/// <param name="Path">The absolute path of the notebook.</param>
/// <param name="Slug">The name of its result files: the notebook's file name, made unique.</param>
/// <param name="Notebook">The content of the file.</param>
internal sealed record LessonFile(string Path, string Slug, Notebook Notebook)
{
    /// <summary>The folder that contains the notebook.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;
}
