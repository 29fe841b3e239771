namespace AsyncCourse.Engine.Packages;

/// <summary>The settings of <see cref="NuGetRestorer"/>.</summary>
public sealed record NuGetRestorerOptions
{
    /// <summary>The folder where results are kept between sessions. Default: below the user's local application data.</summary>
    public string CacheFolder { get; init; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData) is { Length: > 0 } data
            ? data
            : Path.GetTempPath(),
        "AsyncCourse", "restores");

    /// <summary>How long one restore may take. Default: 5 minutes.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long the newest version of a package is remembered before it is looked up again. Default: a day.</summary>
    public TimeSpan NewestFor { get; init; } = TimeSpan.FromDays(1);

    /// <summary>The clock. Default: the system's clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
