namespace AsyncCourse.Engine.Directives;

/// <summary>
/// A line of a cell that asks for outside code before the cell is compiled. The types in this file are the only subtypes.
/// </summary>
/// <param name="Line">The line in the cell, from 1.</param>
public abstract record Directive(int Line);

/// <summary><c>#r "path.dll"</c>: references an assembly.</summary>
/// <param name="Path">The path as written.</param>
/// <param name="Line">The line in the cell, from 1.</param>
public sealed record ReferenceDirective(string Path, int Line) : Directive(Line);

/// <summary><c>#r "nuget: Id, Version"</c>: restores a package and references its assemblies.</summary>
/// <param name="PackageId">The package's ID.</param>
/// <param name="Version">The version or version range as written; null for the newest stable version.</param>
/// <param name="Line">The line in the cell, from 1.</param>
public sealed record NuGetDirective(string PackageId, string? Version, int Line) : Directive(Line);

/// <summary><c>#load "file.csx"</c>: runs a file before the cell, as if it were a cell of its own.</summary>
/// <param name="Path">The path as written.</param>
/// <param name="Line">The line in the cell, from 1.</param>
public sealed record LoadDirective(string Path, int Line) : Directive(Line);

/// <summary><c>#i "nuget: source"</c>: adds a package source.</summary>
/// <param name="Source">An address or a folder, as written.</param>
/// <param name="Line">The line in the cell, from 1.</param>
public sealed record NuGetSourceDirective(string Source, int Line) : Directive(Line);
