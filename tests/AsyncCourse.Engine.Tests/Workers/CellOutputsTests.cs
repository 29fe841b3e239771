using AsyncCourse.Engine.Outputs;
using AsyncCourse.Engine.Workers;

namespace AsyncCourse.Engine.Tests.Workers;

public sealed class CellOutputsTests
{
    private readonly CellOutputs _outputs = new();

    [Fact]
    public void Write_ManyUpdatesOfOneDisplay_KeepsTheNewest()
    {
        var display = new DisplayOutput(MimeBundle.PlainText("0"), "a");
        var newest = new UpdateOutput(MimeBundle.PlainText("1000"), "a");
        _outputs.Write(display);

        for (var i = 1; i < 1_000; i++)
        {
            _outputs.Write(new UpdateOutput(MimeBundle.PlainText("old"), "a"));
        }

        _outputs.Write(newest);

        _outputs.Snapshot().Should().Equal(display, newest);
    }

    [Fact]
    public void Write_UpdatesOfTwoDisplays_KeepsOneOfEach()
    {
        var text = new StreamOutput(StreamName.Stdout, "text");
        var first = new UpdateOutput(MimeBundle.PlainText("2"), "a");
        var second = new UpdateOutput(MimeBundle.PlainText("2"), "b");
        _outputs.Write(new UpdateOutput(MimeBundle.PlainText("1"), "a"));
        _outputs.Write(new UpdateOutput(MimeBundle.PlainText("1"), "b"));
        _outputs.Write(text);

        _outputs.Write(first);
        _outputs.Write(second);

        _outputs.Snapshot().Should().Equal(first, second, text);
    }
}
