async Task<bool> SaveAllAsync(Func<int, Task> save, int[] ids)
{
    try
    {
        await Task.WhenAll(ids.Select(save));
        return true;
    }
    catch (IOException)
    {
        return false;
    }
}
