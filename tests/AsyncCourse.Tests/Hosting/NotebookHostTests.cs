namespace AsyncCourse.Tests.Hosting;

public sealed class NotebookHostTests
{
    [Fact]
    public void Current_WhereNobodyRunsCells_IsNone_AndStopsNothing()
    {
        NotebookHost.Current.Should().BeOfType<NoHost>();
        NotebookHost.Current.EnterPart().Should().BeNull();
    }

    [Fact]
    public void BlockingDisposal_ComesBackWhenTheDisposalHasEnded()
    {
        var what = new Slow();

        new BlockingDisposal(what).Dispose();

        what.HasEnded.Should().BeTrue();
    }

    private sealed class Slow : IAsyncDisposable
    {
        public bool HasEnded { get; private set; }

        public async ValueTask DisposeAsync()
        {
            await Task.Yield();
            HasEnded = true;
        }
    }
}
