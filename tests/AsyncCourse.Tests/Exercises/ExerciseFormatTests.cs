using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Tests.Exercises;

public sealed class ExerciseFormatTests
{
    [Fact]
    public void WhatToTypeNext_IsShownAsCode()
    {
        var result = new ExerciseResult("cold-task", false, "a < b") { Next = "`Exercise.Hint(\"cold-task\")` gives the first." };

        var html = result.ToDisplayString(MimeType.Html);

        html.Should().Contain("a &lt; b").And.Contain("<code>Exercise.Hint(&quot;cold-task&quot;)</code> gives the first.");
    }
}
