namespace Aandeel.Questions;

/// <summary>What became of a quoted figure.</summary>
internal enum Verdict
{
    /// <summary>Our own answer is the quoted figure.</summary>
    Reproduced,

    /// <summary>Not ours, but that of another definition of the same years and source.</summary>
    OtherDefinition,

    /// <summary>What is said to be outside is the part inside, or the other way round.</summary>
    OtherSide,

    /// <summary>Only of other years.</summary>
    OtherYears,

    /// <summary>Only of another edition, other suppliers or another source.</summary>
    OtherSource,

    /// <summary>Nothing that was searched gives it.</summary>
    Contradicted,

    /// <summary>The statement is of a quantity that nothing here measures.</summary>
    OtherQuantity,

    /// <summary>What it takes is not imported.</summary>
    NotHere,
}
