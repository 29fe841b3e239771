using System.Reflection;
using System.Reflection.Emit;

namespace AsyncCourse.StateMachines;

/// <summary>A method's body, with the fields and methods that its instructions refer to.</summary>
internal sealed class IlBody
{
    private readonly MethodInfo _method;
    private readonly Dictionary<int, int> _indexes;

    /// <summary>Reads the body of a method.</summary>
    /// <param name="method">A method that has a body.</param>
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

    /// <summary>The clauses that handle exceptions; inner ones come before outer ones.</summary>
    public IReadOnlyList<ExceptionHandlingClause> Clauses { get; }

    /// <summary>The type of the builder, which gets the method's result or exception; null if the method has none.</summary>
    public Type? Builder => _method.DeclaringType!.GetField(CompilerName.Builder)?.FieldType;

    /// <summary>The index of an instruction in <see cref="Instructions"/>.</summary>
    /// <param name="offset">Where the instruction begins, in bytes.</param>
    public int IndexOf(int offset) => _indexes[offset];

    /// <summary>The field that an instruction reads or writes; null if it does neither.</summary>
    /// <param name="index">The instruction's index.</param>
    public FieldInfo? Field(int index) => Instructions[index].Code.OperandType == OperandType.InlineField
        ? _method.Module.ResolveField(Instructions[index].Operand, TypeArguments, null)
        : null;

    /// <summary>The method that an instruction calls; null if it calls none.</summary>
    /// <param name="index">The instruction's index.</param>
    public MethodBase? Called(int index) =>
        Instructions[index].IsCall || Instructions[index].Code == OpCodes.Newobj
            ? _method.Module.ResolveMethod(Instructions[index].Operand, TypeArguments, null)
            : null;

    /// <summary>The index of the nearest instruction before another one that isn't a <c>nop</c>.</summary>
    /// <param name="index">The other instruction's index.</param>
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
