using System.Globalization;

namespace Aandeel.Harmonise;

/// <summary>
/// How many totals of an edition a register exceeds. Only those count: a part of the edition falls short of totals and
/// exceeds none.
/// </summary>
/// <param name="Compared">Totals of parties by year; over all years where the form gives lists of years.</param>
/// <param name="Larger">Those that the register exceeds by more than a fiftieth.</param>
/// <param name="IsSpread">Whether years were spread, which moves volume over the ends of the run.</param>
public sealed record EditionLikeness(string Edition, int Compared, int Larger, bool IsSpread)
{
    /// <summary>
    /// Measured: a yearly register exceeds no total of its own edition, and 6 of 247 by party and year of the next;
    /// orders exceed 3 of 198 totals by party of their own, 40 or more of another.
    /// </summary>
    public bool IsAnother =>
        IsSpread ? Larger >= 10 && Larger * 100 > Compared * 8 : Larger >= 5 && Larger * 100 > Compared;
}

/// <summary>What speaks against the edition that a file is said to be of.</summary>
/// <param name="Refusal">The sentence with which it is refused, with what to do.</param>
/// <param name="Differs">What differs, for a file that is kept all the same.</param>
public sealed record EditionObjection(Problem Refusal, Problem Differs);

/// <summary>Tells whether a register is of the edition that it is said to be, by totals of that edition.</summary>
public static class EditionCheck
{
    private const decimal Tolerance = 0.02m;
    private static readonly long Smallest = 5L * Amount.Scale;
    private static readonly long SmallestParty = 100L * Amount.Scale;

    /// <summary>
    /// From so many parties on a register of orders is no part of one, and reaches the last year of its edition.
    /// </summary>
    private const int ManyParties = 100;

    public static EditionLikeness Compare(VolumeTally tally, KnownTotals known)
    {
        var (compared, larger) = (0, 0);
        Count(tally.Supplied, known.Supplied);
        Count(tally.Received, known.Received);
        return new EditionLikeness(known.Edition, compared, larger, tally.IsSpread);

        void Count(PartySums here, PartySums there)
        {
            for (var party = 0; party < there.End; party++)
            {
                if (here[party] is not { } own || there[party] is not { } total) continue;
                if (tally.IsSpread)
                {
                    // Years spread from a list say nothing year by year; whole parties do.
                    Hold(own.Of(known.Years), total.All, SmallestParty);
                    continue;
                }

                for (var i = 0; i < total.Count; i++) Hold(own[total.Years[i]], total.At(i), Smallest);
            }
        }

        void Hold(decimal found, decimal wanted, long smallest)
        {
            if (wanted >= smallest && found > 0) Judge(found, wanted);
        }

        void Judge(decimal found, decimal wanted)
        {
            compared++;
            if (found > wanted * (1 + Tolerance)) larger++;
        }
    }

    /// <summary>Why a file is another edition than it is said to be, or null.</summary>
    /// <param name="last">The last year of the file, which tells what it resembles.</param>
    public static EditionObjection? Objection(string file, string edition, VolumeTally tally, KnownTotals known, int last)
    {
        if (edition != known.Edition) return null;
        var likeness = Compare(tally, known);
        if (tally.IsSpread && likeness.Compared >= ManyParties && last < known.Years.Last)
        {
            return new EditionObjection(
                $"{file} is not edition {edition}: its last year is {last}, and orders of that edition have "
                    + $"{known.Years.Last} too. It resembles edition {last + 1}: add --edition {last + 1}. Nothing was "
                    + $"changed.",
                $"{last} as the last year; orders of that edition have {known.Years.Last} too");
        }

        if (!likeness.IsAnother) return null;
        var resembles = (last + 1).ToString(CultureInfo.InvariantCulture);
        Problem differ =
            $"{likeness.Larger:N0} of {likeness.Compared:N0} totals by party are larger than that edition has them";
        return new EditionObjection(
            resembles == edition
                ? (Problem)($"{file} is not edition {edition}: {differ}. Download it again, or look whether it is one file only; "
                    + $"nothing was changed.")
                : $"{file} is not edition {edition}: {differ}, and its last year is {last}. It resembles edition "
                    + $"{resembles}: add --edition {resembles}. Nothing was changed.",
            differ);
    }
}
