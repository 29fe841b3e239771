using AsyncCourse.Book.Markup;

namespace AsyncCourse.Book.Tests.Markup;

public sealed class HtmlTests
{
    [Fact]
    public void Encode_MarkupAndQuotes_CanEndNeitherElementNorAttribute() =>
        Html.Encode("</script>\"'&").Should().Be("&lt;/script&gt;&quot;&#39;&amp;");

    [Fact]
    public void Encode_ControlCharacters_AreDroppedExceptTabsAndLineEnds() =>
        Html.Encode("a\0b\u0007\tc\nd\u0085é😀").Should().Be("ab\tc\nd&#233;&#128512;");
}
