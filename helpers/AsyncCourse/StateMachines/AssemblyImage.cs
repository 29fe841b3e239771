using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace AsyncCourse.StateMachines;

/// <summary>The bytes of a loaded assembly, also of one that never was a file, such as a notebook's cell.</summary>
/// <param name="Bytes">The whole image.</param>
/// <param name="IsMapped">Whether sections lie where they are loaded, and not where a file has them.</param>
internal sealed record AssemblyImage(byte[] Bytes, bool IsMapped)
{
    private const int LargestImage = 64 << 20;

    /// <summary>The image of an assembly.</summary>
    /// <param name="assembly">A loaded assembly.</param>
    /// <returns>Null if there is none to be had: an assembly that is made by Reflection.Emit has no image.</returns>
    public static AssemblyImage? Of(Assembly assembly)
    {
        if (!assembly.IsDynamic && File.Exists(assembly.Location))
        {
            return new(File.ReadAllBytes(assembly.Location), IsMapped: false);
        }

        return FromMemory(assembly);
    }

    // The runtime gives away where the metadata is, and the metadata is a part of the image. So the image's first byte lies
    // before it, in the same block of memory: the nearest place with headers that lead to exactly this metadata.
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
                // Headers come before the metadata, so that nothing is read here that isn't the image's.
                using var stream = new UnmanagedMemoryStream(start, offset + length);
                var headers = new PEHeaders(stream, offset + length, isMapped);
                if (headers.MetadataStartOffset == offset && headers.MetadataSize == length)
                {
                    return new(new Span<byte>(start, SizeOf(headers, isMapped)).ToArray(), isMapped);
                }
            }
            catch (BadImageFormatException)
            {
                // Two letters that aren't the beginning of an image.
            }
        }

        return null;
    }

    private static int SizeOf(PEHeaders headers, bool isMapped) => headers.SectionHeaders.Max(section => isMapped
        ? section.VirtualAddress + Math.Max(section.VirtualSize, section.SizeOfRawData)
        : section.PointerToRawData + section.SizeOfRawData);
}
