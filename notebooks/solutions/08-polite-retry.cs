async Task<string> FetchPolitelyAsync(HttpClient http, string path)
{
    var wait = TimeSpan.FromMilliseconds(100);
    for (var attempt = 1; ; attempt++)
    {
        try
        {
            return await http.GetStringAsync(path);
        }
        catch (HttpRequestException problem)
            when (attempt < 4 && problem.StatusCode >= System.Net.HttpStatusCode.InternalServerError)
        {
            await Task.Delay(wait * (0.5 + Random.Shared.NextDouble()));
            wait *= 2;
        }
    }
}
