namespace Aandeel.Store;

/// <summary>
/// Which rows of a file are read: only by what their blocks have in common, so that what was read can be held against
/// its sums.
/// </summary>
/// <param name="Measure">A code; for indicators texts.</param>
/// <param name="Unit">The text of the unit.</param>
/// <param name="Empty">True for rows without an amount or with zero, false for the others, null for all.</param>
internal sealed record RowFilter(
    Flow? Flow = null, IReadOnlyList<long>? Measure = null, int? Unit = null, bool? Empty = null)
{
    public static RowFilter All { get; } = new();

    public static RowFilter Of(Flow flow, Measure measure) => new(flow, [(long)measure]);

    /// <summary>The condition on a row of a table.</summary>
    public string OnRows(StoredRows table)
    {
        var empty = Empty switch
        {
            true => $" AND (state <> {(int)Reported.Amount} OR amount = 0)",
            false => $" AND state = {(int)Reported.Amount} AND amount <> 0",
            null => "",
        };
        return On("flow", table == StoredRows.Observations) + empty;
    }

    /// <summary>The same condition on a row of <c>block</c>.</summary>
    public string OnBlocks() =>
        On("flow", hasFlow: true) + (Empty is { } empty ? $" AND empty = {(empty ? 1 : 0)}" : "");

    private string On(string flow, bool hasFlow) =>
        (hasFlow && Flow is { } f ? $" AND {flow} = {(int)f}" : "")
        + (Measure is { } m ? $" AND measure IN ({string.Join(',', m)})" : "")
        + (Unit is { } u ? $" AND unit = {u}" : "");
}
