using AsyncCourse.Hosting;

namespace AsyncCourse;

/// <summary>Shows values from inside a cell, whichever host runs it.</summary>
public static class Cell
{
    /// <summary>Shows a value below the running cell; on the console where there is no notebook.</summary>
    /// <param name="value">The value to show.</param>
    /// <param name="mimeTypes">The MIME types to show it in; none for those preferred for the value's type.</param>
    public static void Display(object value, params string[] mimeTypes) => NotebookHost.Current.Display(value, mimeTypes);

    /// <summary>
    /// Shows a value that you will replace, such as progress or a chart that grows. On the console each is a line of its own.
    /// </summary>
    /// <param name="value">The first value to show.</param>
    /// <param name="mimeTypes">The MIME types to show it in; none for those preferred for the value's type.</param>
    /// <returns>A handle that replaces what is shown.</returns>
    public static IDisplayHandle DisplayLive(object value, params string[] mimeTypes) =>
        NotebookHost.Current.Display(value, mimeTypes);
}
