namespace Aandeel.Harmonise;

/// <summary>
/// What a table of a source's flows leaves unsaid: cells without an amount by their state, and rows that rules of the
/// source set aside. Amounts in 1/10,000 of the unit.
/// </summary>
public sealed class SourceTally
{
    /// <summary>Rows that carry no amount, by what they say instead. Silence is not zero.</summary>
    public Dictionary<Reported, int> States { get; } = [];

    /// <summary>Cells whose total is not printed, so that the categories were summed.</summary>
    public Counted WithoutTotal { get; } = new();

    /// <summary>Cells whose categories hold more than the total that is printed; by how much.</summary>
    public Counted OverTotal { get; } = new();

    /// <summary>Rows that repeat others under a wrong name, or belong in no category.</summary>
    public Counted SetAside { get; } = new();

    /// <summary>Rows that the choice leaves out: dual-use goods, extensions of licences.</summary>
    public Counted LeftOut { get; } = new();

    /// <summary>The counts above, in their order.</summary>
    internal IReadOnlyList<Counted> All => [WithoutTotal, OverTotal, SetAside, LeftOut];

    /// <summary>A number of rows or cells and what they hold together.</summary>
    public sealed class Counted
    {
        public int Count { get; private set; }

        public long Amount { get; private set; }

        internal void Add(long amount) => Add(1, amount);

        internal void Add(int count, long amount) => (Count, Amount) = (Count + count, Amount + amount);
    }
}
