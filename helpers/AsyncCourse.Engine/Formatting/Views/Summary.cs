using System.Collections;
using System.Dynamic;
using System.Runtime.CompilerServices;
using System.Text;

namespace AsyncCourse.Engine.Formatting.Views;

/// <summary>
/// Writes a value in one line of at most <see cref="Limits.Cell"/> characters, however deep, long or circular the value is.
/// </summary>
internal sealed class Summary
{
    private const int Depth = 3;
    private const int Items = 10;

    private readonly StringBuilder _text = new();
    private readonly Stack<object> _ancestors = new();

    private Summary()
    {
    }

    private bool IsFull => _text.Length > Limits.Cell;

    /// <summary>Writes a value in one line.</summary>
    /// <param name="value">The value; may be null.</param>
    /// <param name="quoted">True to write strings with quotes, as in code.</param>
    /// <param name="owner">The object that the value is a part of, to detect a cycle; null if there is none.</param>
    public static string Of(object? value, bool quoted = false, object? owner = null)
    {
        var summary = new Summary();
        if (owner is not null)
        {
            summary._ancestors.Push(owner);
        }

        summary.Write(value, quoted);
        return summary.IsFull
            ? summary._text.ToString(0, Limits.CutAt(summary._text.ToString(), Limits.Cell)) + "…"
            : summary._text.ToString();
    }

    private void Write(object? value, bool quoted)
    {
        if (IsFull)
        {
            return;
        }

        if (value is string or char && quoted)
        {
            _text.Append('"').Append(OneLine(value.ToString()!)).Append('"');
        }
        else if (ScalarText.TryFormat(value) is { } scalar)
        {
            _text.Append(OneLine(scalar.Text));
        }
        else if (_ancestors.Contains(value!, ReferenceEqualityComparer.Instance))
        {
            _text.Append("(itself)");
        }
        else if ((JsonText.TryFormat(value!, indented: false) ?? LeafText.TryFormat(value!, Nested) ?? Grid.Summary(value!))
            is { } leaf)
        {
            _text.Append(OneLine(leaf));
        }
        else
        {
            _ancestors.Push(value!);
            WriteParts(value!);
            _ancestors.Pop();
        }
    }

    private string Nested(object? value) => _ancestors.Count >= Depth ? "…" : Of(value, quoted: true);

    private void WriteParts(object value)
    {
        var isSequence = value is IEnumerable and not ExpandoObject || Sequence.IsMemory(value);
        if (!isSequence && !Parts.Tell(value))
        {
            _text.Append(OneLine(OwnText(value)));
        }
        else if (_ancestors.Count > Depth)
        {
            _text.Append(isSequence ? "[…]"
                : TypeName.IsAnonymous(value.GetType()) ? "{ … }"
                : $"{TypeName.Of(value.GetType())} {{ … }}");
        }
        else if (isSequence)
        {
            var sequence = Sequence.Read(value, Items);
            WriteJoined(
                "[", sequence.Items.Select(item => (Action)(() => Write(item, quoted: true))),
                sequence.More is null ? "]" : ", …]");
        }
        else if (value is ITuple)
        {
            WriteJoined("(", Parts.Of(value).Select(part => (Action)(() => Write(part.Value, quoted: true))), ")");
        }
        else
        {
            var name = TypeName.IsAnonymous(value.GetType()) ? "" : TypeName.Of(value.GetType()).Split('<')[0] + " ";
            WriteJoined(name + "{ ", Parts.Of(value).Select(part => (Action)(() =>
            {
                _text.Append(part.Name).Append(" = ");
                Write(part.Value, quoted: true);
            })), " }");
        }
    }

    private void WriteJoined(string start, IEnumerable<Action> parts, string end)
    {
        _text.Append(start);
        var isFirst = true;
        foreach (var part in parts.TakeWhile(_ => !IsFull))
        {
            _text.Append(isFirst ? "" : ", ");
            isFirst = false;
            part();
        }

        _text.Append(end);
    }

    /// <summary>The result of the value's own ToString.</summary>
    internal static string OwnText(object value)
    {
        try
        {
            return value.ToString() is { Length: > 0 } text ? text : $"({TypeName.Of(value.GetType())})";
        }
        catch (Exception cause)
        {
            return $"({TypeName.Of(value.GetType())}.ToString threw {cause.GetType().Name}: {cause.Message})";
        }
    }

    private static string OneLine(string text)
    {
        var head = text.Length > Limits.Cell + 1 ? text[..Limits.CutAt(text, Limits.Cell + 2)] : text;
        return head.AsSpan().ContainsAny('\r', '\n', '\t')
            ? head.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)
                .Replace("\t", "\\t", StringComparison.Ordinal)
            : head;
    }
}
