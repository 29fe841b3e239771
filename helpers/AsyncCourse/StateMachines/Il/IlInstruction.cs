using System.Reflection.Emit;

namespace AsyncCourse.StateMachines;

/// <summary>One instruction of a method's body.</summary>
/// <param name="Offset">Where it begins in the body, in bytes.</param>
/// <param name="Code">The operation.</param>
/// <param name="Operand">The operand: a number, a metadata token or a local's number; 0 if it has none.</param>
/// <param name="Targets">The offsets that it may jump to.</param>
internal sealed record IlInstruction(int Offset, OpCode Code, int Operand, IReadOnlyList<int> Targets)
{
    /// <summary>The number that it pushes; null if it pushes none. A null reference counts as 0.</summary>
    public int? Constant => Code.Value switch
    {
        0x14 => 0,
        >= 0x15 and <= 0x1e => Code.Value - 0x16,
        0x1f or 0x20 => Operand,
        _ => null,
    };

    /// <summary>The local that it reads; null if it reads none.</summary>
    public int? Loads => Local(OpCodes.Ldloc_0, OpCodes.Ldloc_S, OpCodes.Ldloc);

    /// <summary>The local that it writes; null if it writes none.</summary>
    public int? Stores => Local(OpCodes.Stloc_0, OpCodes.Stloc_S, OpCodes.Stloc);

    /// <summary>Whether it calls a method. Creating an object is not counted, since no object exists before it.</summary>
    public bool IsCall => Code == OpCodes.Call || Code == OpCodes.Callvirt;

    private int? Local(OpCode first, OpCode small, OpCode any) =>
        Code == small || Code == any ? Operand
        : Code.Value >= first.Value && Code.Value <= first.Value + 3 ? Code.Value - first.Value
        : null;
}
