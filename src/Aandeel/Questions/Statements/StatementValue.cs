namespace Aandeel.Questions;

/// <summary>The value beside a statement.</summary>
/// <param name="Question">The question as it was asked.</param>
/// <param name="Value">In the statement's unit; null with a <paramref name="Reason"/>.</param>
/// <param name="Reason">The code that says why there is no value; empty where there is one.</param>
/// <param name="Flows">The question that lists the rows behind it, or missing with the reason.</param>
/// <param name="Edition">The editions that it was computed from; null where it was not.</param>
/// <param name="Ukraine">The part of Ukraine in a share outside, from 0 to 1; null where the value is no such
/// share.</param>
/// <param name="IndoPacific">The same of the Indo-Pacific four.</param>
internal sealed record StatementValue(
    string Question, double? Value, string Reason, Cell Flows, string? Edition, double? Ukraine, double? IndoPacific)
{
    /// <summary>The register that it takes is not imported.</summary>
    public const string NeedsRegister = "needs-register";

    /// <summary>No file of the source is imported.</summary>
    public const string SourceNotHere = "source-not-here";

    /// <summary>The source does not cover the years, or not all of them.</summary>
    public const string YearsNotCovered = "years-not-covered";

    public static StatementValue None(string question, string reason) =>
        new(question, null, reason, Cell.Lacks(reason), null, null, null);
}
