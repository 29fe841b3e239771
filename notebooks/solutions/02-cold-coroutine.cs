Func<Task<string>> MakeCoroutine(Func<Task<string>> work)
{
    var begun = 0;
    return () => Interlocked.Exchange(ref begun, 1) == 0
        ? work()
        : throw new InvalidOperationException("This coroutine was awaited before.");
}
