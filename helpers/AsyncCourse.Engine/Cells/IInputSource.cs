namespace AsyncCourse.Engine.Cells;

/// <summary>
/// Answers a cell that asks for input. A host without one makes <see cref="Console.ReadLine"/> fail with a clear error.
/// </summary>
public interface IInputSource
{
    /// <summary>Asks the learner for a line.</summary>
    /// <param name="prompt">The question; empty for <see cref="Console.ReadLine"/>.</param>
    /// <param name="isPassword">True if the answer must not be shown.</param>
    /// <param name="cancellationToken">Cancelled when the cell is interrupted.</param>
    /// <returns>The line without its line break; null if there is no more input.</returns>
    ValueTask<string?> ReadLineAsync(string prompt, bool isPassword, CancellationToken cancellationToken);
}
