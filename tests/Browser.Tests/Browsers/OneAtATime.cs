// Beside one another the pages and the lessons behind them would keep each other from the processors, and lessons measure time.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
