using System.Globalization;

namespace AsyncCourse.Exercises;

/// <summary>Three stages to hand to a pipeline, and a record of what they were doing at the same time.</summary>
/// <param name="count">How many items there are.</param>
internal sealed class StageLog(int count)
{
    private readonly Lock _gate = new();
    private readonly int[] _busy = new int[3];
    private readonly List<int> _stored = [];

    /// <summary>The items.</summary>
    public IReadOnlyList<int> Ids { get; } = [.. Enumerable.Range(1, count)];

    public TimeSpan Load { get; init; }

    public TimeSpan Parse { get; init; }

    public TimeSpan Store { get; init; }

    /// <summary>The item whose page can't be parsed; 0 for none.</summary>
    public int BrokenPage { get; init; }

    /// <summary>The items that were stored, in the order in which they were.</summary>
    public IReadOnlyList<int> Stored
    {
        get
        {
            lock (_gate)
            {
                return [.. _stored];
            }
        }
    }

    /// <summary>How many items were loaded or being loaded.</summary>
    public int Loaded { get; private set; }

    /// <summary>The largest number of items that one stage had in hand at once.</summary>
    public int MostInOneStage { get; private set; }

    /// <summary>The largest number of stages that were busy at once.</summary>
    public int MostStagesBusy { get; private set; }

    /// <summary>The largest number of items that were loaded or being loaded and not yet stored.</summary>
    public int MostUnderWay { get; private set; }

    public async Task<string> LoadAsync(int id)
    {
        await WorkAsync(0, Load);
        return id.ToString(CultureInfo.InvariantCulture);
    }

    public async Task<int> ParseAsync(string page)
    {
        await WorkAsync(1, Parse);
        var id = int.Parse(page, CultureInfo.InvariantCulture);
        return id == BrokenPage ? throw new FormatException($"page {id} can't be parsed") : id;
    }

    public async Task StoreAsync(int id)
    {
        await WorkAsync(2, Store);
        lock (_gate)
        {
            _stored.Add(id);
        }
    }

    private async Task WorkAsync(int stage, TimeSpan duration)
    {
        lock (_gate)
        {
            Loaded += stage == 0 ? 1 : 0;
            _busy[stage]++;
            MostInOneStage = Math.Max(MostInOneStage, _busy[stage]);
            MostStagesBusy = Math.Max(MostStagesBusy, _busy.Count(items => items > 0));
            MostUnderWay = Math.Max(MostUnderWay, Loaded - _stored.Count);
        }

        // A stage without a duration is quick, but has not ended when the call returns.
        await (duration == TimeSpan.Zero ? Task.Run(() => { }) : Task.Delay(duration));
        lock (_gate)
        {
            _busy[stage]--;
        }
    }
}
