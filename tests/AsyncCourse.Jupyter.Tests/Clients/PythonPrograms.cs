using System.Diagnostics;

namespace AsyncCourse.Jupyter.Tests.Clients;

/// <summary>The Python that has Jupyter's client.</summary>
internal static class PythonPrograms
{
    /// <summary>Its path; the test is skipped where there is none, or fails if <c>COURSE_REQUIRE</c> names jupyter.</summary>
    public static async Task<string> FindAsync()
    {
        foreach (var python in (string[])["/usr/bin/python3", "python3", "python"])
        {
            if (await HasModulesAsync(python))
            {
                return python;
            }
        }

        var required = (Environment.GetEnvironmentVariable("COURSE_REQUIRE") ?? "").Split(',').Contains("jupyter");
        Assert.SkipUnless(required, "No Python with jupyter_client and jupyter_kernel_test was found.");
        throw new InvalidOperationException("COURSE_REQUIRE names jupyter, but no Python with jupyter_kernel_test was found.");
    }

    private static async Task<bool> HasModulesAsync(string python)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(python)
            {
                RedirectStandardError = true,
                ArgumentList = { "-c", "import jupyter_kernel_test" },
            })!;
            await process.WaitForExitAsync();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
