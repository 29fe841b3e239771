using AsyncCourse.Hosting;

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
    public void BlockingDisposal_DisposesOnce_AndComesBackWhenThatHasEnded()
    {
        var what = new Slow();
        using var disposal = new BlockingDisposal(what);

        disposal.Dispose();
        disposal.Dispose();

        what.Ends.Should().Be(1);
    }

    private sealed class Slow : IAsyncDisposable
    {
        public int Ends { get; private set; }

        public async ValueTask DisposeAsync()
        {
            await Task.Yield();
            Ends++;
        }
    }
}
