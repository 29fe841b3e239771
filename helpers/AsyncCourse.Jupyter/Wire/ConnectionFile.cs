using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsyncCourse.Jupyter.Wire;

/// <summary>The connection data that a front end gives the kernel: the address, the ports and the key.</summary>
/// <remarks>Source: jupyter_client documentation, "Making kernels for Jupyter", connection files.</remarks>
public sealed record ConnectionFile
{
    // The serializer sets missing values to null, so the setters apply the defaults too.

    /// <summary>The transport; only <c>tcp</c> is supported.</summary>
    [JsonPropertyName("transport")]
    public string Transport { get; init => field = value ?? "tcp"; } = "tcp";

    /// <summary>The only address that the kernel binds to.</summary>
    [JsonPropertyName("ip")]
    public string Address { get; init => field = value ?? "127.0.0.1"; } = "127.0.0.1";

    /// <summary>The secret that signs messages; empty for unsigned messages.</summary>
    [JsonPropertyName("key")]
    public string Key { get; init => field = value ?? ""; } = "";

    /// <summary>How messages are signed; only <c>hmac-sha256</c> is supported.</summary>
    [JsonPropertyName("signature_scheme")]
    public string SignatureScheme { get; init => field = value ?? "hmac-sha256"; } = "hmac-sha256";

    /// <summary>The port for requests that are handled one after the other.</summary>
    [JsonPropertyName("shell_port")]
    public required int ShellPort { get; init; }

    /// <summary>The port on which outputs and status are published.</summary>
    [JsonPropertyName("iopub_port")]
    public required int IOPubPort { get; init; }

    /// <summary>The port on which the kernel asks for input.</summary>
    [JsonPropertyName("stdin_port")]
    public required int StdinPort { get; init; }

    /// <summary>The port for requests that must not wait, such as interrupt and shutdown.</summary>
    [JsonPropertyName("control_port")]
    public required int ControlPort { get; init; }

    /// <summary>The port that echoes heartbeats.</summary>
    [JsonPropertyName("hb_port")]
    public required int HeartbeatPort { get; init; }

    /// <summary>Reads a connection file, and makes it readable by its owner only.</summary>
    /// <param name="path">The path of the file that the front end wrote.</param>
    /// <param name="log">Called if others could read the file until now; null for no report.</param>
    /// <exception cref="ConnectionFileException">The file can't be read, or asks for something that isn't supported.</exception>
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
            throw new ConnectionFileException(
                $"The connection file {path} asks for transport '{file.Transport}'; only tcp is supported.");
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
                throw new ConnectionFileException(
                    $"The connection file {path} asks for port {port}; ports go from 1 to {IPEndPoint.MaxPort}.");
            }
        }

        if (OwnerOnly.Keep(path) is { } finding)
        {
            log?.Invoke(finding);
        }

        return file;
    }

    /// <summary>The address of one of the kernel's sockets, as a URL.</summary>
    /// <param name="port">The socket's port.</param>
    public string EndPoint(int port) => $"{Transport}://{Address}:{port}";

    /// <summary>
    /// The address that one of the kernel's sockets listens on. If it is a host name, blocks while the name is resolved.
    /// </summary>
    /// <param name="port">The socket's port.</param>
    /// <exception cref="SocketException">The host name can't be resolved.</exception>
    public IPEndPoint Listening(int port)
    {
        var address = Address == "*" ? IPAddress.Any
            : IPAddress.TryParse(Address, out var number) ? number
            : Dns.GetHostAddresses(Address)[0];
        return new IPEndPoint(address, port);
    }
}
