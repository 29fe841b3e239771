using System.Reflection.Emit;

namespace AsyncCourse.StateMachines;

/// <summary>Finds out which await or which end can follow the start and each await.</summary>
internal sealed class FlowExplorer
{
    private readonly IlBody _body;
    private readonly IReadOnlyList<AwaitPoint> _awaits;
    private readonly FlowStepper _stepper;
    private readonly HashSet<AsyncFlowEdge> _edges = [];
    private readonly Queue<(int Step, FlowPoint Begin)> _segments = new();
    private readonly HashSet<string> _begun = [];

    private FlowExplorer(IlBody body, IReadOnlyList<AwaitPoint> awaits)
    {
        _body = body;
        _awaits = awaits;
        _stepper = new(body);
    }

    /// <summary>Explores a state machine.</summary>
    /// <param name="method">The name of its method.</param>
    /// <param name="body">The code of <c>MoveNext</c>.</param>
    public static AsyncFlow Explore(string method, IlBody body)
    {
        var explorer = new FlowExplorer(body, AwaitFinder.Find(body));
        explorer.Explore();
        var awaits = explorer._awaits.Select(it => new AsyncFlowStep(AsyncFlowStepKind.Await, it.Awaited, it.State));
        return new(
            method,
            [new(AsyncFlowStepKind.Start), .. awaits, new(AsyncFlowStepKind.Return), new(AsyncFlowStepKind.Failure)],
            [.. explorer._edges.OrderBy(edge => edge.From).ThenBy(edge => edge.To).ThenBy(edge => edge.OnException)]);
    }

    private int Return => _awaits.Count + 1;

    private int Failure => _awaits.Count + 2;

    private void Explore()
    {
        Begin(0, FlowPoint.Begin(0, []));
        while (_segments.TryDequeue(out var segment))
        {
            Explore(segment.Step, segment.Begin);
        }
    }

    private void Begin(int step, FlowPoint point)
    {
        if (_begun.Add($"{step}: {point.Key}"))
        {
            _segments.Enqueue((step, point));
        }
    }

    // The code from one await to the next ones.
    private void Explore(int step, FlowPoint begin)
    {
        var seen = new HashSet<string>();
        var open = new Stack<FlowPoint>([begin]);
        while (open.TryPop(out var point))
        {
            if (!seen.Add(point.Key) || IsResumed(point.Index))
            {
                continue;
            }

            if (End(point.Index) is { } end)
            {
                _edges.Add(new(step, end, point.OnException || end == Failure));
                if (end < Return)
                {
                    Begin(end, FlowPoint.Begin(_awaits[end - 1].GoesOn, point.Fields));
                }

                continue;
            }

            foreach (var next in _stepper.Steps(point).Concat(_stepper.Throws(point)))
            {
                open.Push(next);
            }
        }
    }

    // Only a continuation reaches code that takes a stored awaiter. This way can't.
    private bool IsResumed(int index) =>
        _body.Instructions[index].Code == OpCodes.Ldfld
        && _body.Field(index)!.Name.StartsWith("<>u__", StringComparison.Ordinal);

    private int? End(int index) => _body.Called(index) switch
    {
        { Name: "SetResult" } called when called.DeclaringType == _body.Builder => Return,
        { Name: "SetException" } called when called.DeclaringType == _body.Builder => Failure,
        { Name: "get_IsCompleted" }
            when _awaits.Index().FirstOrDefault(it => it.Item.Asks == index) is { Item: not null } found => found.Index + 1,
        _ => null,
    };
}
