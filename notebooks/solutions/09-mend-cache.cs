Func<string, Task<string>> MakeCache(Func<string, Task<string>> load)
{
    var cache = new ConcurrentDictionary<string, Lazy<Task<string>>>();
    return async key =>
    {
        var entry = cache.GetOrAdd(key, key => new Lazy<Task<string>>(() => load(key)));
        try
        {
            return await entry.Value;
        }
        catch
        {
            cache.TryRemove(KeyValuePair.Create(key, entry));
            throw;
        }
    };
}
