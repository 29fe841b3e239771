using System.Text.Json;
using AsyncCourse.Engine.Documents;

namespace Course.Run;

/// <summary>How many claims a lesson has, and how many of them held.</summary>
/// <param name="Held">The number of claims that held.</param>
/// <param name="Total">The number of all claims.</param>
internal readonly record struct ClaimCount(int Held, int Total)
{
    private const string MimeType = "application/vnd.async-course.claim+json";

    /// <summary>Counts the claims in a notebook's outputs.</summary>
    /// <param name="notebook">The executed notebook.</param>
    public static ClaimCount Of(Notebook notebook)
    {
        var claims = notebook.Cells
            .SelectMany(cell => Reported.By(cell, MimeType))
            .Select(json => json["held"]?.GetValueKind() == JsonValueKind.True)
            .ToList();
        return new(claims.Count(held => held), claims.Count);
    }
}
