using AsyncCourse.Engine.Documents.Json;

namespace AsyncCourse.Engine.Documents;

/// <summary>Reports that a notebook is for another kernel, and what to do about it.</summary>
internal static class RunnableCheck
{
    /// <summary>
    /// Checks the notebook's kernel. Individual cells in other languages say in their output that they are not run.
    /// </summary>
    /// <param name="notebook">The notebook to check.</param>
    /// <exception cref="NotebookFormatException">The notebook is for another kernel.</exception>
    public static void Ensure(Notebook notebook)
    {
        if (IsForAnotherKernel(notebook))
        {
            throw new NotebookFormatException(
                $"{notebook.Subject} is written for the kernel \"{notebook.KernelName}\" "
                + $"({notebook.DefaultLanguage}), and only C# notebooks (kernel .net-csharp) are run here; "
                + "open it with the kernel that it was written for.");
        }
    }

    // Each of .NET Interactive's kernels runs cells of several languages, so for those the cells decide.
    private static bool IsForAnotherKernel(Notebook notebook) =>
        notebook.KernelName is { } kernel
        && !kernel.StartsWith(CellLanguage.DotNetKernelPrefix, StringComparison.Ordinal)
        && notebook.DefaultLanguage != CellLanguage.CSharp;
}
