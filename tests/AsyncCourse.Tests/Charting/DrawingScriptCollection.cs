namespace AsyncCourse.Tests.Charting;

/// <summary>Tests of what a session carries once can't share a process with others that draw at the same time.</summary>
[CollectionDefinition(Name)]
public sealed class DrawingScriptCollection
{
    public const string Name = "drawing script";
}
