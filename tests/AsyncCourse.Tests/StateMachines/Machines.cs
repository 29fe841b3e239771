namespace AsyncCourse.Tests.StateMachines;

/// <summary>Async methods whose inside the tests know.</summary>
public static class Machines
{
    public static async Task<int> TwoAsync(int number, CancellationToken token)
    {
        await Task.Delay(number, token);
        var more = await Task.FromResult(number);
        return number + more;
    }

    public static async Task LoopAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await Task.Delay(i);
        }
    }

    public static async Task<int> RetryAsync(Func<Task<int>> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await work();
            }
            catch (TimeoutException)
            {
                await Task.Delay(attempt);
            }
        }
    }

    public static async Task CleanUpAsync()
    {
        try
        {
            await Task.Yield();
        }
        finally
        {
            await Task.Delay(1).ConfigureAwait(false);
        }
    }

    public static async Task<string> AskAsync(bool both, TaskCompletionSource<string> answer)
    {
        if (both)
        {
            await Task.Yield();
        }

        answer.SetResult("here");
        try
        {
            return await answer.Task;
        }
        catch (Exception)
        {
            return "";
        }
    }

    public static async ValueTask<T> OfAsync<T>(ValueTask<T> value) => await value;

    public static async IAsyncEnumerable<int> CountAsync()
    {
        await Task.Yield();
        yield return 1;
    }

    public static Task NotAsync() => Task.CompletedTask;
}
