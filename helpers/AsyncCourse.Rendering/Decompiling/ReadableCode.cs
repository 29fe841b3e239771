using AsyncCourse.StateMachines;
using ICSharpCode.Decompiler.CSharp.Syntax;

namespace AsyncCourse.Rendering;

/// <summary>Makes a decompiled state machine readable: removes what says nothing, and replaces the compiler's names.</summary>
internal static class ReadableCode
{
    /// <summary>Changes the code in place.</summary>
    /// <param name="tree">The decompiler's output.</param>
    public static void Make(SyntaxTree tree)
    {
        Remove<UsingDeclaration>(tree, _ => true);
        Remove<AttributeSection>(tree, _ => true);
        Remove<MethodDeclaration>(tree, method =>
            method.Name == "SetStateMachine" || method.PrivateImplementationType is not null);
        // The checks for an interrupt, which the engine writes into the loops of cells.
        Remove<IfElseStatement>(tree, branch => branch.Condition.ToString().Contains("InterruptCheck", StringComparison.Ordinal));
        JoinEarlierCells(tree);
        Rename(tree);
    }

    private static void Remove<T>(SyntaxTree tree, Func<T, bool> isSuch)
        where T : AstNode
    {
        foreach (var node in tree.Descendants.OfType<T>().Where(isSuch).ToList())
        {
            node.Remove();
        }
    }

    // A variable of an earlier cell is a field of that cell's object, which is itself a field of this cell's object.
    private static void JoinEarlierCells(SyntaxTree tree)
    {
        foreach (var earlier in tree.Descendants.OfType<MemberReferenceExpression>()
            .Where(member => member.MemberName.StartsWith("<Submission#", StringComparison.Ordinal)).ToList())
        {
            earlier.ReplaceWith(earlier.Target.Detach());
        }
    }

    private static void Rename(SyntaxTree tree)
    {
        var generated = tree.Descendants.OfType<Identifier>()
            .Where(it => CompilerName.IsGenerated(it.Name) || IsLabel(it.Name)).ToList();
        var taken = tree.Descendants.OfType<Identifier>().Select(it => it.Name).ToHashSet();
        foreach (var same in generated.GroupBy(it => it.Name))
        {
            var name = Free(IsLabel(same.Key) ? "goOn" : CompilerName.Plain(same.Key), taken);
            taken.Add(name);
            foreach (var identifier in same)
            {
                identifier.Name = name;
            }
        }
    }

    // The decompiler names a label by its offset.
    private static bool IsLabel(string name) => name.StartsWith("IL_", StringComparison.Ordinal);

    private static string Free(string name, HashSet<string> taken)
    {
        var free = name;
        for (var number = 2; taken.Contains(free); number++)
        {
            free = $"{name}_{number}";
        }

        return free;
    }
}
