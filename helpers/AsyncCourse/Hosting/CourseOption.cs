namespace AsyncCourse.Hosting;

/// <summary>Something that may stand behind the name of a <see cref="CourseDirective"/>, with a value.</summary>
/// <param name="Name">How it is written, such as <c>--share</c>.</param>
/// <param name="Value">Its value in a word for people, such as <c>NAMES</c>.</param>
/// <param name="Summary">What it is for, in a few words.</param>
/// <param name="IsImplicit">Whether the value may stand there without the name; so of one option at most.</param>
/// <param name="IsRequired">Whether the directive can't do without it.</param>
internal sealed record CourseOption(string Name, string Value, string Summary, bool IsImplicit = false, bool IsRequired = false);
