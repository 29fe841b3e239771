using Course.Lessons;
using Course.Usage;

namespace Course.Tests.Run;

public sealed class LessonFinderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("course-lessons-");

    public LessonFinderTests()
    {
        foreach (var name in (string[])["10-when-not", "01-why-async", "notes", "2-no-lesson"])
        {
            File.WriteAllText(PathOf(name), "");
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("1")]
    [InlineData("01")]
    [InlineData("why-async")]
    [InlineData("Why-Async")]
    [InlineData("01-why-async")]
    public void Find_OfANumberOrAName_GivesTheLesson(string asked) =>
        Finder().Find([asked]).Should().Equal(PathOf("01-why-async"));

    [Fact]
    public void Find_OfNothing_GivesAllLessonsInOrder_AndNoOtherNotebooks() =>
        Finder().Find([]).Should().Equal(PathOf("01-why-async"), PathOf("10-when-not"));

    [Fact]
    public void Find_OfOneLessonByTwoNames_GivesItOnce_InTheOrderAsked() =>
        Finder().Find(["10", "1", PathOf("10-when-not")]).Should().Equal(PathOf("10-when-not"), PathOf("01-why-async"));

    [Theory]
    [InlineData("why-asnyc", "There is no lesson 'why-asnyc'. Did you mean 01-why-async?")]
    [InlineData("01-why-asyn", "Did you mean 01-why-async?")]
    [InlineData("kubernetes", "There are: 01-why-async, 10-when-not.")]
    public void Find_OfAnUnknownName_SuggestsTheNearest(string asked, string sentence) =>
        Finder().Invoking(finder => finder.Find([asked])).Should().Throw<UsageException>()
            .WithMessage($"*{sentence} A notebook elsewhere is named by its path, with .ipynb or .dib.");

    [Fact]
    public void Find_OutsideOfTheCourse_SaysSo()
    {
        var finder = new LessonFinder(null);

        finder.Invoking(it => it.Find([])).Should().Throw<UsageException>()
            .WithMessage("The course's folder was not found from here*");
        finder.Invoking(it => it.Find(["1"])).Should().Throw<UsageException>()
            .WithMessage("There is no lesson '1'.*not found from here*");
    }

    private LessonFinder Finder() => new(_folder.FullName);

    private string PathOf(string name) => Path.Combine(_folder.FullName, name + ".ipynb");
}
