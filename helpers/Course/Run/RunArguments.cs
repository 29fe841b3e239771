using System.CommandLine;
using System.Globalization;
using System.Numerics;

namespace Course.Run;

/// <summary>The arguments and options of <c>course run</c>.</summary>
internal sealed class RunArguments
{
    private readonly Argument<string[]> _lessons = new("lesson")
    {
        Description = "A lesson's number or name, or the path of any C# notebook (.ipynb or .dib). Default: all lessons.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> _full = new("--full")
    {
        Description = "Run with true numbers: 100 requests of a second each take 100 seconds.",
    };

    private readonly Option<bool> _solutions = new("--solutions")
    {
        Description = "Put the reference solution in the place of each exercise; fail unless every exercise passes.",
    };

    private readonly Option<bool> _keepGoing = new("--keep-going")
    {
        Description = "Run the cells after a failed one too; the run still ends with exit code 1.",
    };

    private readonly Option<double?> _timeout = Number<double>(
        "--timeout", "seconds", "How long a cell may take, in seconds. Default: 120, with --full 600.",
        seconds => seconds is > 0 and <= 86_400, "--timeout is in seconds, more than 0 and at most 86400.");

    private readonly Option<string?> _folder = new("--out")
    {
        Description =
            "Where executed notebooks and the book go. Default: book, in the course's folder; with --solutions book-solutions.",
        HelpName = "folder",
    };

    private readonly Option<int?> _parallel = Number<int>(
        "--parallel", "count", "How many notebooks run at once. Lessons measure time: more than one disturbs them. Default: 1.",
        count => count is >= 1 and <= 64, "--parallel is a count from 1 to 64.");

    private readonly Option<int?> _memory = Number<int>(
        "--memory", "MB", "How much memory a notebook may use, in MB. Default: half of the machine's, at most 4096.",
        megabytes => megabytes >= 128, "--memory is in MB, at least 128: an empty notebook needs most of that.");

    public RunArguments()
    {
        _folder.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "" }])
            {
                result.AddError("--out needs the name of a folder.");
            }
        });
        _lessons.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith('-')) is { } unknown)
            {
                result.AddError($"There is no option '{unknown.Value}'.");
            }
        });
    }

    public void AddTo(Command command)
    {
        command.Add(_lessons);
        foreach (Option option in (Option[])[_full, _solutions, _keepGoing, _timeout, _folder, _parallel, _memory])
        {
            command.Add(option);
        }
    }

    public RunOptions Read(ParseResult result) => new(
        result.GetValue(_lessons) ?? [], result.GetValue(_full), result.GetValue(_timeout), result.GetValue(_folder),
        result.GetValue(_parallel) ?? 1)
    {
        Solutions = result.GetValue(_solutions),
        KeepGoing = result.GetValue(_keepGoing),
        Memory = result.GetValue(_memory),
    };

    // Uses the invariant culture, so that 0.5 means the same on every machine.
    private static Option<T?> Number<T>(string name, string unit, string description, Func<T, bool> isValid, string problem)
        where T : struct, INumber<T> => new(name)
        {
            Description = description,
            HelpName = unit,
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && isValid(number))
                {
                    return number;
                }

                result.AddError(problem);
                return null;
            },
        };
}
