namespace AsyncCourse.Rendering;

/// <summary>Sets what Plotly.NET has no word for, or only a costly one.</summary>
internal static class Properties
{
    /// <summary>Sets a property; null leaves it out.</summary>
    public static T With<T>(this T target, string property, object? value) where T : DynamicObj.DynamicObj
    {
        if (value is not null)
            target.SetProperty(property, value);

        return target;
    }

    /// <summary>Properties without a type of their own.</summary>
    public static DynamicObj.DynamicObj Of(params (string Name, object? Value)[] properties)
    {
        var result = new DynamicObj.DynamicObj();
        foreach (var (name, value) in properties)
            result.With(name, value);

        return result;
    }
}
