namespace AsyncCourse.Engine.Documents.Json;

/// <summary>A JSON object has the same key twice. Reading on would lose one of the two values.</summary>
/// <param name="key">The duplicate key.</param>
/// <param name="position">The position of the second occurrence, in bytes from the start.</param>
internal sealed class DuplicateKeyException(string key, long position) : Exception($"The key \"{key}\" stands twice.")
{
    /// <summary>The duplicate key.</summary>
    public string Key { get; } = key;

    /// <summary>The position of the second occurrence, in bytes from the start.</summary>
    public long Position { get; } = position;
}
