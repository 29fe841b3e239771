namespace AsyncCourse;

/// <summary>All spans of one name in a lane.</summary>
/// <param name="Name">The spans' name.</param>
/// <param name="Tracks">The spans. Those that overlap are on different tracks, so that none hides another.</param>
public sealed record GanttRow(string Name, IReadOnlyList<IReadOnlyList<TimelineSpan>> Tracks)
{
    /// <summary>Groups spans by name, in the order of each name's first start.</summary>
    /// <param name="spans">The spans, in any order.</param>
    public static IReadOnlyList<GanttRow> FromSpans(IEnumerable<TimelineSpan> spans) =>
        [.. spans.OrderBy(span => span.Start).GroupBy(span => span.Name).Select(group => new GanttRow(group.Key, Pack(group)))];

    private static List<List<TimelineSpan>> Pack(IEnumerable<TimelineSpan> byStart)
    {
        var tracks = new List<List<TimelineSpan>>();
        var free = new PriorityQueue<List<TimelineSpan>, (TimeSpan End, int Track)>();
        foreach (var span in byStart)
        {
            if (!free.TryPeek(out var track, out var key) || key.End > span.Start)
            {
                track = [];
                key = (default, tracks.Count);
                tracks.Add(track);
            }
            else
            {
                free.Dequeue();
            }

            track.Add(span);
            free.Enqueue(track, (span.End, key.Track));
        }

        return tracks;
    }
}
