using System.Text.RegularExpressions;

namespace AsyncCourse.Engine.Directives;

/// <summary>Reads one directive line. The caller already knows that it isn't part of a string or a comment.</summary>
internal static partial class DirectiveReader
{
    /// <summary>True for directives of the engine, false for those of the compiler, such as <c>#nullable</c>.</summary>
    public static bool Owns(string written) => OurLine.IsMatch(written);

    /// <summary>The name after <c>#!</c>; null if the line is another kind of directive.</summary>
    /// <param name="written">The line, starting at its <c>#</c>.</param>
    public static string? NameOf(string written) =>
        OurLine.Match(written).Groups["name"].Value is ['!', .. var name] ? name : null;

    /// <summary>Reads a <c>#r</c>, <c>#i</c> or <c>#load</c> line.</summary>
    /// <param name="written">The line, starting at its <c>#</c>, without its line break.</param>
    /// <param name="line">The number of the line in the cell, from 1.</param>
    /// <exception cref="DirectiveException">The arguments are invalid.</exception>
    public static Directive Read(string written, int line)
    {
        var match = OurLine.Match(written);
        var rest = match.Groups["rest"].Value.Trim();
        return match.Groups["name"].Value switch
        {
            "r" => Reference(rest, line),
            "i" => Source(rest, line),
            "load" => new LoadDirective(Quoted("#load", "helpers.csx", rest, line), line),
            _ => throw new DirectiveException(DirectiveAdvice.ForFileBasedProgram(written.Trim()), line),
        };
    }

    private static Directive Reference(string rest, int line)
    {
        var argument = BarePackage.Match(rest) is { Success: true } bare
            ? bare.Groups["argument"].Value.TrimEnd()
            : Quoted("#r", "../bin/Library.dll\" or #r \"nuget: Id, Version", rest, line);
        if (NuGetPart(argument) is not { } package)
        {
            return new ReferenceDirective(argument, line);
        }

        var comma = package.IndexOf(',', StringComparison.Ordinal);
        var id = (comma < 0 ? package : package[..comma]).Trim();
        var version = comma < 0 ? null : package[(comma + 1)..].Trim();
        if (!PackageId.IsMatch(id))
        {
            throw new DirectiveException(
                $"#r \"{argument}\" names no package; write the package's id after `nuget:`, such as " +
                "#r \"nuget: Newtonsoft.Json, 13.0.4\".", line);
        }

        if (version is not null && !PackageVersion.IsMatch(version))
        {
            throw new DirectiveException(
                $"`{version}` in #r \"{argument}\" is no version; write one such as 1.2.3, a range such as [1.0,2.0) or " +
                "1.*, or leave it and the comma out for the newest.", line);
        }

        return new NuGetDirective(id, version, line);
    }

    private static NuGetSourceDirective Source(string rest, int line)
    {
        var argument = Quoted("#i", "nuget: https://…/index.json", rest, line);
        return NuGetPart(argument) is { Length: > 0 } source
            ? new(source, line)
            : throw new DirectiveException(
                $"#i \"{argument}\" names no package source; write #i \"nuget: \" with an address or a folder behind it.", line);
    }

    private static string? NuGetPart(string argument) =>
        argument.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase) ? argument["nuget:".Length..].Trim() : null;

    private static string Quoted(string name, string example, string rest, int line)
    {
        var match = QuotedArgument.Match(rest);
        if (!match.Success)
        {
            throw new DirectiveException(
                $"{name} needs one argument in double quotes and nothing behind it, such as {name} \"{example}\".", line);
        }

        var argument = match.Groups["argument"].Value.Trim();
        return argument.Length > 0
            ? argument
            : throw new DirectiveException($"{name} \"\" names nothing; write what to use between the quotes, " +
                $"such as {name} \"{example}\".", line);
    }

    [GeneratedRegex("""^#\s*(?<name>!\S*|:|(r|i|load)(?![\w]))(?<rest>.*)$""", RegexOptions.Singleline)]
    private static partial Regex OurLine { get; }

    [GeneratedRegex("""^"(?<argument>[^"]*)"\s*(//.*)?$""")]
    private static partial Regex QuotedArgument { get; }

    // .NET Interactive also accepts a package without quotes.
    [GeneratedRegex("""^(?<argument>nuget:[^"]*?)\s*(//.*)?$""", RegexOptions.IgnoreCase)]
    private static partial Regex BarePackage { get; }

    [GeneratedRegex("""^\w+([.-]\w+)*$""")]
    private static partial Regex PackageId { get; }

    // The version is written to an MSBuild file, so only characters of versions, ranges and floating versions are allowed.
    [GeneratedRegex("""^[\w.*+,\-\[\]\(\) ]*[\w*][\w.*+,\-\[\]\(\) ]*$""")]
    private static partial Regex PackageVersion { get; }
}
