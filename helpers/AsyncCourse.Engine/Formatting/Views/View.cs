namespace AsyncCourse.Engine.Formatting.Views;

/// <summary>What there is to see of a value, before it becomes HTML or text. The subtypes are all there are.</summary>
internal abstract record View
{
    /// <summary>True if HTML shows more than the text does.</summary>
    public virtual bool HasHtml => true;
}

/// <summary>A text that stands for itself.</summary>
internal sealed record PlainView(string Text) : View
{
    public override bool HasHtml => false;
}

/// <summary>Values without parts: <c>[1, 2, 3]</c>.</summary>
/// <param name="Items">The values, as they would stand in code.</param>
/// <param name="More">What isn't shown; null if all is.</param>
internal sealed record ListView(IReadOnlyList<string> Items, string? More) : View
{
    public override bool HasHtml => false;
}

/// <summary>Values with parts, one a row.</summary>
/// <param name="Columns">The parts' names.</param>
/// <param name="Rows">The parts, in the columns' order.</param>
/// <param name="More">What isn't shown; null if all is.</param>
internal sealed record TableView(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<TableCell>> Rows, string? More) : View;

/// <summary>One value with parts, one a line.</summary>
/// <param name="Title">Its type; empty if that has no name.</param>
/// <param name="Members">The parts.</param>
/// <param name="More">What isn't shown; null if all is.</param>
internal sealed record ObjectView(string Title, IReadOnlyList<(string Name, TableCell Value)> Members, string? More) : View;

/// <summary>JSON, indented.</summary>
internal sealed record JsonView(string Json) : View;

/// <summary>An exception.</summary>
/// <param name="Message">Type and message, and those of its causes, a line each.</param>
/// <param name="Stack">Where it was thrown; empty if it wasn't.</param>
internal sealed record ExceptionView(string Message, string Stack) : View;
