using System.Reflection;
using System.Runtime.Loader;
using AsyncCourse.Engine.Assemblies;
using AsyncCourse.Engine.Directives;

namespace AsyncCourse.Engine.Tests.Assemblies;

public sealed class AssemblyReferencesTests : IDisposable
{
    private readonly TestLibrary _library = new();
    private readonly AssemblyReferences _references = new();

    public void Dispose()
    {
        _references.Dispose();
        _library.Dispose();
    }

    [Theory]
    [InlineData("bin/{0}.dll")]
    [InlineData("bin\\{0}.dll")]
    [InlineData("../{1}/bin/{0}.dll")]
    public void Load_RelativePath_StartsAtTheNotebooksFolder(string pattern)
    {
        var name = TestLibrary.NewName("Relative");
        var built = _library.Build(name, "public class A { }", "bin");
        var path = string.Format(null, pattern, name, Path.GetFileName(_library.Folder));

        var loaded = _references.Load(path, _library.Folder, 1);

        loaded.Should().Be(built);
        AssemblyLoadContext.Default.Assemblies.Should().ContainSingle(assembly => assembly.GetName().Name == name);
    }

    [Fact]
    public void Load_Library_RunsItsModuleInitializer()
    {
        var name = TestLibrary.NewName("Initialized");
        var built = _library.Build(name, $$"""
            public static class Start
            {
                [System.Runtime.CompilerServices.ModuleInitializer]
                public static void Run() => System.AppContext.SetData("{{name}}", "ran");
            }
            """);

        _references.Load(built, _library.Folder, 1);

        AppContext.GetData(name).Should().Be("ran");
    }

    [Fact]
    public void Load_ModuleInitializerThrows_SaysWhy()
    {
        var built = _library.Build(TestLibrary.NewName("Broken"), """
            public static class Start
            {
                [System.Runtime.CompilerServices.ModuleInitializer]
                public static void Run() => throw new System.InvalidOperationException("no licence");
            }
            """);

        var act = () => _references.Load(built, _library.Folder, 3);

        act.Should().Throw<DirectiveException>().WithMessage("*its start failed: InvalidOperationException: no licence*")
            .Which.Line.Should().Be(3);
    }

    [Fact]
    public void Load_LibraryWithADependency_FindsItBesideTheFile()
    {
        var (inner, outer) = (TestLibrary.NewName("Inner"), TestLibrary.NewName("Outer"));
        var innerPath = _library.Build(inner, "public static class Inner { public static int Value => 42; }", "bin");
        var built = _library.Build(
            outer, "public static class Outer { public static int Value => Inner.Value; }", "bin", references: innerPath);

        _references.Load(built, _library.Folder, 1);

        Value(outer, "Outer").Should().Be(42);
    }

    [Fact]
    public void Load_DependencyNewerThanAskedFor_IsTaken()
    {
        var (inner, outer) = (TestLibrary.NewName("Inner"), TestLibrary.NewName("Outer"));
        const string code = "public static class Inner { public static int Value => 42; }";
        var old = _library.Build(inner, code, "old", "2.8.2.0");
        var built = _library.Build(
            outer, "public static class Outer { public static int Value => Inner.Value; }", "bin", references: old);
        _library.Build(inner, code, "bin", "3.0.1.0");

        _references.Load(built, _library.Folder, 1);

        Value(outer, "Outer").Should().Be(42);
    }

    [Fact]
    public void Load_SameFileFromManyThreads_LoadsOnce()
    {
        var name = TestLibrary.NewName("Twice");
        var built = _library.Build(name, "public class A { }");

        Parallel.For(0, 20, _ => _references.Load(built, _library.Folder, 1).Should().Be(built));

        AssemblyLoadContext.Default.Assemblies.Should().ContainSingle(assembly => assembly.GetName().Name == name);
    }

    [Theory]
    [InlineData("1.0.0.0")]
    [InlineData("0.9.0.0")]
    public void Load_SameNameFromElsewhereNotNewer_IsWhatIsLoaded(string version)
    {
        var name = TestLibrary.NewName("Elsewhere");
        var first = _library.Build(name, "public class A { }", "one");
        var second = _library.Build(name, "public class A { }", "two", version);
        _references.Load(first, _library.Folder, 1);

        _references.Load(second, _library.Folder, 2).Should().Be(first, "one process has one assembly of a name");
    }

    [Fact]
    public void Load_NewerThanWhatIsLoaded_SaysThatARestartIsNeeded()
    {
        var name = TestLibrary.NewName("Newer");
        _references.Load(_library.Build(name, "public class A { }", "one"), _library.Folder, 1);
        var newer = _library.Build(name, "public class A { }", "two", "2.0.0.0");

        var act = () => _references.Load(newer, _library.Folder, 2);

        act.Should().Throw<DirectiveException>().WithMessage($"*{name} 2.0.0.0*1.0.0.0*Restart the session*");
    }

    [Fact]
    public void Load_RebuiltSinceItWasLoaded_SaysThatARestartIsNeeded()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A loaded file can't be overwritten there.");
        var name = TestLibrary.NewName("Rebuilt");
        var built = _library.Build(name, "public class A { }");
        _references.Load(built, _library.Folder, 1);
        File.Delete(built);
        _library.Build(name, "public class A { } public class B { }");

        var act = () => _references.Load(built, _library.Folder, 1);

        act.Should().Throw<DirectiveException>().WithMessage("*built anew*Restart the session*");
    }

    [Theory]
    [InlineData("System.Net.Http")]
    [InlineData("System.Net.Http.dll")]
    public void Load_FrameworkName_IsTheFrameworksAssembly(string name)
    {
        _references.Load(name, _library.Folder, 1).Should().Be(typeof(HttpClient).Assembly.Location);
    }

    [Fact]
    public void Load_OlderCopyOfAFrameworkAssembly_IsTheFrameworks()
    {
        var copy = _library.Build("System.Text.Json", "public class A { }", version: "7.0.0.0");

        _references.Load(copy, _library.Folder, 1).Should().Be(typeof(System.Text.Json.JsonSerializer).Assembly.Location);
    }

    [Fact]
    public void Load_MissingFile_SaysWhereItLookedAndWhatToDo()
    {
        var act = () => _references.Load("../helpers/bin/Missing.dll", _library.Folder, 4);

        var looked = Path.Combine(Path.GetDirectoryName(_library.Folder)!, "helpers", "bin", "Missing.dll");
        act.Should().Throw<DirectiveException>().WithMessage($"*no file {looked}. Is it built?*dotnet build*")
            .Which.Line.Should().Be(4);
    }

    [Fact]
    public void Load_Folder_SaysSo()
    {
        var act = () => _references.Load(".", _library.Folder, 1);

        act.Should().Throw<DirectiveException>().WithMessage("*is a folder*");
    }

    [Fact]
    public void Load_FileThatIsNoAssembly_SaysSo()
    {
        var path = Path.Combine(_library.Folder, "text.dll");
        File.WriteAllText(path, "not a library");

        var act = () => _references.Load("text.dll", _library.Folder, 1);

        act.Should().Throw<DirectiveException>().WithMessage($"*{path} is not a .NET assembly*");
    }

    [Fact]
    public void Load_NativeLibraryBesideIt_IsFound()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Copies a library of Linux.");
        var name = TestLibrary.NewName("native");
        var built = _library.Build(TestLibrary.NewName("Managed"), $$"""
            public static class Native
            {
                [System.Runtime.InteropServices.DllImport("{{name}}")]
                private static extern int SystemNative_GetErrNo();
                public static int Value => SystemNative_GetErrNo() * 0 + 7;
            }
            """, "bin");
        var folder = Path.Combine(
            _library.Folder, "bin", "runtimes", System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier, "native");
        Directory.CreateDirectory(folder);
        File.Copy(
            Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "libSystem.Native.so"),
            Path.Combine(folder, $"lib{name}.so"));

        _references.Load(built, _library.Folder, 1);

        Value(Path.GetFileNameWithoutExtension(built), "Native").Should().Be(7);
    }

    private static object? Value(string assembly, string type) =>
        Assembly.Load(assembly).GetType(type)!.GetProperty("Value")!.GetValue(null);
}
