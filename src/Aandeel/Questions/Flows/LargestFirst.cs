using System.Collections;

namespace Aandeel.Questions;

/// <summary>Rows by their amount, the largest first and of like amounts the first; put in order when it is read.</summary>
internal sealed class LargestFirst(FlowLines lines) : IReadOnlyList<int>
{
    private readonly Lazy<int[]> _order = new(() => Order(lines));

    public int Count => lines.Count;

    public int this[int index] => _order.Value[index];

    public IEnumerator<int> GetEnumerator() => _order.Value.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static int[] Order(FlowLines lines)
    {
        var (amounts, rows) = (new long[lines.Count], new int[lines.Count]);
        for (var i = 0; i < rows.Length; i++) (amounts[i], rows[i]) = (-lines.AmountOf(i), i);
        Array.Sort(amounts, rows);
        for (var (start, end) = (0, 0); start < rows.Length; start = end)
        {
            for (end = start + 1; end < rows.Length && amounts[end] == amounts[start];) end++;
            Array.Sort(rows, start, end - start);
        }

        return rows;
    }
}
