using AsyncCourse.Engine;

namespace System;

/// <summary>.NET Interactive's way to write <c>display(value)</c> behind the value, in the namespace where it has it.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows a value now, in the middle of the cell.</summary>
    /// <param name="value">Any value, null included.</param>
    /// <param name="mimeTypes">The formats wanted; none for those preferred for the value's type.</param>
    /// <returns>A handle that can replace what is shown.</returns>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) => Kernel.display(value, mimeTypes);
}
