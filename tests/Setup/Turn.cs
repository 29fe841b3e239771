using System.Reflection;
using Course.Testing;

[assembly: AssemblyFixture(typeof(Turn))]

namespace Course.Testing;

/// <summary>
/// Keeps the projects whose tests run lessons, which measure time, apart from all others of this checkout: they run while nobody
/// else does. The others run side by side. A project measures if it sets the property <c>Measures</c>.
/// </summary>
public sealed class Turn : IAsyncLifetime
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(200);

    private FileStream? _lock;

    private static bool Measures => typeof(Turn).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Any(metadata => metadata.Key == "Measures");

    public async ValueTask InitializeAsync()
    {
        var path = Path.Combine(Checkout(), "artifacts", "tests.lock");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        while (!TryTake(path))
        {
            await Task.Delay(LookAgain);
        }
    }

    public ValueTask DisposeAsync() => _lock?.DisposeAsync() ?? ValueTask.CompletedTask;

    private bool TryTake(string path)
    {
        try
        {
            _lock = File.Open(path, FileMode.OpenOrCreate, FileAccess.Read, Measures ? FileShare.None : FileShare.Read);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static string Checkout()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AsyncCourse.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests are built outside of the course's folder.");
        }

        return folder.FullName;
    }
}
