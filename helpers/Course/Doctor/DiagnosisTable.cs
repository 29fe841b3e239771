using Course.Doctor.Findings;
using Spectre.Console;

namespace Course.Doctor;

/// <summary>Writes diagnoses as a table, for terminals.</summary>
internal static class DiagnosisTable
{
    /// <summary>Writes the table.</summary>
    /// <param name="diagnoses">The results for all parts.</param>
    /// <param name="console">The terminal that the table is written to.</param>
    public static void Write(IReadOnlyList<Diagnosis> diagnoses, IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("", "Part", "Found", "What it costs", "How to mend it");
        foreach (var diagnosis in diagnoses)
        {
            var (health, found, cost, remedy) = diagnosis.Finding;
            var color = health switch { Health.Fine => Color.Green, Health.Limited => Color.Yellow, _ => Color.Red };
            table.AddRow(
                new Text(diagnosis.Word, new Style(color)),
                new Text(diagnosis.Part),
                new Text(found),
                new Text(cost),
                new Text(remedy));
        }

        console.Write(table);
    }
}
