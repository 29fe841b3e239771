using System.Diagnostics;
using AsyncCourse.Engine.Documents;
using AsyncCourse.Engine.Documents.Json;
using Course.Testing;

namespace AsyncCourse.Engine.Tests.Documents;

public sealed class PythonRoundTripTests : IDisposable
{
    // Writes notebooks as Jupyter's own writer does: json.dumps(nb, ensure_ascii=False, indent=1, sort_keys=True) and a line end.
    private const string Script = """
        import io, json, random, sys
        random.seed(20)
        alphabet = [chr(c) for c in list(range(0, 0x300)) + [0x2028, 0x2029, 0xfeff, 0xffff, 0x1f600, 0x1d11e, 0x10ffff]]
        def text():
            return "".join(random.choice(alphabet) for _ in range(random.randrange(40)))
        def value(depth):
            kind = random.randrange(8 if depth else 6)
            if kind == 0: return text()
            if kind == 1: return random.randrange(-10**30, 10**30)
            if kind == 2: return random.uniform(-1e9, 1e9)
            if kind == 3: return random.choice([1.0, 1e300, 1e-7, 0.1, -0.0, 100000.0])
            if kind == 4: return random.choice([True, False, None])
            if kind == 5: return random.choice([[], {}, ""])
            if kind == 6: return [value(depth - 1) for _ in range(3)]
            return {text(): value(depth - 1) for _ in range(3)}
        for number in range(50):
            cells = [{
                "cell_type": random.choice(["code", "markdown", "raw"]), "id": str(n), "metadata": {"x": value(3)},
                "source": (text() + "\n" + text()).splitlines(True)} for n in range(5)]
            notebook = {"cells": cells, "metadata": {"y": value(3)}, "nbformat": 4, "nbformat_minor": 5}
            with io.open(sys.argv[1] + "/%02d.ipynb" % number, "w", encoding="utf-8", newline="\n") as file:
                file.write(json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n")
        """;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task NotebooksThatPythonWrote_ReadAndWritten_AreTheSameBytes()
    {
        await RunPythonAsync(Script, _folder.Path);

        var files = Directory.GetFiles(_folder.Path, "*.ipynb");
        files.Should().HaveCount(50);
        foreach (var file in files)
        {
            var before = await File.ReadAllBytesAsync(file);
            await NotebookFile.WriteAsync(await NotebookFile.ReadAsync(file), file);
            (await File.ReadAllBytesAsync(file)).AsSpan().SequenceEqual(before).Should().BeTrue($"{file} must not change");
        }
    }

    [Fact]
    public async Task SourcesThatPythonSplit_AreSplitTheSameHere()
    {
        await RunPythonAsync(Script, _folder.Path);

        foreach (var file in Directory.GetFiles(_folder.Path, "*.ipynb"))
        {
            foreach (var cell in (await NotebookFile.ReadAsync(file)).Cells)
            {
                var stored = cell.Json["source"]!.AsArray().Select(line => (string?)line).ToList();

                MultilineText.Split(string.Concat(stored)).Select(line => (string?)line).Should().Equal(stored);
            }
        }
    }

    private static async Task RunPythonAsync(params string[] arguments)
    {
        var isRequired = Gate.Requires("python");
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "python" : "python3", ["-c", .. arguments])
        {
            RedirectStandardError = true,
        };
        Process? process = null;
        try
        {
            process = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception) when (!isRequired)
        {
            Assert.Skip("Python is not installed.");
        }

        using (process)
        {
            var errors = await process!.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            process.ExitCode.Should().Be(0, errors);
        }
    }
}
