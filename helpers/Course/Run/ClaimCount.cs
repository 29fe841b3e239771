using System.Text.Json;
using AsyncCourse.Engine.Documents;

namespace Course.Run;

/// <summary>How many claims a lesson made, and how many of them held.</summary>
/// <param name="Held">How many held.</param>
/// <param name="Total">How many were made.</param>
internal readonly record struct ClaimCount(int Held, int Total)
{
    private const string MimeType = "application/vnd.async-course.claim+json";

    /// <summary>Counts the claims among a notebook's outputs.</summary>
    /// <param name="notebook">An executed notebook.</param>
    public static ClaimCount Of(Notebook notebook)
    {
        var claims = notebook.Cells
            .SelectMany(cell => Reported.By(cell, MimeType))
            .Select(json => json["held"]?.GetValueKind() == JsonValueKind.True)
            .ToList();
        return new(claims.Count(held => held), claims.Count);
    }
}
