using System.Runtime.CompilerServices;

namespace AsyncCourse;

/// <summary>What must have happened before a cell names one of our types.</summary>
internal static class Startup
{
    /// <summary>Registers the formatters.</summary>
#pragma warning disable CA2255 // A library of cells has no other moment that is early enough.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Run() => Formats.RegisterAll();
}
