using AsyncCourse.Engine.Documents.Json;

namespace AsyncCourse.Engine.Documents;

/// <summary>Says clearly that a notebook is for another kernel, and what to do about it.</summary>
internal static class RunnableCheck
{
    /// <summary>Checks the kernel. Single cells in other languages say in their output that they are not run.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <exception cref="NotebookFormatException">It is for another kernel.</exception>
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

    // The kernels of .NET Interactive all run cells of several languages, so there the cells decide.
    private static bool IsForAnotherKernel(Notebook notebook) =>
        notebook.KernelName is { } kernel
        && !kernel.StartsWith(CellLanguage.DotNetKernelPrefix, StringComparison.Ordinal)
        && notebook.DefaultLanguage != CellLanguage.CSharp;
}
