namespace Course.Tests.Run;

/// <summary>Tests that start the command line: one after the other, because each keeps the machine's cores busy.</summary>
[CollectionDefinition(Name)]
public sealed class CourseProcessCollection
{
    public const string Name = "command line";
}
