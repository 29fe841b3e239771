using System.Reflection;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse;

/// <summary>Shows values from inside a cell, whoever runs it.</summary>
public static class Cell
{
    // Both engines have a static class with the same method; neither is referenced, so that each works without the other.
    private static readonly string[] Kernels =
    [
        "AsyncCourse.Engine.Kernel, AsyncCourse.Engine",
        "Microsoft.DotNet.Interactive.Kernel, Microsoft.DotNet.Interactive",
    ];

    private static readonly Lazy<MethodInfo?> HostDisplay = new(() => Kernels
        .Select(name => Type.GetType(name, throwOnError: false))
        .Select(type => type?.GetMethod("display", [typeof(object), typeof(string[])]))
        .FirstOrDefault(method => method is not null));

    /// <summary>Shows a value below the running cell; on the console where there is no notebook.</summary>
    /// <param name="value">The value.</param>
    /// <param name="mimeTypes">The formats wanted; none for those preferred for the value's type.</param>
    public static void Display(object value, params string[] mimeTypes)
    {
        if (HostDisplay.Value is { } display)
        {
            display.Invoke(null, [value, mimeTypes]);
        }
        else
        {
            Console.WriteLine(value.ToDisplayString("text/plain"));
        }
    }
}
