async Task<int> SumAsync(Func<int, Task<int>> fetch, int[] ids)
{
    int[] numbers = await Task.WhenAll(ids.Select(fetch));
    return numbers.Sum();
}
