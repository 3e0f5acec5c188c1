using System.Runtime.InteropServices;

namespace Aandeel.Store;

/// <summary>The count and the sums of the columns of those rows of a block that have something in common.</summary>
/// <remarks>
/// A block has a handful of them, found one by one: a dictionary by a structure of ours would be compiled anew at every
/// start (docs/performance.md).
/// </remarks>
/// <param name="flow">The code; 0 for indicators.</param>
/// <param name="measure">The code; for indicators the text of the measure.</param>
/// <param name="unit">The text of the unit; 0 for indicators.</param>
/// <param name="empty">Whether there is no amount, or zero.</param>
internal sealed class BlockSums(long flow, long measure, long unit, bool empty, int columns)
{
    /// <summary>How many rows a block has, all its kinds together.</summary>
    public const int Length = 4096;

    private readonly ulong[] _sums = new ulong[columns];

    public long Flow => flow;

    public long Measure => measure;

    public long Unit => unit;

    public bool Empty => empty;

    public long Rows { get; set; }

    /// <summary>As the snapshot keeps them.</summary>
    public ReadOnlySpan<byte> Bytes => MemoryMarshal.AsBytes<ulong>(_sums);

    public bool Is(long otherFlow, long otherMeasure, long otherUnit, bool isEmpty) =>
        flow == otherFlow && measure == otherMeasure && unit == otherUnit && empty == isEmpty;

    public void Add(int column, ulong sum) => _sums[column] += sum;
}
