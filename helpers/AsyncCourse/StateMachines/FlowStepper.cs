using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.ExceptionServices;

namespace AsyncCourse.StateMachines;

/// <summary>Follows a state machine's code, one instruction at a time, along every way that can be taken.</summary>
/// <param name="body">The code of <c>MoveNext</c>.</param>
internal sealed class FlowStepper(IlBody body)
{
    private static readonly string[] Quiet = ["GetAwaiter", "get_IsCompleted", "ConfigureAwait"];

    /// <summary>Where the code continues from a point if the instruction there doesn't throw.</summary>
    public IEnumerable<FlowPoint> Steps(FlowPoint point)
    {
        var instruction = body.Instructions[point.Index];
        var code = instruction.Code;
        return code.FlowControl switch
        {
            // After a filter comes its handler, which finds the exception on the stack.
            FlowControl.Return when code == OpCodes.Endfilter => [point.Next(point.Stack.Count, 1)],
            FlowControl.Return or FlowControl.Throw => [],
            _ when Rethrows(point.Index) => [],
            FlowControl.Branch when code == OpCodes.Br || code == OpCodes.Br_S => [Jump(point, instruction.Targets[0])],
            FlowControl.Branch => [Jump(point with { Stack = [] }, instruction.Targets[0])],
            FlowControl.Cond_Branch => Choose(point, instruction),
            _ => [Plain(point, instruction)],
        };
    }

    /// <summary>Where the code continues from a point if the instruction there throws.</summary>
    public IEnumerable<FlowPoint> Throws(FlowPoint point)
    {
        if (!CanThrow(point.Index))
        {
            yield break;
        }

        var offset = body.Instructions[point.Index].Offset;
        foreach (var clause in body.Clauses.Where(it => it.TryOffset <= offset && offset < it.TryOffset + it.TryLength))
        {
            var isFilter = clause.Flags == ExceptionHandlingClauseOptions.Filter;
            if (!isFilter && clause.Flags != ExceptionHandlingClauseOptions.Clause)
            {
                continue;
            }

            var handler = body.IndexOf(isFilter ? clause.FilterOffset : clause.HandlerOffset);
            yield return point with { Index = handler, Stack = [1], OnException = true };
            if (!isFilter && (clause.CatchType == typeof(Exception) || clause.CatchType == typeof(object)))
            {
                yield break;
            }
        }
    }

    private bool CanThrow(int index)
    {
        var code = body.Instructions[index].Code;
        return body.Called(index) is { } called
            ? !Quiet.Contains(called.Name) && called.DeclaringType != body.Builder
                && called.DeclaringType?.Name != "InterruptCheck"
            : code.FlowControl == FlowControl.Throw || code == OpCodes.Castclass || code == OpCodes.Unbox_Any
                || code == OpCodes.Div || code == OpCodes.Rem || code.Name!.StartsWith("ldelem", StringComparison.Ordinal)
                || code.Name.StartsWith("stelem", StringComparison.Ordinal);
    }

    private bool Rethrows(int index) =>
        body.Called(index) is { Name: "Throw" } called && called.DeclaringType == typeof(ExceptionDispatchInfo);

    private FlowPoint Jump(FlowPoint point, int offset) => point with { Index = body.IndexOf(offset) };

    private IEnumerable<FlowPoint> Choose(FlowPoint point, IlInstruction instruction)
    {
        var code = instruction.Code;
        var taken = IlStack.Effect(instruction, null).Taken;
        var rest = point.Next(taken);
        if (code == OpCodes.Switch)
        {
            return point.Top() is { } number
                ? [number >= 0 && number < instruction.Targets.Count ? Jump(rest, instruction.Targets[number]) : rest]
                : [rest, .. instruction.Targets.Select(target => Jump(rest, target))];
        }

        var jump = Jump(rest, instruction.Targets[0]);
        return Decide(code.Name!.Split('.')[0] + (code.Name.Contains(".un", StringComparison.Ordinal) ? ".un" : ""), point) switch
        {
            true => [jump],
            false => [rest],
            null => [rest, jump],
        };
    }

    private static bool? Decide(string code, FlowPoint point) => (code, point.Top(1), point.Top()) switch
    {
        ("brtrue", _, { } value) => value != 0,
        ("brfalse", _, { } value) => value == 0,
        ("beq", { } left, { } right) => left == right,
        ("bne.un", { } left, { } right) => left != right,
        ("bgt.un", { } left, { } right) => (uint)left > (uint)right,
        ("ble.un", { } left, { } right) => (uint)left <= (uint)right,
        _ => null,
    };

    private FlowPoint Plain(FlowPoint point, IlInstruction instruction)
    {
        if (instruction.Constant is { } constant)
        {
            return point.Next(0, constant);
        }

        if (instruction.Loads is { } read)
        {
            return point.Next(0, Value(point, FlowPoint.Local(read)));
        }

        if (instruction.Stores is { } written)
        {
            return point.Learn(FlowPoint.Local(written), point.Top()).Next(1);
        }

        if (body.Field(point.Index) is { Name: ['<', '>', ..] } field)
        {
            return instruction.Code == OpCodes.Stfld ? point.Learn(field.Name, point.Top()).Next(2)
                : point.Next(1, Value(point, field.Name));
        }

        var code = instruction.Code;
        var (taken, left) = IlStack.Effect(instruction, body.Called(point.Index));
        return code == OpCodes.Dup ? point.Next(1, point.Top(), point.Top())
            : code == OpCodes.Ceq && (point.Top(1), point.Top()) is ({ } a, { } b) ? point.Next(2, a == b ? 1 : 0)
            : point.Next(taken, Enumerable.Repeat((int?)null, left));
    }

    private static int? Value(FlowPoint point, string name) => point.Known.TryGetValue(name, out var value) ? value : null;
}
