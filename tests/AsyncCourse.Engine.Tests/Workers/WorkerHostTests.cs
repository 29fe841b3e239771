using AsyncCourse.Engine.Workers;

namespace AsyncCourse.Engine.Tests.Workers;

public sealed class WorkerHostTests
{
    [Fact]
    public void Connect_ToAProcessThatIsGone_GivesUp() =>
        WorkerHost.Connect($"gone-{Guid.NewGuid():N}", TimeSpan.FromMilliseconds(50)).Should().BeNull();
}
