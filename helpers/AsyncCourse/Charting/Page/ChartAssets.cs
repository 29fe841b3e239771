using System.Text;

namespace AsyncCourse.Charting;

/// <summary>Reads the files that charts need from the resources of the assembly that this class is compiled into.</summary>
internal static class ChartAssets
{
    public static byte[] Read(string name)
    {
        using var resource = typeof(ChartAssets).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException(
                $"{typeof(ChartAssets).Assembly.GetName().Name} was built without its resource '{name}'. Build it again.");
        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return content;
    }

    public static string ReadText(string name) => Encoding.UTF8.GetString(Read(name));
}
