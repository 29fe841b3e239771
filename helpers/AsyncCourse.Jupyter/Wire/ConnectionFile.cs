using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsyncCourse.Jupyter.Wire;

/// <summary>Where and how a front end wants to talk to the kernel.</summary>
/// <remarks>Source: jupyter_client documentation, "Making kernels for Jupyter", connection files.</remarks>
public sealed record ConnectionFile
{
    // The serializer sets what is missing to null, so the defaults are in the setters too.

    /// <summary>The transport; only <c>tcp</c> is supported.</summary>
    [JsonPropertyName("transport")]
    public string Transport { get; init => field = value ?? "tcp"; } = "tcp";

    /// <summary>The address to bind to, and to no other.</summary>
    [JsonPropertyName("ip")]
    public string Address { get; init => field = value ?? "127.0.0.1"; } = "127.0.0.1";

    /// <summary>The secret that signs messages; empty for none.</summary>
    [JsonPropertyName("key")]
    public string Key { get; init => field = value ?? ""; } = "";

    /// <summary>How messages are signed; only <c>hmac-sha256</c> is supported.</summary>
    [JsonPropertyName("signature_scheme")]
    public string SignatureScheme { get; init => field = value ?? "hmac-sha256"; } = "hmac-sha256";

    /// <summary>The port for requests that queue behind each other.</summary>
    [JsonPropertyName("shell_port")]
    public required int ShellPort { get; init; }

    /// <summary>The port that everything visible is published on.</summary>
    [JsonPropertyName("iopub_port")]
    public required int IOPubPort { get; init; }

    /// <summary>The port on which the kernel asks for input.</summary>
    [JsonPropertyName("stdin_port")]
    public required int StdinPort { get; init; }

    /// <summary>The port for requests that must not wait: interrupt, shutdown.</summary>
    [JsonPropertyName("control_port")]
    public required int ControlPort { get; init; }

    /// <summary>The port that echoes heartbeats.</summary>
    [JsonPropertyName("hb_port")]
    public required int HeartbeatPort { get; init; }

    /// <summary>Reads a connection file, and keeps it to its owner from then on.</summary>
    /// <param name="path">Where the front end wrote it.</param>
    /// <param name="log">Told if others could read it until now; null to tell nobody.</param>
    /// <exception cref="ConnectionFileException">It can't be read, or asks for something that isn't supported.</exception>
    public static ConnectionFile Read(string path, Action<string>? log = null)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new ConnectionFileException("The connection file has no name.");
        }

        ConnectionFile file;
        try
        {
            file = JsonSerializer.Deserialize(File.ReadAllText(path), ConnectionFileJson.Default.ConnectionFile)
                ?? throw new JsonException("it says null");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new ConnectionFileException($"The connection file {path} can't be read: {problem.Message}", problem);
        }

        if (file.Transport != "tcp")
        {
            throw new ConnectionFileException($"The connection file {path} asks for transport '{file.Transport}'; only tcp is supported.");
        }

        if (file.Key.Length > 0 && file.SignatureScheme != "hmac-sha256")
        {
            throw new ConnectionFileException(
                $"The connection file {path} asks for signatures by '{file.SignatureScheme}'; only hmac-sha256 is supported.");
        }

        foreach (var port in (int[])[file.ShellPort, file.IOPubPort, file.StdinPort, file.ControlPort, file.HeartbeatPort])
        {
            if (port is < 1 or > IPEndPoint.MaxPort)
            {
                throw new ConnectionFileException($"The connection file {path} asks for port {port}; ports go from 1 to {IPEndPoint.MaxPort}.");
            }
        }

        if (OwnerOnly.Keep(path) is { } finding)
        {
            log?.Invoke(finding);
        }

        return file;
    }

    /// <summary>The address of one of the kernel's sockets.</summary>
    /// <param name="port">One of the ports.</param>
    public string EndPoint(int port) => $"{Transport}://{Address}:{port}";

    /// <summary>Where one of the kernel's sockets listens. Blocks while a name is looked up, if the address is one.</summary>
    /// <param name="port">One of the ports.</param>
    /// <exception cref="SocketException">Nobody knows the name.</exception>
    public IPEndPoint Listening(int port)
    {
        var address = Address == "*" ? IPAddress.Any
            : IPAddress.TryParse(Address, out var number) ? number
            : Dns.GetHostAddresses(Address)[0];
        return new IPEndPoint(address, port);
    }
}
