namespace Lessons.Tests;

public sealed class CodeTokensTests
{
    private const string Solution = """
        async Task<User[]> FetchUsersAsync(IFlurlClient api, int[] ids)
        {
            var requests = ids.Select(id => api.Request("users", id).GetJsonAsync<User>());
            return await Task.WhenAll(requests);
        }
        """;

    [Theory]
    [InlineData("var r=ids.Select(i=>api.Request(\"users\",i).GetJsonAsync<User>()); // sent\nreturn await Task.WhenAll(r);")]
    [InlineData(
        "Log();\nvar a = b.Select(c => d.Request(\"users\", c).GetJsonAsync<User>());\n\nreturn await Task.WhenAll(a);\nLog();")]
    public void ASolution_IsFoundUnderOtherNamesAndInAnotherLayout(string body)
    {
        CodeTokens.Contains($"async Task<User[]> Mine(IFlurlClient api, int[] ids)\n{{\n{body}\n}}", Solution).Should().BeTrue();
    }

    [Theory]
    [InlineData("var r = ids.Select(i => api.Request(\"users\", i).GetJsonAsync<User>());\nreturn await Task.WhenAny(r);")]
    [InlineData("var r = ids.Select(i => api.Request(\"users\", r).GetJsonAsync<User>());\nreturn await Task.WhenAll(r);")]
    [InlineData("return await Task.WhenAll(requests);")]
    public void AnotherProgram_IsNotTheSolution(string body)
    {
        CodeTokens.Contains($"async Task<User[]> Mine(IFlurlClient api, int[] ids)\n{{\n{body}\n}}", Solution).Should().BeFalse();
    }

    [Fact]
    public void ASolutionOfOneLine_IsFound()
    {
        CodeTokens.Contains(
            "Task<int> Mine(int[] many) => Task.FromResult(many.Sum());",
            "Task<int> SumAsync(int[] n) => Task.FromResult(n.Sum());")
            .Should().BeTrue();
    }
}
