Task ForEachAsync(List<int> items, Func<int, Task> work) => Task.WhenAll(items.Select(work));
