namespace AsyncCourse.Rendering;

/// <summary>
/// Sets properties of Plotly.NET's objects by plotly.js's names. The objects' own functions take 30 to 95 arguments from C#, none of
/// them optional, and cost the first chart tenths of a second.
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
                target.SetProperty(name, value);
        }

        return target;
    }
}
