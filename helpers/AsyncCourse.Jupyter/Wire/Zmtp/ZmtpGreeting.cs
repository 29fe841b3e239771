using System.Text;

namespace AsyncCourse.Jupyter.Wire.Zmtp;

/// <summary>The 64 bytes that both ends of a connection send first: version 3.0, without encryption.</summary>
/// <remarks>
/// Source: 23/ZMTP at rfc.zeromq.org. Messages are signed by the layer above. Jupyter doesn't encrypt them.
/// </remarks>
internal static class ZmtpGreeting
{
    /// <summary>The length of a greeting in bytes.</summary>
    public const int Length = 64;

    private const byte Signature = 0xFF;
    private const int SignatureEnd = 9;
    private const int MajorVersion = 10;
    private const int Mechanism = 12;
    private const int MechanismLength = 20;

    /// <summary>The greeting of this end.</summary>
    public static byte[] Create()
    {
        var greeting = new byte[Length];
        greeting[0] = Signature;
        greeting[SignatureEnd] = 0x7F;
        greeting[MajorVersion] = 3;
        "NULL"u8.CopyTo(greeting.AsSpan(Mechanism));
        return greeting;
    }

    /// <summary>Checks the greeting of the other end.</summary>
    /// <param name="greeting">The bytes received so far. Missing ones are not checked.</param>
    /// <exception cref="ZmtpException">The other end speaks another protocol or version.</exception>
    public static void Check(ReadOnlySpan<byte> greeting)
    {
        if (greeting is [not Signature, ..] || (greeting.Length > SignatureEnd && (greeting[SignatureEnd] & 1) == 0))
        {
            throw new ZmtpException("It doesn't speak ZMTP.");
        }

        if (greeting.Length > MajorVersion && greeting[MajorVersion] < 3)
        {
            throw new ZmtpException($"It speaks version {greeting[MajorVersion]} of ZMTP; 3.0 is the oldest that is supported.");
        }

        if (greeting.Length >= Mechanism + MechanismLength)
        {
            var mechanism = Encoding.ASCII.GetString(greeting.Slice(Mechanism, MechanismLength)).TrimEnd('\0');
            if (mechanism != "NULL")
            {
                throw new ZmtpException("It asks for encryption, which isn't supported.");
            }
        }
    }
}
