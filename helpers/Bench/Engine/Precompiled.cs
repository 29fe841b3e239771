using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis.CSharp;

namespace Bench.Engine;

/// <summary>Finds out how the C# compiler was built.</summary>
internal static class Precompiled
{
    /// <summary>Whether the C# compiler beside this program was compiled ahead of time.</summary>
    public static bool IsCompiler()
    {
        using var file = File.OpenRead(typeof(CSharpCompilation).Assembly.Location);
        using var image = new PEReader(file);
        return image.PEHeaders.CorHeader is { ManagedNativeHeaderDirectory.Size: > 0 };
    }
}
