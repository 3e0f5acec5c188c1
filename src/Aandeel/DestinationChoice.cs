namespace Aandeel;

/// <summary>Which of two destinations of a licence is meant.</summary>
public enum DestinationChoice
{
    /// <summary>The destination that is stated first.</summary>
    Stated,

    /// <summary>Where the goods end, where a source says so.</summary>
    Final,
}
