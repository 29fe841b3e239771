using System.Runtime.CompilerServices;
using AsyncCourse.Engine.BuiltIn;
using AsyncCourse.Engine.Cells;
using AsyncCourse.Engine.Directives;
using AsyncCourse.Engine.Formatting;

namespace AsyncCourse.Engine;

/// <summary>Hands the lower folders of the engine the functions of upper ones that they call without knowing them.</summary>
internal static class EngineParts
{
#pragma warning disable CA2255 // Every host of the engine needs this, and there is no other call that all of them make first.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Connect()
    {
        DirectiveTable.Connect(() => BuiltInDirectives.All, () => SessionScope.Current?.Directives);
        SharedFormatters.Connect(() => SharedDisplays.EnsureShown());
    }
}
