using AsyncCourse.Jupyter.Wire;

namespace AsyncCourse.Jupyter.Tests.Wire;

public sealed class ConnectionFileTests : IDisposable
{
    private const string Ports = """ "shell_port": 1, "iopub_port": 2, "stdin_port": 3, "control_port": 4, "hb_port": 5 """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("connection");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Read_AFileThatOthersCanRead_TakesItAwayFromThemAndSaysSo()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows keeps a user's files to that user by the folder that they are in.");
            return;
        }

        var path = Write($$"""{ {{Ports}}, "key": "secret" }""");
        File.SetUnixFileMode(
            path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        var said = new List<string>();

        ConnectionFile.Read(path, said.Add);
        ConnectionFile.Read(path, said.Add);

        File.GetUnixFileMode(path).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        said.Should().ContainSingle().Which.Should().Contain(path).And.Contain("now only you can");
    }

    [Theory]
    [InlineData("{", "can't be read")]
    [InlineData("""{ "shell_port": 1 }""", "can't be read")]
    [InlineData($$"""{ {{Ports}}, "hb_port": 65536 }""", "port 65536; ports go from 1 to 65535")]
    [InlineData($$"""{ {{Ports}}, "shell_port": -1 }""", "port -1; ports go from 1 to 65535")]
    [InlineData($$"""{ {{Ports}}, "control_port": 0 }""", "port 0; ports go from 1 to 65535")]
    [InlineData($$"""{ {{Ports}}, "transport": "ipc" }""", "only tcp is supported")]
    [InlineData($$"""{ {{Ports}}, "key": "x", "signature_scheme": "hmac-md5" }""", "only hmac-sha256 is supported")]
    public void Read_WhatCantBeUsed_SaysWhyInOneSentence(string json, string expected)
    {
        var read = () => ConnectionFile.Read(Write(json));

        read.Should().Throw<ConnectionFileException>().WithMessage($"*{expected}*");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Read_AFileWithoutAName_SaysSo(string path)
    {
        var read = () => ConnectionFile.Read(path);

        read.Should().Throw<ConnectionFileException>().WithMessage("The connection file has no name.");
    }

    private string Write(string json)
    {
        var path = Path.Combine(_folder.FullName, "kernel.json");
        File.WriteAllText(path, json);
        return path;
    }
}
