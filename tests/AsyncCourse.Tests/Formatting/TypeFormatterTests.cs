using System.Reflection;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Tests.Formatting;

public sealed class TypeFormatterTests
{
    // A type with several formats names the one that its values are shown in; a source may serve several types.
    public static TheoryData<Type> ShownTypes =>
        [.. typeof(Cell).Assembly.GetTypes().Where(type => type.GetCustomAttributes<TypeFormatterSourceAttribute>(inherit: false).Any())];

    [Theory]
    [MemberData(nameof(ShownTypes))]
    public void Type_ThatNamesAFormatterSource_IsFormattedByItInEachPreferredFormat(Type type)
    {
        var named = type.GetCustomAttribute<TypeFormatterSourceAttribute>(inherit: false)!;

        named.PreferredMimeTypes.Should().StartWith(["text/html", "text/plain"]);
        Formatter.GetPreferredMimeTypesFor(type).Should().Equal(named.PreferredMimeTypes);
        foreach (var mimeType in named.PreferredMimeTypes)
        {
            Formatter.GetPreferredFormatterFor(type, mimeType).GetType().Should()
                .Be(typeof(TextFormatter<>).MakeGenericType(type), "{0} is to be shown as {1} by {2}", type, mimeType, named.FormatterSourceType);
        }
    }

    [Fact]
    public void FormatterSource_OfTheLibrary_IsNamedByTheTypesThatItFormats()
    {
        var named = ShownTypes.Select(row => row.Data.GetCustomAttribute<TypeFormatterSourceAttribute>(inherit: false)!.FormatterSourceType);

        typeof(Cell).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(ITypeFormatterSource)))
            .Should().BeSubsetOf(named, "nobody finds a source that no type names");
    }
}
