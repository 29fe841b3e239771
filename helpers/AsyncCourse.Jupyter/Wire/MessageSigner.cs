using System.Security.Cryptography;
using System.Text;

namespace AsyncCourse.Jupyter.Wire;

/// <summary>Signs messages and verifies signatures with HMAC-SHA256, using the key in the connection file.</summary>
/// <param name="key">The shared secret; empty to sign nothing and accept everything.</param>
public sealed class MessageSigner(string key)
{
    private readonly byte[] _key = Encoding.UTF8.GetBytes(key);

    /// <summary>Whether messages are signed.</summary>
    public bool IsEnabled => _key.Length > 0;

    /// <summary>The signature of a message in lower-case hexadecimal ASCII; empty if messages aren't signed.</summary>
    /// <param name="parts">The header, the parent header, the metadata and the content, in this order.</param>
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

    /// <summary>Whether a signature is valid. Compares in constant time.</summary>
    /// <param name="signature">The signature that came with the message.</param>
    /// <param name="parts">The header, the parent header, the metadata and the content, in this order.</param>
    public bool Verify(byte[] signature, params ReadOnlySpan<byte[]> parts) =>
        !IsEnabled || CryptographicOperations.FixedTimeEquals(signature, Sign(parts));
}
