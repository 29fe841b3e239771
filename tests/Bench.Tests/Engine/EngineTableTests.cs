using Bench.Engine;

namespace Bench.Tests.Engine;

public sealed class EngineTableTests
{
    [Fact]
    public void Write_SetsMediansBesidePlainScriptings()
    {
        var output = new StringWriter { NewLine = "\n" };

        EngineTable.Write(
            output, [Run(350, 120), Run(700, 470), Run(560, 235)], [Run(1400, 250), Run(1120, 470), Run(900, 500)],
            cells: 50, CellMix.Mixed);

        output.ToString().Should().Be(
            "3 fresh processes, each with 50 cells of the kind mixed: medians and ranges.\n"
            + "Plain: the same cells through CSharpScript, in as many processes, in turns with ours. "
            + "Ratio: to plain; under 1 is better.\n"
            + """
            Prototype: what one of 500 lines reached on another machine.
            The compiler is compiled ahead of time; PROCESSORS processors.

                                                  engine               range     plain   ratio   prototype
            process start to first cell done      560 ms           350 – 700   1120 ms    0.50      700 ms
            second cell                            42 ms             42 – 42     42 ms    1.00      105 ms
            later cells, median                   8.0 ms           8.0 – 8.0    8.0 ms    1.00       20 ms
            later cells, 95th percentile          8.0 ms           8.0 – 8.0    8.0 ms    1.00
            memory after 50 cells                 235 MB           120 – 470    470 MB    0.50      235 MB

            """.Replace("PROCESSORS", $"{Environment.ProcessorCount}", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_WithoutPlainScripting_LeavesItsColumnsEmpty()
    {
        var output = new StringWriter { NewLine = "\n" };

        EngineTable.Write(output, [Run(560, 235)], [], cells: 50, CellMix.Update);

        output.ToString().Should().NotContain("CSharpScript")
            .And.Contain("process start to first cell done      560 ms           560 – 560                        700 ms\n")
            .And.Contain("later cells, 95th percentile          8.0 ms           8.0 – 8.0\n");
    }

    private static EngineFigures Run(int first, long megabytes) => new(
        TimeSpan.FromMilliseconds(first), TimeSpan.FromMilliseconds(42),
        [TimeSpan.FromMilliseconds(6), TimeSpan.FromMilliseconds(8), TimeSpan.FromMilliseconds(11)],
        [(50, megabytes << 20)], IsPrecompiled: true);
}
