using System.Runtime.CompilerServices;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncCourse;

/// <summary>Tells the host, whichever it is, how charts are shown.</summary>
internal static class ChartFormatters
{
#pragma warning disable CA2255 // A cell with nothing but an `#r` must make charts work, and no other code of ours runs then.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Register()
    {
        Formatter.Register<CourseChart>(ChartHtml.Of, HtmlFormatter.MimeType);
        Formatter.Register<CourseChart>(ChartText.Full, PlainTextFormatter.MimeType);
        Formatter.SetPreferredMimeTypesFor(typeof(CourseChart), HtmlFormatter.MimeType, PlainTextFormatter.MimeType);

        Formatter.Register<ChartScript>(_ => PlotlyScript.Carry(), HtmlFormatter.MimeType);
        Formatter.Register<ChartScript>(script => script.ToString(), PlainTextFormatter.MimeType);
        Formatter.SetPreferredMimeTypesFor(typeof(ChartScript), HtmlFormatter.MimeType, PlainTextFormatter.MimeType);
    }
}
