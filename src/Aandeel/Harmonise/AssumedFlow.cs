namespace Aandeel.Harmonise;

/// <summary>Why something is assumed that no row gives.</summary>
public enum Assumption : byte
{
    /// <summary>The reporter is silent: what its partners report of it.</summary>
    PartnerReports,

    /// <summary>The reporter is silent: as much as in its largest known year.</summary>
    LargestKnownYear,

    /// <summary>The reporter is silent and has no known year: as much as it licensed in its largest year.</summary>
    LargestLicensedYear,

    /// <summary>The number is withheld: as many as in the largest row that is known.</summary>
    LargestKnownRow,
}

/// <summary>
/// An amount that no row gives and that may be there: it enters bounds and never a share (docs/methods/bounds.md).
/// </summary>
/// <param name="Recipient">Unknown where nothing tells to whom.</param>
public sealed record AssumedFlow(
    short Year, short Supplier, short Recipient, byte Category, long Amount, Assumption Why);

/// <summary>A row whose number is withheld: who, to whom, of what.</summary>
public sealed record WithheldFlow(short Year, short Supplier, short Recipient, byte Category);
