namespace Aandeel.Harmonise;

/// <summary>How a field of an answer is brought to the unit of a statement.</summary>
public enum StatementScale
{
    /// <summary>As it stands: a count.</summary>
    AsItIs,

    /// <summary>A ratio, in per cent.</summary>
    Percent,

    /// <summary>What is left of one, in per cent: the part inside where the field is the part outside.</summary>
    PercentComplement,

    /// <summary>The row's part in the sum over all rows, in per cent.</summary>
    PercentOfRows,

    /// <summary>An amount, in millions of its unit.</summary>
    Millions,

    /// <summary>An amount, in billions of its unit.</summary>
    Billions,
}

/// <summary>When a computed value agrees with a printed one.</summary>
/// <param name="AsSipri">Rounded as SIPRI rounds: one decimal below 10, whole numbers from 10; else to the decimals of
/// the printed value.</param>
/// <param name="Tolerance">How far apart they may be, in the statement's unit, and still agree; 0 is not at
/// all.</param>
public sealed record AgreementRule(bool AsSipri, decimal Tolerance)
{
    /// <summary>Whether they agree.</summary>
    /// <param name="printed">The value as published, in the statement's unit.</param>
    /// <param name="computed">The value as computed, unrounded, in the same unit.</param>
    public bool Agrees(decimal printed, decimal computed) =>
        AgreesRounded(printed, computed) || Math.Abs(computed - printed) <= Tolerance;

    /// <summary>Whether they agree without the tolerance.</summary>
    public bool AgreesRounded(decimal printed, decimal computed) => Round(computed, printed) == printed;

    private decimal Round(decimal computed, decimal printed)
    {
        if (!AsSipri) return Math.Round(computed, printed.Scale, MidpointRounding.AwayFromZero);
        var one = Math.Round(computed, 1, MidpointRounding.AwayFromZero);
        return Math.Abs(one) < 10 ? one : Math.Round(computed, 0, MidpointRounding.AwayFromZero);
    }
}

/// <summary>How the value beside a statement is computed.</summary>
/// <param name="Question">The question, as a user types it after <c>aandeel</c>.</param>
/// <param name="Row">The key of the row; <c>*</c> for the sum over all rows; empty for the frame, or the only
/// row.</param>
/// <param name="Cells">The columns of the row, summed where there are several.</param>
/// <param name="Agreement">Null where the definitions differ, so that the two cannot agree or disagree.</param>
public sealed record StatementComparison(
    string Question, string Row, IReadOnlyList<StatementCell> Cells, StatementScale Scale, AgreementRule? Agreement);

/// <summary>
/// A sentence that someone published, with its figure: set beside what is computed, never mixed into it.
/// </summary>
/// <param name="Id">Names the pair of statement and comparison, and stays.</param>
/// <param name="Published">Year, year and month, or ISO date, as far as known; empty where it is not.</param>
/// <param name="Original">The language that it was published in.</param>
/// <param name="SentenceEn">What it says, in our short words; in quotation marks where they are the
/// publisher's.</param>
/// <param name="Value">Null where the sentence gives no single figure.</param>
/// <param name="About">The codes of the parties that it is about.</param>
/// <param name="Address">Where it stands; null where the address is not certain.</param>
/// <param name="Comparison">Null where no question computes it.</param>
/// <param name="Reason">The code that says why nothing computes it; empty where something does.</param>
/// <param name="Reading">Whether it was read at the one who says it.</param>
/// <param name="DiffersEn">What differs between the statement and the computed value; empty where nothing does.</param>
public sealed record PublishedStatement(
    int Line, string Id, string WhoEn, string WhoNl, string Published, Language Original, string SentenceEn,
    string SentenceNl, decimal? Value, string Unit, string Period,
    IReadOnlyList<string> About, Uri? Address, StatementComparison? Comparison, string Reason, string DiffersEn,
    string DiffersNl, StatementReading Reading)
{
    public string Who(Language language) => language == Language.Nl ? WhoNl : WhoEn;

    public string Sentence(Language language) => language == Language.Nl ? SentenceNl : SentenceEn;

    public string Differs(Language language) => language == Language.Nl ? DiffersNl : DiffersEn;
}
