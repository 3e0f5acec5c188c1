using System.Collections.Concurrent;

namespace Aandeel.Web;

/// <summary>
/// Values made once for each key and kept while they fit together; what nobody asked since room was last needed goes first,
/// the oldest before others. Who
/// asks for what is being made waits for it. What fails is not kept, and what is asked once is not kept either: questions
/// without an end would push out all that is asked often, and cost the collector of garbage more than making them did.
/// </summary>
internal sealed class Kept<T>(long most, Func<T, long> cost)
    where T : class
{
    private readonly Lock _turn = new();
    private readonly ConcurrentDictionary<string, LinkedListNode<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _order = new();

    /// <summary>Marks of keys that were asked once, of late: two keys of one mark are kept a little too soon.</summary>
    private readonly int[] _once = new int[1 << 14];
    private long _together;

    /// <summary>The value of a key, or null where it is not kept or still being made.</summary>
    public T? Find(string key)
    {
        // What is asked most is found without waiting for anyone; that it was asked is noted, and looked at when room is needed.
        if (!_entries.TryGetValue(key, out var node) || node.Value is not { Made.IsValueCreated: true } entry) return null;
        if (!entry.IsAskedSince) entry.IsAskedSince = true;
        return entry.Made.Value;
    }

    /// <summary>Whether a key was asked before, of late, so that its value is worth keeping; it counts as asked from now on.</summary>
    public bool IsAskedAgain(string key) => _entries.ContainsKey(key) || WasAsked(key);

    /// <summary>The value of a key, made where it is not kept.</summary>
    /// <param name="always">Whether it is kept from the first asking on.</param>
    /// <param name="folded">Makes a value small where it is going to be kept.</param>
    public T Of(string key, Func<T> make, bool always = false, Func<T, T>? folded = null)
    {
        LinkedListNode<Entry> node;
        lock (_turn)
        {
            if (_entries.TryGetValue(key, out var known))
            {
                node = known;
                (node.Value.IsAskedAgain, node.Value.IsAskedSince) = (true, true);
            }
            else
            {
                node = _order.AddFirst(new Entry(key, new Lazy<T>(make)) { IsAskedAgain = always || WasAsked(key) });
                _entries[key] = node;
            }
        }

        var entry = node.Value;
        try
        {
            var value = entry.Made.Value;
            Weigh(entry, cost(value));
            if (folded is not null && entry.IsAskedAgain) Replace(key, folded(value));
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
            if (!_entries.TryGetValue(entry.Key, out var node) || node.Value.Made != entry.Made || node.Value.Cost > 0) return;
            if (!entry.IsAskedAgain)
            {
                _entries.TryRemove(entry.Key, out _);
                _order.Remove(node);
                return;
            }

            node.Value = node.Value with { Cost = Math.Max(1, weight) };
            _together += node.Value.Cost;
            var spared = 0;
            while (_together > most && _order.Last is { } last && _order.Count > 1)
            {
                // What was asked since gets another turn, once; what is new has not had its own yet.
                if (last == node || (last.Value.IsAskedSince && spared++ < _entries.Count))
                {
                    last.Value.IsAskedSince = false;
                    _order.RemoveLast();
                    _order.AddFirst(last);
                    continue;
                }

                _together -= last.Value.Cost;
                _entries.TryRemove(last.Value.Key, out _);
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
            _entries.TryRemove(entry.Key, out _);
            _order.Remove(node);
        }
    }

    /// <summary>Whether a key was asked before, of late; marks it as asked.</summary>
    private bool WasAsked(string key)
    {
        var mark = StringComparer.Ordinal.GetHashCode(key);
        ref var place = ref _once[mark & (_once.Length - 1)];
        if (place == mark) return true;
        place = mark;
        return false;
    }

    private sealed record Entry(string Key, Lazy<T> Made)
    {
        /// <summary>Whether someone else asked too, before or while it was made.</summary>
        public bool IsAskedAgain { get; set; }

        /// <summary>Whether it was asked since room was last needed.</summary>
        public bool IsAskedSince { get; set; }

        public long Cost { get; init; }
    }
}
