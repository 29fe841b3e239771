namespace AsyncCourse.Hosting;

/// <summary>What this library needs from the host that runs the cells: our engine, .NET Interactive, or none.</summary>
internal interface INotebookHost
{
    /// <summary>Shows a value below the running cell.</summary>
    /// <param name="value">The value to show.</param>
    /// <param name="mimeTypes">The MIME types to show it in; none for those preferred for the value's type.</param>
    /// <returns>A handle that replaces what is shown.</returns>
    IDisplayHandle Display(object value, string[] mimeTypes);

    /// <summary>Disposes something when the notebook's session ends.</summary>
    /// <param name="what">A server or process that a cell has started.</param>
    void DisposeAtEnd(IAsyncDisposable what);

    /// <summary>
    /// Begins a part of the running cell's work that can be stopped while the cell goes on. The part is what the calling async
    /// method does from now on, with everything that it starts. It ends with that method.
    /// </summary>
    /// <returns>The part; null where nothing can be stopped.</returns>
    ICellPart? EnterPart();

    /// <summary>
    /// Lets a function decide about each unhandled exception that would end the process, and the notebook with it.
    /// </summary>
    /// <param name="keep">Called on the thread of the exception. Returns true to keep the process alive.</param>
    void KeepLooseExceptions(Func<Exception, bool> keep);

    /// <summary>Makes a directive known to the notebook whose cell is running, from its next cell on at the latest.</summary>
    /// <param name="directive">The directive to make known.</param>
    void Offer(CourseDirective directive);
}
