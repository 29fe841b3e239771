using System.Runtime.CompilerServices;
using AsyncCourse.Engine.BuiltIn;
using AsyncCourse.Engine.Cells;
using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Formatting;

namespace AsyncCourse.Engine;

/// <summary>Gives lower rooms of the engine what they call in upper ones, which they don't know.</summary>
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
