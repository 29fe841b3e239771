using System.Buffers.Binary;
using System.Text;

namespace AsyncCourse.Jupyter.Wire.Zmtp;

/// <summary>A ZMTP command, which carries information about the connection itself.</summary>
/// <param name="Name">The name of the command.</param>
/// <param name="Data">The bytes after the name.</param>
internal readonly record struct ZmtpCommand(string Name, byte[] Data)
{
    /// <summary>The command that ends the handshake.</summary>
    public const string Ready = "READY";

    /// <summary>The property with the type of the socket.</summary>
    public const string SocketType = "Socket-Type";

    /// <summary>The property with the identity that a peer wants to be addressed by.</summary>
    public const string Identity = "Identity";

    /// <summary>Reads a command.</summary>
    /// <param name="body">The body of a command frame.</param>
    /// <exception cref="ZmtpException">The command has no name.</exception>
    public static ZmtpCommand Read(byte[] body) => body.Length > 0 && body.Length > body[0]
        ? new(Encoding.ASCII.GetString(body, 1, body[0]), body[(1 + body[0])..])
        : throw new ZmtpException("It sends a command without a name.");

    /// <summary>The command as the body of a frame.</summary>
    public byte[] ToBody() => [(byte)Name.Length, .. Encoding.ASCII.GetBytes(Name), .. Data];

    /// <summary>Creates the command that ends the handshake.</summary>
    /// <param name="socketType">The socket type of this end.</param>
    public static ZmtpCommand CreateReady(string socketType) => new(
        Ready,
        [
            (byte)SocketType.Length, .. Encoding.ASCII.GetBytes(SocketType),
            0, 0, 0, (byte)socketType.Length, .. Encoding.ASCII.GetBytes(socketType),
        ]);

    /// <summary>The properties that the command carries. Their names are case-insensitive.</summary>
    /// <exception cref="ZmtpException">A property is cut off.</exception>
    public Dictionary<string, byte[]> Properties()
    {
        var properties = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        ReadOnlySpan<byte> rest = Data;
        while (!rest.IsEmpty)
        {
            var name = Take(ref rest, Take(ref rest, 1)[0]);
            var length = BinaryPrimitives.ReadUInt32BigEndian(Take(ref rest, sizeof(uint)));
            properties[Encoding.ASCII.GetString(name)] = Take(ref rest, length).ToArray();
        }

        return properties;
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> rest, uint length)
    {
        if (length > rest.Length)
        {
            throw new ZmtpException("It sends a property that is cut short.");
        }

        var taken = rest[..(int)length];
        rest = rest[(int)length..];
        return taken;
    }
}
