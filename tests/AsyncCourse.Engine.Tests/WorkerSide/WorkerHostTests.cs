using AsyncCourse.Engine.WorkerSide;

namespace AsyncCourse.Engine.Tests.WorkerSide;

public sealed class WorkerHostTests
{
    [Fact]
    public void Connect_ToAProcessThatIsGone_GivesUp() =>
        WorkerHost.Connect($"gone-{Guid.NewGuid():N}", TimeSpan.FromMilliseconds(50)).Should().BeNull();
}
