namespace AsyncCourse.Rendering;

/// <summary>
/// Sets properties of Plotly.NET's objects by plotly.js's names. From C#, the objects' own functions need every one of their
/// arguments, 75 for a layout.
/// </summary>
internal static class Properties
{
    /// <summary>Sets properties; those that are null are left out.</summary>
    public static T With<T>(this T target, params ReadOnlySpan<(string Name, object? Value)> properties)
        where T : DynamicObj.DynamicObj
    {
        foreach (var (name, value) in properties)
        {
            if (value is not null)
            {
                target.SetProperty(name, value);
            }
        }

        return target;
    }
}
