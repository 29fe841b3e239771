using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncCourse.Engine.Tests.Assemblies;

/// <summary>Builds small libraries into a folder that is deleted in the end.</summary>
internal sealed class TestLibrary : IDisposable
{
    private static readonly IEnumerable<MetadataReference> Framework =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));

    /// <summary>Where they are built to.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("references-").FullName;

    /// <summary>A name that no other test in this process uses.</summary>
    public static string NewName(string stem) => $"{stem}{Guid.NewGuid():N}";

    /// <summary>Builds <c>folder/name.dll</c>.</summary>
    public string Build(string name, string code, string folder = "", string version = "1.0.0.0", params string[] references)
    {
        var path = Path.Combine(Folder, folder, name + ".dll");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var all = $"[assembly: System.Reflection.AssemblyVersion(\"{version}\")]\n{code}";
        var result = CSharpCompilation.Create(
            name, [CSharpSyntaxTree.ParseText(all)],
            [.. Framework, .. references.Select(file => MetadataReference.CreateFromFile(file))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(path);
        result.Success.Should().BeTrue(string.Join('\n', result.Diagnostics));
        return path;
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (UnauthorizedAccessException)
        {
            // On Windows a loaded library can't be deleted; the temporary folder is cleaned by the system.
        }
    }
}
