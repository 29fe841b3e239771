namespace AsyncCourse.Tests.CPython;

public sealed class PythonFormatTests
{
    [Fact]
    public void Html_ShowsConsoleErrorsAndProvenanceEncoded()
    {
        var run = new PythonRun { Text = "a < b\n", Errors = "ValueError\n", Version = "3.11.7", IsLive = true };

        var html = Microsoft.DotNet.Interactive.Formatting.Formatter.ToDisplayString(run, MimeType.Html);

        run.ToString().Should().EndWith("CPython 3.11.7, run just now");
        (new PythonRun { Version = "3.12.1", IsLive = true, Kind = "a virtual environment" }).Provenance
            .Should().Be("CPython 3.12.1 from a virtual environment, run just now");
        html.Should().Contain("a &lt; b</pre>").And.Contain("ValueError</pre>").And.Contain("CPython 3.11.7, run just now");
    }
}
