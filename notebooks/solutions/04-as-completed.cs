async Task ShowAsync(Task<string>[] tasks, Action<string> show)
{
    await foreach (var done in Task.WhenEach(tasks))
    {
        show(await done);
    }
}
