namespace Interleavings.Tests;

/// <summary>
/// The task group that one writes first: it waits for the children that it knows when its body has ended. What these start
/// meanwhile is forgotten.
/// </summary>
internal sealed class ForgetfulGroup
{
    private readonly List<Task> _children = [];

    public static async Task RunAsync(Func<ForgetfulGroup, Task> body)
    {
        var group = new ForgetfulGroup();
        await body(group);
        Task[] known;
        lock (group._children)
        {
            known = [.. group._children];
        }

        await Task.WhenAll(known);
    }

    public void Start(Func<Task> child)
    {
        var running = child();
        lock (_children)
        {
            _children.Add(running);
        }
    }
}
