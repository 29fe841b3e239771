long[] ComputeAll(Func<int, long> compute, int[] inputs)
{
    var results = new long[inputs.Length];
    Parallel.For(0, inputs.Length, index => results[index] = compute(inputs[index]));
    return results;
}
