namespace AsyncCourse.Engine.Compilation;

/// <summary>
/// Finds the submissions that the next one can reach, either by a name that no later submission hides, or through a submission
/// that it reaches.
/// </summary>
internal static class Reach
{
    /// <summary>Tells for each submission whether the next one can reach it.</summary>
    /// <param name="submissions">The declarations and used names of each submission, in order.</param>
    public static bool[] Of(IReadOnlyList<Declarations> submissions)
    {
        var scope = new Scope();
        var needed = new List<int>[submissions.Count];
        for (var i = 0; i < submissions.Count; i++)
        {
            scope.Add(i, submissions[i]);
            needed[i] = [.. submissions[i].Used.SelectMany(scope.Named), .. scope.InForce];
        }

        var reached = new bool[submissions.Count];
        var extensions = submissions.Index().Where(one => one.Item.HasExtensions).Select(one => one.Index);
        var next = new Stack<int>(scope.Visible.Concat(extensions));
        while (next.TryPop(out var one))
        {
            if (reached[one])
            {
                continue;
            }

            reached[one] = true;
            foreach (var other in needed[one])
            {
                next.Push(other);
            }
        }

        return reached;
    }

    /// <summary>
    /// Maps the names that are visible at some point to the submissions that declared them. It overestimates: any use of a name
    /// may refer to every declaration of that name.
    /// </summary>
    private sealed class Scope
    {
        private readonly Dictionary<string, int> _declaring = [];
        private readonly Dictionary<string, HashSet<string>> _keysOfName = [];
        private readonly Dictionary<string, int> _using = [];

        public IEnumerable<int> InForce => _using.Values;

        public IEnumerable<int> Visible => _declaring.Values.Concat(_using.Values);

        public void Add(int submission, Declarations declarations)
        {
            foreach (var (name, key) in declarations.Keys)
            {
                _declaring[key] = submission;
                if (!_keysOfName.TryGetValue(name, out var keys))
                {
                    _keysOfName[name] = keys = [];
                }

                keys.Add(key);
            }

            foreach (var directive in declarations.Usings)
            {
                _using[directive] = submission;
            }
        }

        public IEnumerable<int> Named(string name) =>
            _keysOfName.TryGetValue(name, out var keys) ? keys.Select(key => _declaring[key]) : [];
    }
}
