using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Documents.Json;
using FsCheck;
using FsCheck.Fluent;

namespace AsyncCourse.Engine.Tests.Documents;

public sealed class NotebookCleanerTests : IDisposable
{
    // As VS Code, Polyglot Notebooks and Jupyter leave one behind after a run.
    private const string Used = """
        {
          "nbformat": 4, "nbformat_minor": 5,
          "metadata": {
            "kernelspec": {"name": ".net-csharp", "language": "C#", "display_name": ".NET (C#)"},
            "language_info": {"name": "csharp", "version": "13.0", "file_extension": ".cs"},
            "polyglot_notebook": {"kernelInfo": {"defaultKernelName": "csharp", "items": [
              {"aliases": [], "name": "csharp"}, {"aliases": [], "name": "fsharp"}, {"aliases": ["js"], "name": "javascript"}]}},
            "vscode": {"interpreter": {"hash": "1"}},
            "mine": {"b": 1.0, "a": [2, 1]}
          },
          "cells": [
            {"cell_type": "markdown", "id": "m", "metadata": {"tags": ["b", "a"]}, "source": "a\r\nb",
             "attachments": {"x.png": {"image/png": "iVBO"}}},
            {"cell_type": "code", "execution_count": 3, "id": "c",
             "metadata": {"ExecuteTime": {}, "execution": {}, "collapsed": true, "scrolled": "auto",
               "jupyter": {"outputs_hidden": true},
               "dotnet_interactive": {"language": "csharp"}, "polyglot_notebook": {"kernelName": "csharp"},
               "vscode": {"languageId": "polyglot-notebook"}, "editable": false},
             "outputs": [{"name": "stdout", "output_type": "stream", "text": "1"}, {"output_type": "later"}], "source": ["1"]},
            {"cell_type": "code", "id": "k", "metadata": {"jupyter": {"source_hidden": true}, "vscode": {"languageId": "sql"}},
             "execution_count": null, "outputs": [], "source": ["select"], "extra": 1}
          ]
        }
        """;

    private const string Cleaned = """
        {
         "cells": [
          {
           "attachments": {
            "x.png": {
             "image/png": "iVBO"
            }
           },
           "cell_type": "markdown",
           "id": "m",
           "metadata": {
            "tags": [
             "b",
             "a"
            ]
           },
           "source": [
            "a\n",
            "b"
           ]
          },
          {
           "cell_type": "code",
           "execution_count": null,
           "id": "c",
           "metadata": {
            "dotnet_interactive": {
             "language": "csharp"
            },
            "editable": false,
            "polyglot_notebook": {
             "kernelName": "csharp"
            }
           },
           "outputs": [],
           "source": [
            "1"
           ]
          },
          {
           "cell_type": "code",
           "execution_count": null,
           "extra": 1,
           "id": "k",
           "metadata": {
            "jupyter": {
             "source_hidden": true
            },
            "vscode": {
             "languageId": "sql"
            }
           },
           "outputs": [],
           "source": [
            "select"
           ]
          }
         ],
         "metadata": {
          "kernelspec": {
           "display_name": ".NET (C#)",
           "language": "C#",
           "name": ".net-csharp"
          },
          "language_info": {
           "file_extension": ".cs",
           "name": "csharp"
          },
          "mine": {
           "a": [
            2,
            1
           ],
           "b": 1.0
          },
          "polyglot_notebook": {
           "kernelInfo": {
            "defaultKernelName": "csharp",
            "items": [
             {
              "aliases": [],
              "name": "csharp"
             }
            ]
           }
          }
         },
         "nbformat": 4,
         "nbformat_minor": 5
        }

        """;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Clean_OfAUsedNotebook_RemovesWhatToolsRewrite_AndKeepsTheRest()
    {
        var notebook = Notebook.Parse(Used);

        var cleaning = NotebookCleaner.Clean(notebook);

        notebook.ToJson().Should().Be(Cleaned.ReplaceLineEndings("\n"));
        cleaning.Should().Be(new Cleaning(Outputs: 2, Counts: 1, Metadata: 10, Ids: 0, Layout: true));
        cleaning.Describe().Should().Be("2 outputs, 1 execution count, 10 volatile metadata entries");
    }

    [Fact]
    public void Clean_OfACleanNotebook_ChangesNothing()
    {
        var notebook = Notebook.Parse(Cleaned);

        NotebookCleaner.Clean(notebook).IsClean.Should().BeTrue();
        notebook.ToJson().Should().Be(Cleaned.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Clean_OfAnyNotebook_Twice_ChangesNothingMore() =>
        Prop.ForAll(Json.Documents.ToArbitrary(), document =>
        {
            var notebook = Notebook.Parse(NotebookJsonWriter.Write(document));
            NotebookCleaner.Clean(notebook);

            return NotebookCleaner.Clean(Notebook.Parse(notebook.ToJson())).IsClean;
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    [Fact]
    public void Clean_OfCellsWithoutIds_GivesEachItsOwn_TheSameEveryTime()
    {
        const string cell = """{"cell_type": "raw", "metadata": {}, "source": []}""";
        const string bad = """{"cell_type": "raw", "id": "not valid!", "metadata": {}, "source": []}""";
        const string kept = """{"cell_type": "raw", "id": "kept", "metadata": {}, "source": []}""";
        var (one, two) = (Notebooks.Of(cell, cell, bad, kept, kept), Notebooks.Of(cell, cell, bad, kept, kept));

        NotebookCleaner.Clean(one).Ids.Should().Be(4);
        NotebookCleaner.Clean(two);

        one.Cells.Select(it => it.Id).Should().OnlyHaveUniqueItems().And.Contain("kept").And.NotContainNulls();
        two.ToJson().Should().Be(one.ToJson());
    }

    [Fact]
    public void Clean_BeforeVersion45_GivesNoIds()
    {
        var notebook = Notebook.Parse("""{"cells": [{"cell_type": "raw"}], "nbformat": 4, "nbformat_minor": 4}""");

        NotebookCleaner.Clean(notebook).Ids.Should().Be(0);

        notebook.Cells[0].Id.Should().BeNull();
    }

    [Fact]
    public async Task CleanFileAsync_WithoutWriting_LeavesTheFileAsItIs()
    {
        var path = _folder.Write("a.ipynb", Used);

        var cleaning = await NotebookCleaner.CleanFileAsync(path, write: false);

        cleaning.IsClean.Should().BeFalse();
        (await File.ReadAllTextAsync(path)).Should().Be(Used);
    }

    [Fact]
    public async Task CleanFileAsync_OfACleanFile_DoesNotTouchIt()
    {
        var path = _folder.Write("a.ipynb", Cleaned.ReplaceLineEndings("\n"));
        var longAgo = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, longAgo);

        var cleaning = await NotebookCleaner.CleanFileAsync(path, write: true);

        cleaning.IsClean.Should().BeTrue();
        File.GetLastWriteTimeUtc(path).Should().Be(longAgo);
    }

    [Fact]
    public async Task CleanFileAsync_OfAFileThatOnlyLooksDifferent_CallsItLayout()
    {
        var path = _folder.Write("a.ipynb", "\uFEFF" + Cleaned.ReplaceLineEndings("\r\n"));

        var cleaning = await NotebookCleaner.CleanFileAsync(path, write: true);

        cleaning.Describe().Should().Be("layout other than Jupyter's");
        (await File.ReadAllTextAsync(path)).Should().Be(Cleaned.ReplaceLineEndings("\n"));
    }
}
