using System.Diagnostics;
using Course.Testing;

namespace AsyncCourse.Jupyter.Tests.Clients;

/// <summary>The Python that has Jupyter's client.</summary>
internal static class PythonPrograms
{
    /// <summary>Its path; the test is skipped where there is none, or fails if <c>COURSE_REQUIRE</c> names jupyter.</summary>
    /// <param name="module">The part of Jupyter that is wanted.</param>
    public static async Task<string> FindAsync(string module = "jupyter_kernel_test")
    {
        foreach (var python in (string[])["/usr/bin/python3", "python3", "python"])
        {
            if (await HasModuleAsync(python, module))
            {
                return python;
            }
        }

        var required = Gate.Requires("jupyter");
        Assert.SkipUnless(required, $"No Python with {module} was found.");
        throw new InvalidOperationException($"COURSE_REQUIRE names jupyter, but no Python with {module} was found.");
    }

    private static async Task<bool> HasModuleAsync(string python, string module)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(python)
            {
                RedirectStandardError = true,
                ArgumentList = { "-c", $"import {module}" },
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
