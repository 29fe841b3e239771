using System.Reflection;
using AsyncCourse.Formatting;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse.Tests.Formatting;

public sealed class TypeFormatterTests
{
    public static TheoryData<Type> ShownTypes =>
    [
        .. typeof(Cell).Assembly.GetTypes()
            .Where(type => type.GetCustomAttributes<TypeFormatterSourceAttribute>(inherit: false).Any()),
    ];

    [Theory]
    [MemberData(nameof(ShownTypes))]
    public void Type_ThatNamesAFormatterSource_GetsAFormatterForEachPreferredFormat(Type type)
    {
        var named = type.GetCustomAttribute<TypeFormatterSourceAttribute>(inherit: false)!;

        named.PreferredMimeTypes.Should().StartWith(["text/html", "text/plain"]);
        Formatter.GetPreferredMimeTypesFor(type).Should().Equal(named.PreferredMimeTypes);
        foreach (var mimeType in named.PreferredMimeTypes)
        {
            Formatter.RegisteredFormatters()
                .First(formatter => formatter.Type == type && formatter.MimeType == mimeType).GetType()
                .Should().Be(
                    typeof(TextFormatter<>).MakeGenericType(type), "{0} makes {1} of it", named.FormatterSourceType, mimeType);
        }
    }

    [Fact]
    public void FormatterSource_OfTheLibrary_IsNamedByTheTypesThatItFormats()
    {
        var named = ShownTypes
            .Select(row => row.Data.GetCustomAttribute<TypeFormatterSourceAttribute>(inherit: false)!.FormatterSourceType);

        typeof(Cell).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(ITypeFormatterSource)))
            .Should().BeSubsetOf(named, "nobody finds a source that no type names");
    }
}
