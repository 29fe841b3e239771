namespace AsyncCourse.Tests.Python;

public sealed class PythonFormatTests
{
    [Fact]
    public void Html_shows_console_errors_and_provenance_encoded()
    {
        var run = new PythonRun { Text = "a < b\n", Errors = "ValueError\n", Version = "3.11.7", IsLive = true };

        var html = Microsoft.DotNet.Interactive.Formatting.Formatter.ToDisplayString(run, "text/html");

        html.Should().Contain("a &lt; b</pre>").And.Contain("ValueError</pre>").And.Contain("CPython 3.11.7, run just now");
    }
}
