Task<string> RunOnOwnThreadAsync(Func<Task<string>> main)
{
    var result = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
    var thread = new Thread(() =>
    {
        try
        {
            result.SetResult(new EventLoop().Run(main));
        }
        catch (Exception problem)
        {
            result.SetException(problem);
        }
    });
    thread.IsBackground = true;
    thread.Start();
    return result.Task;
}
