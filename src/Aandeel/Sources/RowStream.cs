namespace Aandeel.Sources;

/// <summary>Rows on their way out of a reader: counted, handed on and not kept.</summary>
public sealed class RowStream<T>(Action<T> take)
{
    /// <summary>How many were handed on.</summary>
    public int Count { get; private set; }

    public void Add(T row)
    {
        Count++;
        take(row);
    }

    public void AddRange(IEnumerable<T> rows)
    {
        foreach (var row in rows) Add(row);
    }
}
