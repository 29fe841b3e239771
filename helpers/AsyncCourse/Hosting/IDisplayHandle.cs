namespace AsyncCourse;

/// <summary>A value that is shown and can be replaced by another, such as progress or a chart that grows.</summary>
public interface IDisplayHandle
{
    /// <summary>Shows another value in the same place. Does nothing once the cell's output is no longer received.</summary>
    /// <param name="value">The new value.</param>
    void Update(object value);
}
