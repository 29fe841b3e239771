namespace AsyncCourse.Tests.CPython;

public sealed class PythonResultTests
{
    [Fact]
    public async Task LaterCellsFindARunByItsName()
    {
        var run = await Python.RunAsync("a-result", "print(1)", cancellationToken: TestContext.Current.CancellationToken);

        Python.Result("a-result").Should().BeSameAs(run);
        FluentActions.Invoking(() => Python.Result("none-of-it")).Should().Throw<InvalidOperationException>().WithMessage(
            "No snippet 'none-of-it' has run yet. Run the cell that begins with #!python none-of-it, then this one. "
            + "Those that ran: *a-result*");
    }

    [Fact]
    public void ATimeArrivesInSeconds() =>
        Python.GlobalsOf(new { wait = 1.5.Seconds(), ms = 300 }).ToJsonString().Should().Be("""{"wait":1.5,"ms":300}""");
}
