using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Text.RegularExpressions;
using AsyncCourse.StateMachines;
using ICSharpCode.Decompiler;
using ICSharpCode.Decompiler.CSharp;
using ICSharpCode.Decompiler.CSharp.OutputVisitor;

namespace AsyncCourse.Rendering;

/// <summary>Shows state machines as C#, with ILSpy's decompiler.</summary>
internal sealed partial class StateMachineDecompiler : IDecompiler
{
    private static readonly DecompilerSettings Settings = new(LanguageVersion.CSharp14_0)
    {
        AsyncAwait = false,
        AsyncEnumerator = false,
        ThrowOnAssemblyResolveErrors = false,
    };

    /// <inheritdoc />
    public string Lower(Type type)
    {
        var resolver = new LoadedAssemblyResolver();
        var decompiler = new CSharpDecompiler(resolver.Read(type.Assembly), resolver, Settings);
        var tree = decompiler.Decompile((EntityHandle)MetadataTokens.Handle(type.MetadataToken));
        ReadableCode.Make(tree);
        var format = FormattingOptionsFactory.CreateAllman();
        format.IndentationString = "    ";
        var text = new StringWriter { NewLine = "\n" };
        tree.AcceptVisitor(new CSharpOutputVisitor(text, format));
        return BetweenFields().Replace(text.ToString().Trim().ReplaceLineEndings("\n"), "");
    }

    [GeneratedRegex(@"(?<=\n    \w+ [^()\n]+;\n)\n(?=    \w+ [^()\n]+;\n)")]
    private static partial Regex BetweenFields();
}
