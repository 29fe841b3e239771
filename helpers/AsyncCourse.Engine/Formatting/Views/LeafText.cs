using System.Globalization;
using System.Reflection;

namespace AsyncCourse.Engine.Formatting.Views;

/// <summary>
/// Describes values whose members must not be read, because that would block, consume or create something: tasks, tokens,
/// asynchronous sequences.
/// </summary>
internal static class LeafText
{
    /// <summary>True if the value is one of these.</summary>
    public static bool Covers(object value) =>
        value is Task or ValueTask or CancellationToken or Delegate or Exception or Parts.Thrown ||
        IsGeneric(value, typeof(ValueTask<>)) || value.GetType().GetInterface("IAsyncEnumerable`1") is not null;

    /// <summary>A description in one line; null if the value is not one of these.</summary>
    public static string? TryFormat(object value, Func<object?, string> summary) => value switch
    {
        Task task => OfTask(task, summary),
        ValueTask task => $"ValueTask: {(task.IsCompleted ? "completed" : "not completed yet")}",
        CancellationToken token => $"CancellationToken: {(token.IsCancellationRequested ? "cancellation requested"
            : token.CanBeCanceled ? "not cancelled" : "can't be cancelled")}",
        Delegate function => $"{TypeName.Of(function.GetType())}: a function; call it to see what it does",
        Exception exception => $"{exception.GetType().Name}: {exception.Message}",
        Parts.Thrown thrown => $"(threw {thrown.Cause.GetType().Name}: {thrown.Cause.Message})",
        _ when IsGeneric(value, typeof(ValueTask<>)) =>
            $"{TypeName.Of(value.GetType())}: {(IsCompleted(value) ? "completed" : "not completed yet")}",
        _ when value.GetType().GetInterface("IAsyncEnumerable`1") is { } sequence =>
            $"{TypeName.Of(sequence)}: an asynchronous sequence; `await foreach` reads it",
        _ => null,
    };

    private static string OfTask(Task task, Func<object?, string> summary)
    {
        var type = ResultType(task.GetType());
        var name = type is null ? "Task" : $"Task<{TypeName.Of(type)}>";
        return task.Status switch
        {
            TaskStatus.RanToCompletion when type is not null => $"{name}: completed, result {summary(ResultOf(task))}",
            TaskStatus.RanToCompletion => $"{name}: completed",
            TaskStatus.Canceled => $"{name}: cancelled",
            TaskStatus.Faulted => $"{name}: faulted with " + string.Join(", ",
                task.Exception!.InnerExceptions.Select(cause => $"{cause.GetType().Name}: {cause.Message}")),
            TaskStatus.Created => $"{name}: not started",
            _ => string.Create(CultureInfo.InvariantCulture, $"{name}: not completed yet ({task.Status}); await it"),
        };
    }

    // The task of an async method has a type derived from Task<T>. Without a result, it is a Task<VoidTaskResult>.
    private static Type? ResultType(Type? task)
    {
        for (; task is not null; task = task.BaseType)
        {
            if (task.IsGenericType && task.GetGenericTypeDefinition() == typeof(Task<>))
            {
                return task.GetGenericArguments()[0] is { Name: not "VoidTaskResult" } result ? result : null;
            }
        }

        return null;
    }

    private static object? ResultOf(Task task) =>
        task.GetType().GetProperty(nameof(Task<>.Result), BindingFlags.Public | BindingFlags.Instance)!.GetValue(task);

    private static bool IsGeneric(object value, Type definition) =>
        value.GetType().IsGenericType && value.GetType().GetGenericTypeDefinition() == definition;

    private static bool IsCompleted(object valueTask) =>
        (bool)valueTask.GetType().GetProperty(nameof(ValueTask<>.IsCompleted))!.GetValue(valueTask)!;
}
