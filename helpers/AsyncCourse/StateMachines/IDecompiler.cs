namespace AsyncCourse.StateMachines;

/// <summary>Turns compiled code back into C#.</summary>
internal interface IDecompiler
{
    /// <summary>A type as C#, with state machines left as the compiler made them.</summary>
    /// <param name="type">A type of an assembly that has an image.</param>
    /// <exception cref="InvalidOperationException">Its assembly has no image.</exception>
    string Lower(Type type);
}
