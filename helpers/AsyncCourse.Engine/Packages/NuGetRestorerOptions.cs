namespace AsyncCourse.Engine.Packages;

/// <summary>Where restored packages are remembered, and how long a restore may take.</summary>
public sealed record NuGetRestorerOptions
{
    /// <summary>Where results are kept between sessions. Default: below the user's local application data.</summary>
    public string CacheFolder { get; init; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData) is { Length: > 0 } data ? data : Path.GetTempPath(),
        "AsyncCourse", "restores");

    /// <summary>How long one restore may take. Default: 5 minutes.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long "the newest version" stays what it was when it was last looked up. Default: a day.</summary>
    public TimeSpan NewestFor { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Where time comes from. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
