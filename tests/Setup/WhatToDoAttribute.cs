using System.Reflection;
using Course.Testing;
using Xunit.v3;

[assembly: WhatToDo]

namespace Course.Testing;

/// <summary>Says under each test that failed how to run it by itself.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class WhatToDoAttribute : BeforeAfterTestAttribute
{
    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (TestContext.Current is { TestState.Result: TestResult.Failed, TestOutputHelper: { } output })
        {
            var project = methodUnderTest.DeclaringType!.Assembly.GetName().Name;
            output.WriteLine(
                $"What to do: dotnet test --project tests/{project} "
                    + $"--filter-method {test.TestCase.TestClassName}.{methodUnderTest.Name} "
                    + "runs this test alone. If it fails again, please report it with what it prints; "
                    + "if it passes, report that too.");
        }
    }
}
