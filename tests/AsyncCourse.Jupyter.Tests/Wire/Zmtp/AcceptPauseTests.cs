using AsyncCourse.Jupyter.Wire.Zmtp;
using Microsoft.Extensions.Time.Testing;

namespace AsyncCourse.Jupyter.Tests.Wire.Zmtp;

public sealed class AcceptPauseTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Begin_AgainAndAgain_DoublesThePause_UpToASecond()
    {
        var pause = new AcceptPause(_time);
        var lengths = new List<double>();

        for (var failures = 0; failures < 9; failures++)
        {
            pause.Begin();
            lengths.Add(pause.Left.TotalMilliseconds);
        }

        lengths.Should().Equal(10, 20, 40, 80, 160, 320, 640, 1_000, 1_000);
    }

    [Fact]
    public void Left_AfterItsTime_IsZero()
    {
        var pause = new AcceptPause(_time);
        pause.Begin();

        _time.Advance(TimeSpan.FromMilliseconds(4));
        var during = pause.Left;
        _time.Advance(TimeSpan.FromMilliseconds(6));

        during.Should().Be(TimeSpan.FromMilliseconds(6));
        pause.Left.Should().Be(TimeSpan.Zero);
    }

    [Fact]
    public void End_LetsTheNextPauseBeShortAgain()
    {
        var pause = new AcceptPause(_time);
        pause.Begin();
        pause.Begin();

        pause.End();
        var isOn = pause.IsOn;
        pause.Begin();

        isOn.Should().BeFalse();
        pause.Left.Should().Be(TimeSpan.FromMilliseconds(10));
    }
}
