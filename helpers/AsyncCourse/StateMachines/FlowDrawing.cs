using AsyncCourse.Charting;
using AsyncCourse.Diagrams;

namespace AsyncCourse.StateMachines;

/// <summary>Draws the states of an async method: steps downwards, suspension beside each await, jumps on the left.</summary>
internal sealed class FlowDrawing
{
    private const double StepWidth = 300;
    private const double StepHeight = 54;
    private const double Gap = 34;
    private const double LaneWidth = 15;
    private const double AsideWidth = 190;
    private const double AsideGap = 84;
    private const int LongestText = 38;

    private readonly Svg _svg = new();
    private readonly AsyncFlow _flow;
    private readonly IReadOnlyList<FlowLane> _lanes;
    private readonly double _left;

    private FlowDrawing(AsyncFlow flow)
    {
        _flow = flow;
        _lanes = FlowLane.Of(flow);
        _left = 14 + (LaneWidth * _lanes.Select(lane => lane.Number + 1).DefaultIfEmpty().Max());
    }

    /// <summary>The drawing as HTML.</summary>
    /// <param name="flow">The method to draw.</param>
    public static string Html(AsyncFlow flow) => new FlowDrawing(flow).Draw();

    private string Draw()
    {
        foreach (var lane in _lanes)
        {
            DrawLane(lane);
        }

        foreach (var edge in _flow.Edges.Where(FlowLane.IsStraight))
        {
            DrawStraight(edge);
        }

        foreach (var (number, step) in _flow.Steps.Index())
        {
            DrawStep(number, step);
        }

        var height = Top(_flow.Steps.Count - 1) + StepHeight + 8;
        return _svg.ToHtml(_left + StepWidth + AsideGap + AsideWidth + 8, height, InsideText.Of(_flow));
    }

    private static double Top(int number) => 8 + (number * (StepHeight + Gap));

    private void DrawStep(int number, AsyncFlowStep step)
    {
        var (colour, title, text) = step.Kind switch
        {
            AsyncFlowStepKind.Start => (Svg.Ink, "start", "state -1: runs on the caller's thread"),
            AsyncFlowStepKind.Await => (Svg.Ink, $"await {number}", step.Text),
            AsyncFlowStepKind.Return => (Colour(SpanRole.Working), "return", "state -2: the task is completed"),
            _ => (Colour(SpanRole.Failed), "failure", "state -2: the task gets the exception"),
        };
        var top = Top(number);
        var middle = _left + (StepWidth / 2);
        _svg.Box(_left, top, StepWidth, StepHeight, colour);
        _svg.Text(middle, top + 22, title, "middle", "font-weight:600");
        var isCode = step.Kind == AsyncFlowStepKind.Await ? "font-family:ui-monospace,monospace;font-size:12px" : "";
        _svg.Text(middle, top + 41, Short(text), "middle", isCode);
        if (step.Kind == AsyncFlowStepKind.Await)
        {
            DrawSuspension(top, step.State);
        }
    }

    private void DrawSuspension(double top, int? state)
    {
        var colour = Colour(SpanRole.Waiting);
        var (from, to) = (_left + StepWidth, _left + StepWidth + AsideGap);
        _svg.Box(to, top, AsideWidth, StepHeight, colour);
        _svg.Text(to + (AsideWidth / 2), top + 22, $"suspended in state {state}", "middle", "font-weight:600");
        _svg.Text(to + (AsideWidth / 2), top + 41, "the thread is free", "middle");
        _svg.Arrow(Svg.Ink, false, (from, top + 16), (to, top + 16));
        _svg.Text((from + to) / 2, top + 11, "not yet", "middle", "font-size:11px");
        _svg.Arrow(Svg.Ink, false, (to, top + 39), (from, top + 39));
        _svg.Text((from + to) / 2, top + 52, "MoveNext()", "middle", "font-size:11px");
    }

    private void DrawStraight(AsyncFlowEdge edge)
    {
        var (x, y) = (_left + (StepWidth / 2), Top(edge.From) + StepHeight);
        _svg.Arrow(Svg.Ink, false, (x, y), (x, Top(edge.To)));
        if (_flow.Steps[edge.From].Kind == AsyncFlowStepKind.Await)
        {
            _svg.Text(x + 9, y + 21, "complete", style: "font-size:11px");
        }
    }

    private void DrawLane(FlowLane lane)
    {
        var x = _left - 12 - (lane.Number * LaneWidth);
        foreach (var edge in lane.Edges)
        {
            var colour = edge.OnException ? Colour(SpanRole.Failed) : Svg.Ink;
            // Arrows leave a step in its lower half and arrive in its upper half.
            var from = Top(edge.From) + StepHeight - (edge.OnException ? 9 : 18);
            var to = Top(edge.To) + (edge.OnException ? 9 : 18);
            _svg.Arrow(colour, edge.OnException, (_left, from), (x, from), (x, to), (_left, to));
        }
    }

    private static string Colour(SpanRole role) => RoleLook.Of(role).Color;

    private static string Short(string text) => text.Length <= LongestText ? text : $"{text[..(LongestText - 1)]}…";
}
