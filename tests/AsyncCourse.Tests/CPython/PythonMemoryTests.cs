using AsyncCourse.CPython;

namespace AsyncCourse.Tests.CPython;

public sealed class PythonMemoryTests
{
    [Fact]
    public void WhatRan_ComesFirstAndWhatIsNoPythonComesLast()
    {
        var memory = new PythonMemory();
        PythonInterpreter[] all = [new("stand-in"), new("untried"), new("works")];
        var hello = new PythonHello(
            "CPython", "3.11.7", new Dictionary<string, string>(), [], new Dictionary<string, string>(), "", [], Fits: true);

        memory.Learn(all[0], PythonOutcome.NotStarted);
        memory.Learn(all[2], new(new(hello, [], [], 1.Seconds(), TimeSpan.Zero), "", "", 0));

        memory.Sort(all).Select(interpreter => interpreter.File).Should().Equal("works", "untried", "stand-in");
    }
}
