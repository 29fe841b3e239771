async Task<User> FirstGoodAnswerAsync(Func<CancellationToken, Task<User>>[] mirrors)
{
    using var stop = new CancellationTokenSource();
    Task<User>[] asked = [.. mirrors.Select(ask => ask(stop.Token))];

    await foreach (var done in Task.WhenEach(asked))
    {
        if (done.IsCompletedSuccessfully)
        {
            await stop.CancelAsync();
            return await done;
        }
    }

    throw new AggregateException(
        "No mirror had a good answer.", asked.Where(task => task.IsFaulted).Select(task => task.Exception));
}
