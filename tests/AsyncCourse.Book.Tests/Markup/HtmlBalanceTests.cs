using AsyncCourse.Book.Markup;

namespace AsyncCourse.Book.Tests.Markup;

public sealed class HtmlBalanceTests
{
    [Theory]
    [InlineData("plain text, 1 < 2 & 3 > 2")]
    [InlineData("<p>one<p>two")]
    [InlineData("<ul><li>a<li>b</ul>")]
    [InlineData("<table><tr><td>1<tr><td>2</table>")]
    [InlineData("<br><img src=x><hr/>")]
    [InlineData("<svg viewBox='0 0 1 1'><path d=\"M0 0\"/><circle r='1'/></svg>")]
    [InlineData("<script>if (a < b) document.write('<div>')</script>")]
    [InlineData("<style>a > b { content: '</div>' }</style><b>x</b>")]
    [InlineData("<a title=\"1 > 0 </a>\">x</a>")]
    [InlineData("<!-- <div> --><DIV></div>")]
    [InlineData("<b><div></b></div>")]
    [InlineData("<section><svg></section>")]
    [InlineData("<h4>cut he")]
    [InlineData("<!DOCTYPE html><html><head></head><body><div></div></body></html>")]
    public void IsBalanced_FragmentThatClosesWhatItOpens_True(string html) => HtmlBalance.IsBalanced(html).Should().BeTrue();

    [Theory]
    [InlineData("<div>")]
    [InlineData("</div>")]
    [InlineData("<div/>")]
    [InlineData("<b>bold from here")]
    [InlineData("<a href=x>a link from here")]
    [InlineData("<form>")]
    [InlineData("</section>")]
    [InlineData("</main>text")]
    [InlineData("<div><p>x</div></div>")]
    [InlineData("<!-- never closed")]
    [InlineData("<script>var x = 1;")]
    [InlineData("<table><tr><td>cut he")]
    [InlineData("<a href=\"cut he")]
    [InlineData("text <im")]
    public void IsBalanced_FragmentThatWouldTakeThePageWithIt_False(string html) =>
        HtmlBalance.IsBalanced(html).Should().BeFalse();

    [Theory]
    [InlineData("<script>")]
    [InlineData("<script x='")]
    [InlineData("<!-- ")]
    [InlineData("<div ")]
    [InlineData("<div>")]
    [InlineData("<div><p>")]
    public async Task IsBalanced_HalfAMegabyteThatNeverEnds_AnswersInTime(string piece)
    {
        var html = string.Concat(Enumerable.Repeat(piece, 60_000));

        var answer = await Task.Run(() => HtmlBalance.IsBalanced(html)).WaitAsync(TimeSpan.FromSeconds(20));

        answer.Should().BeFalse();
    }
}
