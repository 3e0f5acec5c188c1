using System.Runtime.InteropServices;

namespace Aandeel.Store;

/// <summary>What the rows of a block have in common, so that a question for some of them can be compared with their sums alone.</summary>
/// <param name="Flow">The code; 0 for indicators.</param>
/// <param name="Measure">The code; for indicators the text of the measure.</param>
/// <param name="Unit">The text of the unit; 0 for indicators.</param>
/// <param name="Empty">Whether there is no amount, or zero.</param>
internal readonly record struct BlockKey(long Flow, long Measure, long Unit, bool Empty);

/// <summary>The count and the sums of the columns of some rows of a block.</summary>
internal sealed class BlockSums(int columns)
{
    /// <summary>How many rows a block has, all its keys together.</summary>
    public const int Length = 4096;

    private readonly ulong[] _sums = new ulong[columns];

    public long Rows { get; set; }

    public ulong this[int column]
    {
        get => _sums[column];
        set => _sums[column] = value;
    }

    /// <summary>As the snapshot keeps them.</summary>
    public ReadOnlySpan<byte> Bytes => MemoryMarshal.AsBytes<ulong>(_sums);
}
