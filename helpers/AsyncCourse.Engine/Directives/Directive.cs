namespace AsyncCourse.Engine.Directives;

/// <summary>A line of a cell that asks for code from elsewhere before its own is compiled. The subtypes are all there are.</summary>
/// <param name="Line">The line in the cell, from 1.</param>
public abstract record Directive(int Line);

/// <summary><c>#r "path.dll"</c>: use an assembly.</summary>
/// <param name="Path">The path as written.</param>
/// <param name="Line">The line in the cell, from 1.</param>
public sealed record ReferenceDirective(string Path, int Line) : Directive(Line);

/// <summary><c>#r "nuget: Id, Version"</c>: restore a package and use its assemblies.</summary>
/// <param name="PackageId">The package's id.</param>
/// <param name="Version">The version or version range as written; null for the newest stable one.</param>
/// <param name="Line">The line in the cell, from 1.</param>
public sealed record NuGetDirective(string PackageId, string? Version, int Line) : Directive(Line);

/// <summary><c>#load "file.csx"</c>: run a file as if it were a cell before this one.</summary>
/// <param name="Path">The path as written.</param>
/// <param name="Line">The line in the cell, from 1.</param>
public sealed record LoadDirective(string Path, int Line) : Directive(Line);

/// <summary><c>#i "nuget: source"</c>: look for packages there too.</summary>
/// <param name="Source">An address or a folder, as written.</param>
/// <param name="Line">The line in the cell, from 1.</param>
public sealed record NuGetSourceDirective(string Source, int Line) : Directive(Line);
