using System.Runtime.InteropServices;
using System.Security;
using System.Security.Cryptography;
using System.Text;
using AsyncCourse.Engine.Directives;

namespace AsyncCourse.Engine.Packages;

/// <summary>The input of one restore: all packages of the session, and which of them are new.</summary>
/// <param name="Packages">All packages of the session.</param>
/// <param name="Added">The new packages, for messages.</param>
/// <param name="Sources">Package sources in addition to those in NuGet's configuration.</param>
internal sealed record RestoreRequest(PackageSet Packages, IReadOnlyList<NuGetDirective> Added, IReadOnlyList<string> Sources)
{
    private const string Framework = "net10.0";

    /// <summary>True if the same request may give another result tomorrow.</summary>
    public bool IsFloating => Packages.Asked.Any(package => package.Version is null || package.Version.Contains('*'));

    /// <summary>The names of the new packages, for messages.</summary>
    public string Names => string.Join(", ", Added.Select(package => $"{package.PackageId} {package.Version}".TrimEnd()));

    /// <summary>A key that is the same for the same packages, sources and runtime.</summary>
    public string Key() =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Environment.Version}\n{Project()}")))[..32];

    /// <summary>An MSBuild project that references the packages and inherits nothing from parent folders.</summary>
    public string Project() =>
        $"""
        <Project>
          <PropertyGroup>
            <ImportDirectoryBuildProps>false</ImportDirectoryBuildProps>
            <ImportDirectoryBuildTargets>false</ImportDirectoryBuildTargets>
            <ImportDirectoryPackagesProps>false</ImportDirectoryPackagesProps>
          </PropertyGroup>
          <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
          <PropertyGroup>
            <TargetFramework>{Framework}</TargetFramework>
            <RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>
            <SelfContained>false</SelfContained>
            <UseAppHost>false</UseAppHost>
            <CopyLocalLockFileAssemblies>true</CopyLocalLockFileAssemblies>
            <NuGetAudit>false</NuGetAudit>
            <RestoreAdditionalProjectSources>{string.Join(';', Sources.Select(Escape))}</RestoreAdditionalProjectSources>
          </PropertyGroup>
          <ItemGroup>
        {string.Join('\n', Packages.Asked.Select(Reference))}
          </ItemGroup>
          <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
        </Project>
        """;

    // A package's build steps are meant for builds. Here, they could only interfere.
    private static string Reference(NuGetDirective package) =>
        $"""    <PackageReference Include="{Escape(package.PackageId)}" Version="{Escape(package.Version ?? "*")}" """ +
        """ExcludeAssets="build;buildTransitive;analyzers;contentFiles" />""";

    private static string Escape(string text) => SecurityElement.Escape(text
        .Replace("%", "%25", StringComparison.Ordinal).Replace("$", "%24", StringComparison.Ordinal)
        .Replace("@", "%40", StringComparison.Ordinal).Replace(";", "%3B", StringComparison.Ordinal));
}
