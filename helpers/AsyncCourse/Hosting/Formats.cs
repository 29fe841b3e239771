using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse;

/// <summary>Tells the notebook's formatters, ours or .NET Interactive's, how the course's values are shown.</summary>
internal static class Formats
{
    public static void RegisterAll()
    {
        ClaimFormat.Register();
        PredictionFormat.Register();
        ExerciseFormat.Register();
        ProgressFormat.Register();
        LessonFormat.Register();
        PythonFormat.Register();
        LoadTable.Register();
        ChildFormat.Register();
        LintFormat.Register();
        LoopOutcomeFormat.Register();
        InsideFormat.Register();
        ThreadTraceFormat.Register();
    }

    public static void Register<T>(string mimeType, Func<T, string> format) =>
        Formatter.Register<T>((value, writer) => writer.Write(format(value)), mimeType);

    public static void Prefer<T>(params string[] mimeTypes) =>
        Formatter.SetPreferredMimeTypesFor(typeof(T), mimeTypes);
}
