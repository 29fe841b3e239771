using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Outputs;
using Course.Lessons;

namespace Lessons.Tests;

/// <summary>
/// The library while others load assemblies: its initializer waits for the host's side, and whoever loads it waits for its
/// initializer.
/// </summary>
[Trait("Pace", "Slow")]
public sealed class LoadingTests
{
    private const string LoadCell = """
        using System.IO;
        using System.Reflection;
        using System.Reflection.Emit;
        using System.Runtime.Loader;
        using System.Threading;

        var end = false;
        var loaded = 0;
        var loading = new Thread(() =>
        {
            while (!Volatile.Read(ref end))
            {
                var made = new PersistedAssemblyBuilder(new AssemblyName($"Made{loaded}"), typeof(object).Assembly);
                made.DefineDynamicModule("made");
                var image = new MemoryStream();
                made.Save(image);
                image.Position = 0;
                AssemblyLoadContext.Default.LoadFromStream(image);
                Interlocked.Increment(ref loaded);
            }
        }) { IsBackground = true };
        loading.Start();
        while (Volatile.Read(ref loaded) < 20) Thread.Sleep(1);
        """;

    [Fact]
    public async Task TheLibrary_StartsWhileAnotherThreadLoadsAssemblies()
    {
        var library = Path.Combine(CourseRoot.HelpersBin(Path.GetDirectoryName(LessonFiles.Folder)!), "AsyncCourse.dll");
        var folder = Directory.CreateTempSubdirectory("async-course-tests-");
        try
        {
            var notebook = Path.Combine(folder.FullName, "loading.ipynb");
            await File.WriteAllTextAsync(
                notebook,
                MadeNotebook.Of(
                [
                    LoadCell, $"#r \"{library}\"\nAsyncCourse.Scale.Pick(1, 2)",
                    "Volatile.Write(ref end, true);\nloading.Join();\n\"both went on\"",
                ]),
                TestContext.Current.CancellationToken);

            var (exitCode, said) = await CourseCommand.RunAsync(
                new Dictionary<string, string>(), "run", notebook, "--out", Path.Combine(folder.FullName, "out"));

            exitCode.Should().Be(0, said);
            (await NotebookFile.ReadAsync(
                Path.Combine(folder.FullName, "out", "loading.ipynb"), TestContext.Current.CancellationToken))
                .Cells[^1].Outputs.OfType<ResultOutput>().Single().Data.Content[MimeType.Plain].Should().Be("both went on");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
