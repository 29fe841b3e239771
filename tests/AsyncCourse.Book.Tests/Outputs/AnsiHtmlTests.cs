using AsyncCourse.Book.Outputs;

namespace AsyncCourse.Book.Tests.Outputs;

public sealed class AnsiHtmlTests
{
    [Theory]
    [InlineData("\u001b[31mred\u001b[0m plain", "<span class=\"ansi-red\">red</span> plain")]
    [InlineData(
        "\u001b[3;92ma\u001b[39mb",
        "<span class=\"ansi-green ansi-italic\">a</span>" + "<span class=\"ansi-italic\">b</span>")]
    [InlineData("\u001b[31ma\u001b[32mb\u001b[mc", "<span class=\"ansi-red\">a</span><span class=\"ansi-green\">b</span>c")]
    [InlineData("\u001b[4mu\u001b[24mv", "<span class=\"ansi-underline\">u</span>v")]
    [InlineData("\u001b[38;5;31mmany\u001b[48;2;1;3;31m colours", "many colours")]
    [InlineData("\u001b[2J\u001b[1;1H\u001b]0;title\u0007text\u001b[K", "text")]
    [InlineData("a < b & \u001b[31m</pre>", "a &lt; b &amp; <span class=\"ansi-red\">&lt;/pre&gt;</span>")]
    [InlineData("lone \u001b", "lone ")]
    public void Render_ControlSequence_BecomesAClassOrNothing(string text, string html) =>
        AnsiHtml.Render(text).Should().Be(html);

    [Theory]
    [InlineData("  0 %\r 50 %\r100 %\n", "100 %\n")]
    [InlineData("one\r\ntwo\r\n", "one\ntwo\n")]
    [InlineData("kept\r", "kept")]
    [InlineData("a\n0\r1\nb", "a\n1\nb")]
    public void Render_LineWrittenAgain_ShowsWhatWasWrittenLast(string text, string html) =>
        AnsiHtml.Render(text).Should().Be(html);
}
