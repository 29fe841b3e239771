using AsyncCourse.Engine;

namespace System;

/// <summary>.NET Interactive's way to write <c>display(value)</c> behind the value, in the namespace where it has it.</summary>
/// <remarks>
/// The formatting library has a class of this name too, whose handles can't be updated. Of its <c>Display</c> and ours, the compiler
/// takes one that fits better: without <c>params</c>, or of the value's own type.
/// </remarks>
public static class DisplayExtensions
{
    /// <summary>Shows a value now, in the middle of the cell.</summary>
    /// <param name="value">Any value, null included.</param>
    /// <returns>A handle that can replace what is shown.</returns>
    public static DisplayedValue Display(this object? value) => Kernel.display(value);

    /// <summary>Shows a value now, in one format.</summary>
    /// <param name="value">Any value, null included.</param>
    /// <param name="mimeType">The format, such as <c>text/html</c>.</param>
    /// <returns>A handle that can replace what is shown.</returns>
    public static DisplayedValue Display(this object? value, string mimeType) => Kernel.display(value, mimeType);

    /// <summary>Shows a value now, in several formats.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">Any value, null included.</param>
    /// <param name="mimeTypes">The formats wanted; none for those preferred for the value's type.</param>
    /// <returns>A handle that can replace what is shown.</returns>
    public static DisplayedValue Display<T>(this T value, params string[] mimeTypes) => Kernel.display(value, mimeTypes);
}
