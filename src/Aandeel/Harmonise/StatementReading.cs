namespace Aandeel.Harmonise;

/// <summary>Where we read a published statement.</summary>
public enum StatementReading
{
    /// <summary>At the one who says it.</summary>
    Primary,

    /// <summary>As others tell it: not verified at its source.</summary>
    Secondary,
}
