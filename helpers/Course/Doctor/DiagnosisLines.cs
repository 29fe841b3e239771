using Course.Doctor.Findings;

namespace Course.Doctor;

/// <summary>Writes diagnoses as aligned lines, for files and pipes.</summary>
internal static class DiagnosisLines
{
    /// <summary>Writes the lines.</summary>
    /// <param name="diagnoses">The results for all parts.</param>
    /// <param name="output">The writer that gets the lines.</param>
    public static void Write(IReadOnlyList<Diagnosis> diagnoses, TextWriter output)
    {
        var word = diagnoses.Max(diagnosis => diagnosis.Word.Length);
        var part = diagnoses.Max(diagnosis => diagnosis.Part.Length);
        var indent = new string(' ', word + part + 4);
        foreach (var diagnosis in diagnoses)
        {
            var (_, found, cost, remedy) = diagnosis.Finding;
            output.WriteLine($"{diagnosis.Word.PadRight(word)}  {diagnosis.Part.PadRight(part)}  {found}");
            if (diagnosis.Finding.Health != Health.Fine)
            {
                output.WriteLine($"{indent}cost: {cost}");
                output.WriteLine($"{indent}mend: {remedy}");
            }
        }
    }
}
