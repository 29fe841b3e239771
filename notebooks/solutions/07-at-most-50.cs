async Task<User[]> FetchAllAsync(IFlurlClient api, int[] ids)
{
    using var gate = new SemaphoreSlim(50, 50);
    return await Task.WhenAll(ids.Select(FetchAsync));

    async Task<User> FetchAsync(int id)
    {
        await gate.WaitAsync();
        try
        {
            return await api.Request("users", id).GetJsonAsync<User>();
        }
        finally
        {
            gate.Release();
        }
    }
}
