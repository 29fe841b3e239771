async Task<string[]> ReadAllAsync(Func<int, string> read, int[] ids)
{
    using var gate = new SemaphoreSlim(4);

    async Task<string> ReadAsync(int id)
    {
        await gate.WaitAsync();
        try
        {
            return await Task.Run(() => read(id));
        }
        finally
        {
            gate.Release();
        }
    }

    return await Task.WhenAll(ids.Select(ReadAsync));
}
