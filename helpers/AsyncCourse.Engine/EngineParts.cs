using System.Runtime.CompilerServices;
using AsyncCourse.Engine.BuiltIn;
using AsyncCourse.Engine.Cells;
using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Formatting;

namespace AsyncCourse.Engine;

/// <summary>Where rooms of the engine meet that don't know each other: what a lower one calls in an upper one is told to it here.</summary>
internal static class EngineParts
{
#pragma warning disable CA2255 // Every host of the engine needs it, and none calls anything first.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Connect()
    {
        DirectiveTable.Connect(() => BuiltInDirectives.All, () => SessionScope.Current?.Directives);
        SharedFormatters.Connect(() => SharedDisplays.EnsureShown());
    }
}
