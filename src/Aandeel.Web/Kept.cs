namespace Aandeel.Web;

/// <summary>
/// Values made once for each key and kept while they fit together; the one that was asked longest ago goes first. Who
/// asks for what is being made waits for it. What fails is not kept.
/// </summary>
internal sealed class Kept<T>(long most, Func<T, long> cost)
    where T : class
{
    private readonly Lock _turn = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _order = new();
    private long _together;

    /// <summary>The value of a key, or null where it is not kept or still being made.</summary>
    public T? Find(string key)
    {
        lock (_turn)
        {
            if (!_entries.TryGetValue(key, out var node) || !node.Value.Made.IsValueCreated) return null;
            _order.Remove(node);
            _order.AddFirst(node);
            return node.Value.Made.Value;
        }
    }

    public T Of(string key, Func<T> make)
    {
        Entry entry;
        lock (_turn)
        {
            if (_entries.TryGetValue(key, out var node))
            {
                _order.Remove(node);
                _order.AddFirst(node);
                entry = node.Value;
            }
            else
            {
                entry = new Entry(key, new Lazy<T>(make));
                _entries.Add(key, _order.AddFirst(entry));
            }
        }

        try
        {
            var value = entry.Made.Value;
            Weigh(entry, cost(value));
            return value;
        }
        catch
        {
            Forget(entry);
            throw;
        }
    }

    /// <summary>Puts another value in the place of one: the same, pressed better.</summary>
    public void Replace(string key, T value)
    {
        lock (_turn)
        {
            if (!_entries.TryGetValue(key, out var node)) return;
            var made = new Lazy<T>(value);
            _ = made.Value;
            _together += cost(value) - node.Value.Cost;
            node.Value = node.Value with { Made = made, Cost = cost(value) };
        }
    }

    private void Weigh(Entry entry, long weight)
    {
        lock (_turn)
        {
            if (!_entries.TryGetValue(entry.Key, out var node) || node.Value.Cost > 0) return;
            node.Value = node.Value with { Cost = Math.Max(1, weight) };
            _together += node.Value.Cost;
            while (_together > most && _order.Last is { } last && last != node)
            {
                _together -= last.Value.Cost;
                _entries.Remove(last.Value.Key);
                _order.RemoveLast();
            }
        }
    }

    private void Forget(Entry entry)
    {
        lock (_turn)
        {
            if (!_entries.TryGetValue(entry.Key, out var node) || node.Value.Made != entry.Made) return;
            _together -= node.Value.Cost;
            _entries.Remove(entry.Key);
            _order.Remove(node);
        }
    }

    private sealed record Entry(string Key, Lazy<T> Made)
    {
        public long Cost { get; init; }
    }
}
