using AsyncCourse.CPython;

namespace AsyncCourse.Tests.CPython;

public sealed class PythonImportsTests
{
    [Theory]
    [InlineData("import asyncio, time\nimport aiohttp", "aiohttp")]
    [InlineData(
        "from bs4 import BeautifulSoup\nfrom collections import Counter\nimport requests.adapters as it, numpy  # both",
        "bs4 numpy requests")]
    [InlineData("try:\n    import uvloop\nexcept ImportError:\n    pass", "")]
    [InlineData("from . import own\nimportant = 1\nprint('import this')", "")]
    public void WhatTheStandardLibrary_HasAndWhatMayFailDoesNotCount(string snippet, string modules) =>
        string.Join(' ', PythonImports.Of(snippet)).Should().Be(modules);

    [Fact]
    public async Task TheStandardLibrary_IsThatOfThePythonThatIsHere()
    {
        var run = await Snippets.RunAsync(Snippets.Job(
            "import sys\nprint(*(name for name in sys.stdlib_module_names "
                + "if not name.startswith('_') and sys.version_info < (3, 12)), sep='\\n')"));

        PythonImports.Of(string.Concat(
            run.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(name => $"import {name}\n")))
            .Should().BeEmpty();
    }
}
