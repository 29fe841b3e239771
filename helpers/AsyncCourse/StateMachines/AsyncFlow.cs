using AsyncCourse.StateMachines;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse;

/// <summary>The states of an async method and the ways between them. A cell shows it as a flow chart.</summary>
/// <param name="Method">The method's name.</param>
/// <param name="Steps">The start, each await in the order of the code, the return, the failure.</param>
/// <param name="Edges">Which step can follow which.</param>
[TypeFormatterSource(typeof(InsideFormat), PreferredMimeTypes = [MimeType.Html, MimeType.Plain])]
public sealed record AsyncFlow(string Method, IReadOnlyList<AsyncFlowStep> Steps, IReadOnlyList<AsyncFlowEdge> Edges)
{
    /// <summary>How many awaits there are.</summary>
    public int Awaits => Steps.Count(step => step.Kind == AsyncFlowStepKind.Await);

    /// <summary>Whether the code after one step can reach another without an await between them.</summary>
    /// <param name="from">The number of a step in <see cref="Steps"/>: 0 is the start, 1 the first await.</param>
    /// <param name="to">The number of the other step.</param>
    public bool Leads(int from, int to) => Edges.Any(edge => edge.From == from && edge.To == to);
}
