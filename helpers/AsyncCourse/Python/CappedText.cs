using System.Text;

namespace AsyncCourse;

/// <summary>Keeps the beginning of what a process prints, and goes on reading so that the process is never held up.</summary>
internal static class CappedText
{
    private const int Most = 200_000;

    public static async Task<string> ReadAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        var buffer = new char[4096];
        var cut = 0L;
        for (int read; (read = await reader.ReadAsync(buffer).ConfigureAwait(false)) > 0;)
        {
            var kept = Math.Min(read, Most - text.Length);
            text.Append(buffer, 0, kept);
            cut += read - kept;
        }

        text.Replace("\r\n", "\n");
        return cut == 0 ? text.ToString() : $"{text}\n… and {cut} more characters";
    }
}
