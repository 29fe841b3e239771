using System.Security.Cryptography;
using System.Text;

namespace AsyncCourse.Jupyter.Wire;

/// <summary>Signs messages and checks signatures with HMAC-SHA256, as the connection file's key asks.</summary>
/// <param name="key">The shared secret; empty to sign nothing and accept everything.</param>
public sealed class MessageSigner(string key)
{
    private readonly byte[] _key = Encoding.UTF8.GetBytes(key);

    /// <summary>Whether messages are signed at all.</summary>
    public bool IsEnabled => _key.Length > 0;

    /// <summary>The signature of a message: lower-case hexadecimal, as ASCII; empty if signing is off.</summary>
    /// <param name="parts">Header, parent header, metadata and content, in this order.</param>
    public byte[] Sign(params ReadOnlySpan<byte[]> parts)
    {
        if (!IsEnabled)
        {
            return [];
        }

        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        foreach (var part in parts)
        {
            hmac.AppendData(part);
        }

        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hmac.GetHashAndReset()));
    }

    /// <summary>Whether a signature fits, compared in constant time.</summary>
    /// <param name="signature">What came with the message.</param>
    /// <param name="parts">Header, parent header, metadata and content, in this order.</param>
    public bool Verify(byte[] signature, params ReadOnlySpan<byte[]> parts) =>
        !IsEnabled || CryptographicOperations.FixedTimeEquals(signature, Sign(parts));
}
