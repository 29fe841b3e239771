namespace AsyncCourse.Tests.Exercises;

/// <summary>What the tests of lesson 09's exercises share.</summary>
public abstract class MendTests
{
    private protected static void ShouldFail(ExerciseResult result, string message)
    {
        result.Message.Should().Contain(message);
        result.Passed.Should().BeFalse();
    }
}
