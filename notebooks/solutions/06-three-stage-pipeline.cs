async Task PipelineAsync(
    int[] ids, Func<int, Task<string>> load, Func<string, Task<int>> parse, Func<int, Task> store)
{
    var pages = Channel.CreateBounded<string>(2);
    var items = Channel.CreateBounded<int>(2);
    using var stop = new CancellationTokenSource();

    await Task.WhenAll(
        StageAsync(async () =>
        {
            foreach (var id in ids) await pages.Writer.WriteAsync(await load(id), stop.Token);
            pages.Writer.Complete();
        }),
        StageAsync(async () =>
        {
            await foreach (var page in pages.Reader.ReadAllAsync(stop.Token))
                await items.Writer.WriteAsync(await parse(page), stop.Token);
            items.Writer.Complete();
        }),
        StageAsync(async () =>
        {
            await foreach (var item in items.Reader.ReadAllAsync(stop.Token)) await store(item);
        }));

    async Task StageAsync(Func<Task> stage)
    {
        try
        {
            await stage();
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
    }
}
