namespace Browser.Tests.Browsers;

/// <summary>The tests that share one browser, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserGroup : ICollectionFixture<ChromiumFixture>
{
    public const string Name = "Chromium";
}
