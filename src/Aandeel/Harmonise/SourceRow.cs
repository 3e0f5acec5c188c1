namespace Aandeel.Harmonise;

/// <summary>
/// A row of a series as it stands in the snapshot, with its names made into parties. Amounts in 1/10,000 of the unit.
/// </summary>
/// <remarks>A class: lists of a value of ours would be compiled anew at every start (docs/performance.md).</remarks>
/// <param name="Id">The observation.</param>
/// <param name="Total">Whether the row states the total of several others.</param>
internal sealed record SourceRow(
    int Id, int File, int Year, short Supplier, short Recipient, short Reporter, string Category, bool Total,
    long Amount, FlowFlags Flags = FlowFlags.None);
