using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Structure.Tests;

/// <summary>
/// Tests are named in one way: what is tested, under which condition if need be, and what is seen, in PascalCase with an
/// underscore between them, such as <c>Cancellation_EndsTheChild</c>.
/// </summary>
public sealed partial class TestNameTests
{
    [Fact]
    public void Name_IsMadeOfPartsInPascalCase()
    {
        var tests = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar)
                .Any(part => part is "obj" or "bin"))
            .SelectMany(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes()
                .OfType<MethodDeclarationSyntax>())
            .Where(IsTest)
            .Select(method => method.Identifier.Text)
            .ToList();

        tests.Should().Contain(nameof(Name_IsMadeOfPartsInPascalCase));
        tests.Where(name => !Parts().IsMatch(name)).Should().BeEmpty("tests have one convention for their names");
    }

    private static bool IsTest(MethodDeclarationSyntax method) => method.AttributeLists
        .SelectMany(list => list.Attributes)
        .Any(attribute => attribute.Name.ToString() is "Fact" or "Theory");

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*(_[A-Z0-9][A-Za-z0-9]*)*$")]
    private static partial Regex Parts();
}
