using System.Text.Json.Nodes;
using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Documents.Json;
using FsCheck;
using FsCheck.Fluent;

namespace AsyncCourse.Engine.Tests.Documents;

public sealed class NotebookRoundTripTests
{
    // As written by Python: json.dumps(…, indent=1, ensure_ascii=False) + "\n".
    private const string Clean = """
        {
         "cells": [
          {
           "attachments": {
            "a.png": {
             "image/png": "iVBORw0KGgo="
            }
           },
           "cell_type": "markdown",
           "id": "a1",
           "metadata": {},
           "source": [
            "# Größe 日本 😀 \u2028\n",
            "a <b> & 'c' / \"d\" \\ \u001f \b\f\t"
           ]
          },
          {
           "cell_type": "raw",
           "id": "a2",
           "metadata": {
            "raw_mimetype": "text/x-rst",
            "unknown": [
             1.0,
             1e5,
             1E-7,
             -0.0,
             123456789012345678901234567890,
             true,
             null,
             [],
             {}
            ]
           },
           "source": "one string\r\nof two lines"
          },
          {
           "cell_type": "code",
           "execution_count": null,
           "from": "a tool that we don't know",
           "id": "a3",
           "metadata": {},
           "outputs": [
            {
             "output_type": "of a later version",
             "what": "\ud83d, half an emoji"
            }
           ],
           "source": []
          }
         ],
         "metadata": {},
         "nbformat": 4,
         "nbformat_minor": 5,
         "zebra": 1,
         "aardvark": 2
        }

        """;

    private static string CleanText => Clean.ReplaceLineEndings("\n").Replace("\\u2028", "\u2028", StringComparison.Ordinal);

    [Fact]
    public void ToJson_OfCleanDocument_IsTheSameText() => Notebook.Parse(CleanText).ToJson().Should().Be(CleanText);

    [Fact]
    public void ToJson_OfAClone_IsTheSameText() => Notebook.Parse(CleanText).Clone().ToJson().Should().Be(CleanText);

    [Fact]
    public void ToJson_OfOtherLayout_WritesJupyters() =>
        Notebook.Parse("\uFEFF" + JsonNode.Parse(CleanText.Replace("\\ud83d, ", "", StringComparison.Ordinal))!.ToJsonString())
            .ToJson().Should().Be(CleanText.Replace("\\ud83d, ", "", StringComparison.Ordinal));

    [Fact]
    public void ToJson_OfWindowsLineEnds_WritesPlainOnes() =>
        Notebook.Parse(CleanText.Replace("\n", "\r\n", StringComparison.Ordinal)).ToJson().Should().Be(CleanText);

    [Fact]
    public void AnyDocument_ReadAndWritten_IsTheSameText() =>
        Prop.ForAll(Json.Documents.ToArbitrary(), document =>
        {
            var text = NotebookJsonWriter.Write(document) + "\n";

            return Notebook.Parse(text).ToJson() == text;
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    [Fact]
    public void AnyString_IsReadBackAsItWas() =>
        Prop.ForAll(Json.Strings.ToArbitrary(), text =>
        {
            var document = new JsonObject { ["cells"] = new JsonArray(), ["nbformat"] = 4, ["x"] = text };

            return (string?)Notebook.Parse(NotebookJsonWriter.Write(document)).Json["x"] == text;
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));
}
