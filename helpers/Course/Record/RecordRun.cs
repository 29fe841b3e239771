using Course.Lessons;
using Course.Run;

namespace Course.Record;

/// <summary>
/// Records lessons one after the other. The recordings of a lesson are kept only if the whole lesson succeeded.
/// </summary>
/// <param name="root">The course's folder.</param>
/// <param name="output">Gets lines that say what was recorded.</param>
internal sealed class RecordRun(string root, TextWriter output)
{
    private readonly string _recordings = Path.Combine(root, CourseFolder.Recordings);

    /// <summary>Records the lessons.</summary>
    /// <param name="asked">Names or numbers of lessons; empty for all lessons.</param>
    /// <param name="full">True to record at full scale as well.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <returns>Whether everything was recorded.</returns>
    public async Task<bool> RunAsync(IReadOnlyList<string> asked, bool full, CancellationToken cancellationToken)
    {
        var isWhole = true;
        foreach (var path in new LessonFinder(CourseRoot.Notebooks(root)).Find(asked))
        {
            foreach (var scale in full ? [ScaleName.Quick, ScaleName.Full] : (string[])[ScaleName.Quick])
            {
                isWhole &= await RecordAsync(path, scale, cancellationToken);
            }
        }

        return isWhole;
    }

    private async Task<bool> RecordAsync(string path, string scale, CancellationToken cancellationToken)
    {
        var scratch = Directory.CreateTempSubdirectory("async-course-record-");
        try
        {
            var fresh = scratch.CreateSubdirectory("python").FullName;
            Directory.CreateDirectory(_recordings);
            Copy(_recordings, fresh, "*.json");
            var book = Path.Combine(scratch.FullName, "book");
            var options = new RunOptions([path], scale == ScaleName.Full, null, book, 1) { Recordings = fresh };
            var plan = await RunPlan.MakeAsync(options, root, cancellationToken);
            var names = SnippetNames.In(plan.Lessons[0].Notebook);
            if (names.Count == 0)
            {
                await output.WriteLineAsync($"{plan.Lessons[0].Slug}: no Python in it");
                return true;
            }

            var started = DateTimeOffset.UtcNow;
            await using var pool = new WorkerPool(WorkerCommand.Options(options));
            var ran = await new RunCommand(plan, options, pool, new RecordReport(new(output))).RunAsync(cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            if (ran.All(outcome => outcome.Passed))
            {
                return await KeepAsync(fresh, names, scale, started);
            }

            await output.WriteLineAsync(
                $"  Nothing of {plan.Lessons[0].Slug} was kept: what a lesson that fails has recorded can't be trusted.");
            return false;
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private async Task<bool> KeepAsync(string fresh, IReadOnlyList<string> names, string scale, DateTimeOffset started)
    {
        var isWhole = true;
        foreach (var name in names)
        {
            var made = Recording.Read(fresh, name, scale);
            if (made is null || made.Recorded < started)
            {
                await output.WriteLineAsync(
                    $"  {name}, {scale}: NOT recorded; no Python here could run it. `course doctor` says what is missing.");
                isWhole = false;
                continue;
            }

            await output.WriteLineAsync($"  {name}, {scale}: {made.Against(Recording.Read(_recordings, name, scale))}");
            Copy(fresh, _recordings, name + ".json");
        }

        return isWhole;
    }

    private static void Copy(string from, string to, string pattern)
    {
        foreach (var file in Directory.EnumerateFiles(from, pattern))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        }
    }
}
