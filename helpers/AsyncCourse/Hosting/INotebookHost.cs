namespace AsyncCourse.Hosting;

/// <summary>What this library asks of whoever runs the cells: our engine, .NET Interactive, or nobody.</summary>
internal interface INotebookHost
{
    /// <summary>Shows a value below the running cell.</summary>
    /// <param name="value">The value.</param>
    /// <param name="mimeTypes">The formats wanted; none for those preferred for the value's type.</param>
    /// <returns>Replaces what is shown.</returns>
    IDisplayHandle Display(object value, string[] mimeTypes);

    /// <summary>Disposes something when the notebook's session ends.</summary>
    /// <param name="what">A server or process that a cell has started.</param>
    void DisposeAtEnd(IAsyncDisposable what);

    /// <summary>
    /// Begins a part of the running cell's work that can be stopped while the cell goes on: what the calling async method does from
    /// now on, and all that it starts. It ends with that method.
    /// </summary>
    /// <returns>The part; null where nothing can be stopped.</returns>
    ICellPart? EnterPart();

    /// <summary>Asks a function about each exception that nobody caught and that would end the process, and the notebook with it.</summary>
    /// <param name="keep">Called on the thread of the exception; true to let the process go on.</param>
    void KeepLooseExceptions(Func<Exception, bool> keep);

    /// <summary>Makes a directive known to the notebook whose cell runs, from its next cell on at the latest.</summary>
    /// <param name="directive">The directive.</param>
    void Offer(CourseDirective directive);
}
