namespace AsyncCourse.Engine.Documents.Json;

/// <summary>One object has one key twice: reading on would lose one of the two.</summary>
/// <param name="key">The key.</param>
/// <param name="position">Where it stands for the second time, in bytes.</param>
internal sealed class DuplicateKeyException(string key, long position) : Exception($"The key \"{key}\" stands twice.")
{
    /// <summary>The key.</summary>
    public string Key { get; } = key;

    /// <summary>Where it stands for the second time, in bytes.</summary>
    public long Position { get; } = position;
}
