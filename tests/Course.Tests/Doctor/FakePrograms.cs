using Course.Doctor.Findings;

namespace Course.Tests.Doctor;

/// <summary>A machine on which only the named commands are installed, each with its answer.</summary>
internal sealed class FakePrograms(params (string Command, string Answer)[] installed) : IPrograms
{
    public string? Find(string name) => installed.Any(program => IsOf(program.Command, name)) ? $"/bin/{name}" : null;

    public Task<string?> AskAsync(string name, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var asked = string.Join(' ', [Path.GetFileName(name), .. arguments]);
        return Task.FromResult<string?>(installed
            .Where(program => asked.StartsWith(program.Command, StringComparison.Ordinal))
            .Select(program => program.Answer)
            .FirstOrDefault());
    }

    private static bool IsOf(string command, string name) => command.Split(' ')[0] == name;
}
