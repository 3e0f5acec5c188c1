using System.Collections;

namespace Aandeel.Answers;

/// <summary>A list that is made when it is first read: pictures cost nothing where nobody draws them.</summary>
public sealed class WhenRead<T>(Func<IEnumerable<T>> make) : IReadOnlyList<T>
    where T : class
{
    private readonly Lazy<List<T>> _made = new(() => [.. make()]);

    public int Count => _made.Value.Count;

    public T this[int index] => _made.Value[index];

    public IEnumerator<T> GetEnumerator() => _made.Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
