using System.Reflection;
using System.Reflection.Emit;

namespace AsyncCourse.StateMachines;

/// <summary>A method's body with what its instructions refer to.</summary>
internal sealed class IlBody
{
    private readonly MethodInfo _method;
    private readonly Dictionary<int, int> _indexes;

    /// <summary>Reads the body of a method.</summary>
    /// <param name="method">A method that has one.</param>
    public IlBody(MethodInfo method)
    {
        _method = method;
        var body = method.GetMethodBody()!;
        Instructions = IlReader.Read(body.GetILAsByteArray());
        Clauses = [.. body.ExceptionHandlingClauses];
        _indexes = Instructions.Index().ToDictionary(item => item.Item.Offset, item => item.Index);
    }

    /// <summary>The instructions, in order.</summary>
    public IReadOnlyList<IlInstruction> Instructions { get; }

    /// <summary>What happens to exceptions; inner clauses come before outer ones.</summary>
    public IReadOnlyList<ExceptionHandlingClause> Clauses { get; }

    /// <summary>The type that makes the method's task: it gets the result or the exception.</summary>
    public Type? Builder => _method.DeclaringType!.GetField(CompilerName.Builder)?.FieldType;

    /// <summary>The place of an instruction in <see cref="Instructions"/>.</summary>
    /// <param name="offset">Where it begins, in bytes.</param>
    public int IndexOf(int offset) => _indexes[offset];

    /// <summary>The field that an instruction reads or writes; null if it does neither.</summary>
    /// <param name="index">The instruction.</param>
    public FieldInfo? Field(int index) => Instructions[index].Code.OperandType == OperandType.InlineField
        ? _method.Module.ResolveField(Instructions[index].Operand, TypeArguments, null)
        : null;

    /// <summary>The method that an instruction calls; null if it calls none.</summary>
    /// <param name="index">The instruction.</param>
    public MethodBase? Called(int index) =>
        Instructions[index].IsCall || Instructions[index].Code == OpCodes.Newobj
            ? _method.Module.ResolveMethod(Instructions[index].Operand, TypeArguments, null)
            : null;

    /// <summary>The last instruction before another that does something.</summary>
    /// <param name="index">The other.</param>
    public int Before(int index)
    {
        do
        {
            index--;
        }
        while (index > 0 && Instructions[index].Code == OpCodes.Nop);

        return index;
    }

    private Type[] TypeArguments => _method.DeclaringType!.GetGenericArguments();
}
