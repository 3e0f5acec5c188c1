namespace Aandeel.Options;

/// <summary>
/// The largest flow through a network, and among the largest flows the cheapest; whole capacities and costs, so exact.
/// Primal-dual (Ford and Fulkerson 1962, Edmonds and Karp 1972): shortest paths with potentials (Dijkstra), then all
/// augmentation along paths of that length at once (Dinic 1970).
/// </summary>
public sealed class MinCostFlow(int nodes)
{
    private const long Far = long.MaxValue / 4;
    private readonly List<(int From, int To, long Capacity, long Cost)> _arcs = [];
    private int[] _start = [];
    private int[] _order = [];
    private int[] _head = [];
    private long[] _left = [];
    private long[] _cost = [];
    private long[] _potential = [];
    private int[] _level = [];
    private int[] _next = [];

    /// <summary>Adds an arc and gives its number.</summary>
    /// <param name="cost">Per unit of flow; not negative.</param>
    public int Add(int from, int to, long capacity, long cost)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        ArgumentOutOfRangeException.ThrowIfNegative(cost);
        _arcs.Add((from, to, capacity, cost));
        return _arcs.Count - 1;
    }

    /// <summary>The flow over an arc, after <see cref="Solve"/>.</summary>
    public long Flow(int arc) => _left[(2 * arc) + 1];

    /// <summary>Sends the most from source to sink at the least cost; gives both.</summary>
    public (long Flow, Int128 Cost) Solve(int source, int sink)
    {
        Link();
        long flow = 0;
        Int128 cost = 0;
        while (Shorten(source, sink))
        {
            var perUnit = _potential[sink] - _potential[source];
            while (Levels(source, sink))
            {
                Array.Copy(_start, _next, nodes);
                long sent;
                while ((sent = Send(source, sink, Far)) > 0)
                {
                    flow += sent;
                    cost += (Int128)sent * perUnit;
                }
            }
        }

        return (flow, cost);
    }

    /// <summary>Every arc and its way back, sorted by the node that they leave.</summary>
    private void Link()
    {
        var count = _arcs.Count * 2;
        (_head, _left, _cost, _order) = (new int[count], new long[count], new long[count], new int[count]);
        (_start, _potential, _level, _next) = (new int[nodes + 1], new long[nodes], new int[nodes], new int[nodes]);
        foreach (var (from, to, _, _) in _arcs)
        {
            _start[from + 1]++;
            _start[to + 1]++;
        }

        for (var n = 0; n < nodes; n++) _start[n + 1] += _start[n];
        var at = _start.AsSpan(0, nodes).ToArray();
        for (var a = 0; a < _arcs.Count; a++)
        {
            var (from, to, capacity, cost) = _arcs[a];
            (_head[2 * a], _left[2 * a], _cost[2 * a]) = (to, capacity, cost);
            (_head[(2 * a) + 1], _left[(2 * a) + 1], _cost[(2 * a) + 1]) = (from, 0, -cost);
            _order[at[from]++] = 2 * a;
            _order[at[to]++] = (2 * a) + 1;
        }
    }

    /// <summary>Moves the potentials to the distances from the source; false when the sink is out of reach.</summary>
    private bool Shorten(int source, int sink)
    {
        var distance = new long[nodes];
        Array.Fill(distance, Far);
        distance[source] = 0;
        var queue = new PriorityQueue<int, long>();
        queue.Enqueue(source, 0);
        while (queue.TryDequeue(out var node, out var far))
        {
            if (far > distance[node]) continue;
            for (var p = _start[node]; p < _start[node + 1]; p++)
            {
                var arc = _order[p];
                if (_left[arc] == 0) continue;
                var to = _head[arc];
                var through = far + _cost[arc] + _potential[node] - _potential[to];
                if (through >= distance[to]) continue;
                distance[to] = through;
                queue.Enqueue(to, through);
            }
        }

        if (distance[sink] == Far) return false;
        for (var n = 0; n < nodes; n++) _potential[n] += Math.Min(distance[n], distance[sink]);
        return true;
    }

    /// <summary>
    /// Steps from the source over arcs that lie on shortest paths; false when the sink is out of reach.
    /// </summary>
    private bool Levels(int source, int sink)
    {
        Array.Fill(_level, -1);
        _level[source] = 0;
        var queue = new Queue<int>();
        queue.Enqueue(source);
        while (queue.TryDequeue(out var node))
        {
            for (var p = _start[node]; p < _start[node + 1]; p++)
            {
                var arc = _order[p];
                var to = _head[arc];
                if (_left[arc] == 0 || _level[to] >= 0 || !IsTight(node, arc)) continue;
                _level[to] = _level[node] + 1;
                queue.Enqueue(to);
            }
        }

        return _level[sink] >= 0;
    }

    private long Send(int node, int sink, long most)
    {
        if (node == sink) return most;
        for (; _next[node] < _start[node + 1]; _next[node]++)
        {
            var arc = _order[_next[node]];
            var to = _head[arc];
            if (_left[arc] == 0 || _level[to] != _level[node] + 1 || !IsTight(node, arc)) continue;
            var sent = Send(to, sink, Math.Min(most, _left[arc]));
            if (sent == 0) continue;
            _left[arc] -= sent;
            _left[arc ^ 1] += sent;
            return sent;
        }

        return 0;
    }

    private bool IsTight(int node, int arc) => _cost[arc] + _potential[node] - _potential[_head[arc]] == 0;
}
