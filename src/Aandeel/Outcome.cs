namespace Aandeel;

/// <summary>What became of a row with a defect.</summary>
public enum Outcome
{
    /// <summary>The row was read; the finding is a remark.</summary>
    Read,

    /// <summary>The row was broken over lines and was put together again.</summary>
    Joined,

    /// <summary>The row could not be read and counts in no figure.</summary>
    Refused,
}
