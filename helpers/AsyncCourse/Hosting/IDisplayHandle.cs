namespace AsyncCourse;

/// <summary>A value on show, which can be replaced by another: progress, a chart that grows.</summary>
public interface IDisplayHandle
{
    /// <summary>Shows another value in the same place. Does nothing once nobody listens to the cell any more.</summary>
    /// <param name="value">The new value.</param>
    void Update(object value);
}
