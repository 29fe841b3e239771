using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace AsyncCourse.StateMachines;

/// <summary>Reads the bytes of a method's body.</summary>
internal static class IlReader
{
    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>The instructions, in order.</summary>
    /// <param name="bytes">The bytes of the body.</param>
    public static IReadOnlyList<IlInstruction> Read(ReadOnlySpan<byte> bytes)
    {
        var instructions = new List<IlInstruction>();
        for (var at = 0; at < bytes.Length;)
        {
            var start = at;
            var value = bytes[at] == 0xfe ? (short)(0xfe00 | bytes[at + 1]) : bytes[at];
            var code = Codes[value];
            at += code.Size;
            var size = Size(code, bytes[at..]);
            var operand = Operand(size, bytes[at..]);
            instructions.Add(new(start, code, operand, Targets(code, operand, at + size, bytes[at..])));
            at += size;
        }

        return instructions;
    }

    private static int Size(OpCode code, ReadOnlySpan<byte> rest) => code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BinaryPrimitives.ReadInt32LittleEndian(rest)),
        _ => 4,
    };

    private static int Operand(int size, ReadOnlySpan<byte> rest) => size switch
    {
        0 => 0,
        1 => (sbyte)rest[0],
        2 => BinaryPrimitives.ReadInt16LittleEndian(rest),
        _ => BinaryPrimitives.ReadInt32LittleEndian(rest),
    };

    private static int[] Targets(OpCode code, int operand, int next, ReadOnlySpan<byte> rest)
    {
        if (code.OperandType is OperandType.InlineBrTarget or OperandType.ShortInlineBrTarget)
        {
            return [next + operand];
        }

        if (code.OperandType != OperandType.InlineSwitch)
        {
            return [];
        }

        var targets = new int[operand];
        for (var i = 0; i < operand; i++)
        {
            targets[i] = next + BinaryPrimitives.ReadInt32LittleEndian(rest[(4 + (4 * i))..]);
        }

        return targets;
    }
}
