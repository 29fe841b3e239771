async Task WorkThroughAsync(IEnumerable<int> source, Func<int, Task> work)
{
    var options = new ParallelOptions { MaxDegreeOfParallelism = 50 };
    await Parallel.ForEachAsync(source, options, async (number, stop) => await work(number));
}
