using AsyncCourse.Book.Highlighting;
using BenchmarkDotNet.Attributes;

namespace Bench.Inside;

/// <summary>What it costs the book to colour a cell of a dozen lines.</summary>
public class HighlighterCosts
{
    private readonly string _csharp =
        """"
        using System.Net.Http;

        // One request for each user, at most eight at once.
        record User(int Id, string Name);
        var gate = new SemaphoreSlim(8);
        async Task<User> LoadAsync(HttpClient client, int id, CancellationToken stop)
        {
            await gate.WaitAsync(stop);
            try { return new User(id, await client.GetStringAsync($"/users/{id}?ms={20 * id}", stop)); }
            finally { gate.Release(); }
        }
        var users = await Task.WhenAll(Enumerable.Range(1, 50).Select(id => LoadAsync(new(), id, default)));
        """";

    private readonly string _python =
        """
        import asyncio

        # One request for each user, at most eight at once.
        gate = asyncio.Semaphore(8)
        async def load(session, id: int):
            async with gate:
                async with session.get(f"/users/{id}?ms={20 * id}") as answer:
                    return {"id": id, "name": await answer.text()}

        users = await asyncio.gather(*[load(session, id) for id in range(1, 51)])
        """;

    /// <summary>C#, by the compiler's tokens.</summary>
    [Benchmark]
    public string CSharp() => CodeHtml.Render(_csharp, "csharp");

    /// <summary>Python, by a pattern.</summary>
    [Benchmark]
    public string Python() => CodeHtml.Render(_python, "python");
}
