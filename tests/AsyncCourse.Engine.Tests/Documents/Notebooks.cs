using System.Text.Json.Nodes;
using AsyncCourse.Engine.Documents;

namespace AsyncCourse.Engine.Tests.Documents;

/// <summary>Notebooks for tests, made from a few words.</summary>
internal static class Notebooks
{
    public const string CSharpKernel =
        """{"kernelspec": {"display_name": ".NET (C#)", "language": "C#", "name": ".net-csharp"}}""";

    public static Notebook Of(params string[] cells) => With(CSharpKernel, cells);

    public static Notebook With(string metadata, params string[] cells) =>
        Notebook.Parse($$"""
            {"cells": [{{string.Join(", ", cells)}}], "metadata": {{metadata}}, "nbformat": 4, "nbformat_minor": 5}
            """);

    public static string Code(string source, string metadata = "{}", string outputs = "[]") =>
        $$"""
        {"cell_type": "code", "execution_count": null, "id": "a", "metadata": {{metadata}}, "outputs": {{outputs}},
         "source": {{JsonValue.Create(source).ToJsonString()}}}
        """;

    public static string Markdown(string source) =>
        $$"""{"cell_type": "markdown", "id": "b", "metadata": {}, "source": [{{JsonValue.Create(source).ToJsonString()}}]}""";
}
