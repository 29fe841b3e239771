using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AsyncCourse.Engine.Documents.Json;

namespace AsyncCourse.Engine.Documents;

/// <summary>The IDs that nbformat 4.5 requires for every cell.</summary>
internal static partial class CellIds
{
    private const int FirstMinorWithIds = 5;
    private const int Length = 8;

    /// <summary>
    /// Gives an ID to each cell that has none, an invalid one, or the same one as an earlier cell. The ID is derived from the
    /// cell's text, so that the same notebook gets the same IDs everywhere.
    /// </summary>
    /// <param name="notebook">The notebook; it is changed.</param>
    /// <returns>How many cells got an ID.</returns>
    public static int Complete(Notebook notebook)
    {
        if (notebook.Json.FindNumber("nbformat_minor") is not >= FirstMinorWithIds)
        {
            return 0;
        }

        var cells = notebook.Cells;
        var taken = new HashSet<string>();
        var without = cells.Where(cell => cell.Id is not { } id || !Valid().IsMatch(id) || !taken.Add(id)).ToList();
        foreach (var cell in without)
        {
            var attempt = 0;
            string id;
            do
            {
                id = Make(cell, attempt++);
            }
            while (!taken.Add(id));

            cell.Json.SetInOrder("id", id);
        }

        return without.Count;
    }

    private static string Make(NotebookCell cell, int attempt)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{cell.Kind}\n{attempt}\n{cell.Source}"));
        return Convert.ToHexStringLower(hash)[..Length];
    }

    [GeneratedRegex("^[a-zA-Z0-9_-]{1,64}$", RegexOptions.CultureInvariant)]
    private static partial Regex Valid();
}
