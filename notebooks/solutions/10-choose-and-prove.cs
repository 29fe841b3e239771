async Task DoAllAsync(IReadOnlyList<Chore> chores)
{
    IEnumerable<Chore> Of(ChoreKind kind) => chores.Where(chore => chore.Kind == kind);

    var waits = Of(ChoreKind.Waits).Select(chore => chore.DoAsync()).ToList();
    var computations = Of(ChoreKind.Computes).Select(chore => Task.Run(chore.Do)).ToList();
    await Parallel.ForEachAsync(
        Of(ChoreKind.Blocks),
        new ParallelOptions { MaxDegreeOfParallelism = 4 },
        async (chore, _) => await Task.Run(chore.Do));

    await Task.WhenAll([.. waits, .. computations]);
}
