namespace Aandeel.Questions;

/// <summary>Why a share differs between two editions.</summary>
internal enum ChangeCause
{
    /// <summary>The publisher found, changed or dropped deliveries of the same years.</summary>
    Revision,

    /// <summary>The same deals, their years allocated anew by us, since an edition is at hand as orders.</summary>
    Allocation,

    /// <summary>The window moved on by the years that only the newer edition covers.</summary>
    NewYears,
}
