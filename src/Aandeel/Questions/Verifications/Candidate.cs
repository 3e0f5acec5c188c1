namespace Aandeel.Questions;

/// <summary>A figure that was computed, to be held against the one that is quoted.</summary>
/// <param name="Key">What tells it apart, by codes.</param>
/// <param name="Name">What it is of: source and flow.</param>
/// <param name="Value">In the unit of the claim, percentages as percentages; null where there is none.</param>
/// <param name="Differs">What is not as the claim says, or as we answer where it says nothing; empty for our own
/// answer.</param>
/// <param name="Asked">The question that gives it.</param>
internal sealed record Candidate(
    string Key, Text Name, YearRange? Years, string? Edition, double? Value, IReadOnlyList<Difference> Differs,
    Question Asked)
{
    /// <summary>The question that gives it, as printed.</summary>
    public Ask Ask => Printed.Of(Asked);

    public int Distance => Differs.Sum(d => d.Weight);

    /// <summary>Whether it is our own answer to what is claimed, in either composition.</summary>
    public bool IsOurs => Differs.All(d => d.Code is Composed);

    public bool IsOfSameSide => Differs.All(d => d.Code != OtherSide);

    public bool IsOfSameYears => Differs.All(d => d.Code != OtherYears);

    public bool IsOfSameSource => Differs.All(d => d.Code is not (OtherSource or OtherSuppliers or OtherEdition));

    public const string Composed = "composition";
    public const string LeftOut = "without";
    public const string OtherYears = "years";
    public const string OtherEdition = "edition";
    public const string OtherSource = "source";
    public const string OtherSuppliers = "suppliers";
    public const string OtherSide = "side";
}
