using System.Reflection;
using System.Reflection.Emit;

namespace AsyncCourse.StateMachines;

/// <summary>How many values instructions take from the evaluation stack and leave there.</summary>
internal static class IlStack
{
    /// <summary>How many values an instruction takes and how many it leaves.</summary>
    /// <param name="instruction">The instruction to look at.</param>
    /// <param name="called">The method that it calls; null if it calls none.</param>
    public static (int Taken, int Left) Effect(IlInstruction instruction, MethodBase? called) => called is null
        ? (Count(instruction.Code.StackBehaviourPop), Count(instruction.Code.StackBehaviourPush))
        : (called.GetParameters().Length + (instruction.IsCall && !called.IsStatic ? 1 : 0),
            called is MethodInfo { ReturnType: var type } && type == typeof(void) ? 0 : 1);

    // A behaviour's name is a list of what is taken or left: Popref_popi_popi.
    private static int Count(StackBehaviour behaviour) => behaviour switch
    {
        StackBehaviour.Pop0 or StackBehaviour.Push0 => 0,
        StackBehaviour.Varpop or StackBehaviour.Varpush => 0,
        _ => behaviour.ToString().Split('_').Length,
    };
}
