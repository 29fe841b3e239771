namespace AsyncCourse.Hosting;

/// <summary>An option of a <see cref="CourseDirective"/>, with a value.</summary>
/// <param name="Name">How it is written, such as <c>--share</c>.</param>
/// <param name="Value">A word that stands for its value in help texts, such as <c>NAMES</c>.</param>
/// <param name="Summary">What it is for, in a few words.</param>
/// <param name="IsImplicit">Whether the value may be given without the name. True for one option of a directive at most.</param>
/// <param name="IsRequired">Whether it must be given.</param>
internal sealed record CourseOption(string Name, string Value, string Summary, bool IsImplicit = false, bool IsRequired = false);
