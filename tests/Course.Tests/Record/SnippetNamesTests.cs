using AsyncCourse.Engine.Documents;
using Course.Record;

namespace Course.Tests.Record;

public sealed class SnippetNamesTests
{
    [Fact]
    public void TheyStandInTheFirstLinesOfCellsOfPythonAndInCalls()
    {
        var lesson = Notebook.Parse(
            """
            {
              "cells": [
                { "cell_type": "code", "metadata": {}, "outputs": [],
                  "source": "#!python 01-one --share ms\nprint('#!python no-name')" },
                { "cell_type": "code", "metadata": {}, "outputs": [],
                  "source": "var two = await Python.RunAsync(\"01-two\", \"print(2)\");" },
                { "cell_type": "code", "metadata": {}, "outputs": [], "source": "#!python 01-one --share ms\nprint(1)" },
                { "cell_type": "code", "metadata": {}, "outputs": [], "source": "#!python\nprint(3)" },
                { "cell_type": "code", "metadata": {}, "outputs": [], "source": "#!python --share ms\nprint(3)" },
                { "cell_type": "markdown", "metadata": {}, "source": "#!python 01-prose" }
              ],
              "metadata": {}, "nbformat": 4, "nbformat_minor": 5
            }
            """);

        SnippetNames.In(lesson).Should().Equal("01-one", "01-two");
    }
}
