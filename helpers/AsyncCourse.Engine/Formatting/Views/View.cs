namespace AsyncCourse.Engine.Formatting.Views;

/// <summary>
/// The content of a value's output, before it becomes HTML or text. The types in this file are the only subtypes.
/// </summary>
internal abstract record View
{
    /// <summary>True if HTML shows more than the text does.</summary>
    public virtual bool HasHtml => true;
}

/// <summary>A text that is shown on its own.</summary>
internal sealed record PlainView(string Text) : View
{
    public override bool HasHtml => false;
}

/// <summary>A list of values without parts: <c>[1, 2, 3]</c>.</summary>
/// <param name="Items">The values as they are written in code.</param>
/// <param name="More">A remark about what isn't shown; null if everything is.</param>
internal sealed record ListView(IReadOnlyList<string> Items, string? More) : View
{
    public override bool HasHtml => false;
}

/// <summary>Values with parts, one in each row.</summary>
/// <param name="Columns">The names of the parts.</param>
/// <param name="Rows">The rows, each with its parts in the order of the columns.</param>
/// <param name="More">A remark about what isn't shown; null if everything is.</param>
internal sealed record TableView(
    IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<TableCell>> Rows, string? More) : View;

/// <summary>One value with parts, one in each line.</summary>
/// <param name="Title">The name of the value's type; empty if the type has no name.</param>
/// <param name="Members">The parts with their names.</param>
/// <param name="More">A remark about what isn't shown; null if everything is.</param>
internal sealed record ObjectView(string Title, IReadOnlyList<(string Name, TableCell Value)> Members, string? More) : View;

/// <summary>Indented JSON.</summary>
internal sealed record JsonView(string Json) : View;

/// <summary>An exception.</summary>
/// <param name="Message">The type and message of the exception and of its inner exceptions, one in each line.</param>
/// <param name="Stack">The stack trace; empty if the exception wasn't thrown.</param>
internal sealed record ExceptionView(string Message, string Stack) : View;
