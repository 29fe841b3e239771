namespace AsyncCourse.Rendering;

/// <summary>A mark's text and its line above the rows; level 0 is nearest to them.</summary>
internal sealed record MarkLabel(string Text, double X, string Anchor, int Level)
{
    public const double LineHeight = 15;

    private const int MostLevels = 4;
    private const int LongestText = 36;

    /// <summary>Finds a line for each text where it hides no other. A text that finds none shows only on hovering.</summary>
    public static IReadOnlyList<MarkLabel> Place(IReadOnlyList<TimelineMark> marks, TimeScale scale, double end)
    {
        var labels = new List<MarkLabel>();
        var rightmost = Enumerable.Repeat(double.NegativeInfinity, MostLevels).ToArray();
        foreach (var mark in marks)
        {
            var name = mark.Name.Length <= LongestText ? mark.Name : $"{mark.Name[..(LongestText - 1)]}…";
            var text = $"{name}, {scale.Write(mark.At)}";
            var width = text.Length * FigureText.Letter;
            var x = scale.In(mark.At);
            var pixel = x / end * Figure.TypicalWidth;
            var isRight = pixel + width > Figure.TypicalWidth;
            var left = isRight ? pixel - width : pixel;
            var level = Array.FindIndex(rightmost, right => right + 8 <= left);
            if (level < 0)
            {
                continue;
            }

            rightmost[level] = left + width;
            labels.Add(new MarkLabel(text, x, isRight ? "right" : "left", level));
        }

        return labels;
    }
}
