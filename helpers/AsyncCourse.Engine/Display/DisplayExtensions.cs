using AsyncCourse.Engine;

namespace System;

/// <summary>
/// .NET Interactive's <c>value.Display()</c>, which does the same as <c>display(value)</c>, in the namespace where .NET
/// Interactive has it.
/// </summary>
/// <remarks>
/// The formatting library also has a class of this name, but its handles can't be updated. The compiler must prefer the
/// <c>Display</c> here over the library's. It does, because an overload without <c>params</c>, or with the value's own type, is a
/// better match.
/// </remarks>
public static class DisplayExtensions
{
    /// <summary>Shows a value now, in the middle of the cell.</summary>
    /// <param name="value">The value to show; null is shown too.</param>
    /// <returns>A handle that can replace the displayed value.</returns>
    public static DisplayedValue Display(this object? value) => Kernel.display(value);

    /// <summary>Shows a value now, in one format.</summary>
    /// <param name="value">The value to show; null is shown too.</param>
    /// <param name="mimeType">The format, such as <c>text/html</c>.</param>
    /// <returns>A handle that can replace the displayed value.</returns>
    public static DisplayedValue Display(this object? value, string mimeType) => Kernel.display(value, mimeType);

    /// <summary>Shows a value now, in several formats.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value to show; null is shown too.</param>
    /// <param name="mimeTypes">The formats. If there are none, the preferred formats of the value's type are used.</param>
    /// <returns>A handle that can replace the displayed value.</returns>
    public static DisplayedValue Display<T>(this T value, params string[] mimeTypes) => Kernel.display(value, mimeTypes);
}
