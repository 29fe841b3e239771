using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace AsyncCourse.StateMachines;

/// <summary>The bytes of a loaded assembly, even of one that was never a file, such as a notebook's cell.</summary>
/// <param name="Bytes">The whole image.</param>
/// <param name="IsMapped">Whether sections are at their addresses in memory, not at their positions in a file.</param>
internal sealed record AssemblyImage(byte[] Bytes, bool IsMapped)
{
    private const int LargestImage = 64 << 20;

    /// <summary>The image of an assembly.</summary>
    /// <param name="assembly">A loaded assembly.</param>
    /// <returns>Null if the assembly has no image, as one that was made by Reflection.Emit.</returns>
    public static AssemblyImage? Of(Assembly assembly)
    {
        if (!assembly.IsDynamic && File.Exists(assembly.Location))
        {
            return new(File.ReadAllBytes(assembly.Location), IsMapped: false);
        }

        return FromMemory(assembly);
    }

    // The runtime tells where the metadata is, and the metadata is a part of the image. So the image begins before it, in the
    // same block of memory: at the nearest headers that point to exactly this metadata.
    private static unsafe AssemblyImage? FromMemory(Assembly assembly)
    {
        if (!assembly.TryGetRawMetadata(out var metadata, out var length))
        {
            return null;
        }

        for (var start = metadata - 1; metadata - start < LargestImage; start--)
        {
            if (start[0] == 'M' && start[1] == 'Z' && TryRead(start, metadata, length) is { } image)
            {
                return image;
            }
        }

        return null;
    }

    private static unsafe AssemblyImage? TryRead(byte* start, byte* metadata, int length)
    {
        var offset = (int)(metadata - start);
        foreach (var isMapped in (bool[])[false, true])
        {
            try
            {
                // Headers come before the metadata, so nothing after it is read here.
                using var stream = new UnmanagedMemoryStream(start, offset + length);
                var headers = new PEHeaders(stream, offset + length, isMapped);
                if (headers.MetadataStartOffset == offset && headers.MetadataSize == length)
                {
                    return new(new Span<byte>(start, SizeOf(headers, isMapped)).ToArray(), isMapped);
                }
            }
            catch (BadImageFormatException)
            {
                // These two letters don't begin an image.
            }
        }

        return null;
    }

    private static int SizeOf(PEHeaders headers, bool isMapped) => headers.SectionHeaders.Max(section => isMapped
        ? section.VirtualAddress + Math.Max(section.VirtualSize, section.SizeOfRawData)
        : section.PointerToRawData + section.SizeOfRawData);
}
