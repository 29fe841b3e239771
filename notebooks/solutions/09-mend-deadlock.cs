async Task<string> GreetAsync(Func<Task<string>> load) => $"Hello, {await load()}";
