async IAsyncEnumerable<string> NamesAsync(
    Func<int, CancellationToken, Task<string[]>> loadPage,
    [EnumeratorCancellation] CancellationToken cancellationToken)
{
    for (var page = 1; await loadPage(page, cancellationToken) is { Length: > 0 } names; page++)
    {
        foreach (var name in names)
        {
            yield return name;
        }
    }
}
