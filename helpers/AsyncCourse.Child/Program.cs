using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using AsyncCourse.Child;

// Arguments: the program's assembly, the folder of AsyncCourse.dll, the limits ("-" for none), and then the program's own
// arguments. They are plain text, because a JSON reader would take longer to start than all the rest.
if (args is not [var program, var library, var descriptors, var minThreads, var maxThreads, .. var rest])
{
    Console.Error.WriteLine("This program is started by AsyncCourse's Child.RunAsync.");
    return 2;
}

Lifeline.Watch();
AssemblyLoadContext.Default.Resolving += (context, name) =>
    Path.Combine(library, name.Name + ".dll") is var path && File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
var entry = AssemblyLoadContext.Default.LoadFromAssemblyPath(program).EntryPoint!;
object?[] parameters = entry.GetParameters().Length == 0 ? [] : [rest];
ThreadPool.GetMinThreads(out var min, out var minIo);
ThreadPool.GetMaxThreads(out var max, out var maxIo);
// The minimum is set first, because the maximum may not be below it. Limits in the runtime's settings would be final, but the
// program may change these.
if (!ThreadPool.SetMinThreads(Math.Min(Number(minThreads) ?? min, Number(maxThreads) ?? max), minIo)
    || !ThreadPool.SetMaxThreads(Number(maxThreads) ?? max, maxIo))
{
    Console.Error.WriteLine($"The thread pool refuses these limits: at least {minThreads} and at most {maxThreads} threads.");
    return 2;
}

if (Number(descriptors) is { } count)
{
    DescriptorLimit.Set((ulong)count);
}

return entry.Invoke(null, BindingFlags.DoNotWrapExceptions, null, parameters, null) as int? ?? Environment.ExitCode;

static int? Number(string argument) => argument == "-" ? null : int.Parse(argument, CultureInfo.InvariantCulture);
