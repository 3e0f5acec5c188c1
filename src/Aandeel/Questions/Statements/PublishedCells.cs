using Aandeel.Harmonise;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// What people read of a statement and of the value beside it. Each row has a unit of its own, and a published figure
/// keeps the decimals
/// that were printed, so these cells are words with figures in them.
/// </summary>
internal static class PublishedCells
{
    private const string Percent = "percent";

    /// <summary>Who published it and when, and whether a reader gets our translation.</summary>
    public static Text Publisher(PublishedStatement statement)
    {
        var day = DayWords.Of(statement.Published);
        var published = day.IsEmpty ? Text.None : Text.Name(", ", ", ") + day;
        return StatementWords.Who(statement) + published + (statement.Original == Language.En
            ? Text.Name("", " (eigen vertaling)")
            : Text.Name(" (our translation)", ""));
    }

    public static Text Period(PublishedLine line)
    {
        var period = line.Statement.Period;
        return Text.Name(period, period.Replace(" vs ", " t.o.v. ", StringComparison.Ordinal));
    }

    public static Cell Published(PublishedLine line)
    {
        if (line.Statement.Value is not { } value) return Cell.Lacks("no-figure-stated");
        var (unit, id) = (line.Unit!, line.Statement.Id);
        if (unit == Percent)
        {
            var share = Figure.Printed(id, value / 100, line.IsChange ? Kind.Change : Kind.Share, null);
            return Cell.Of(Text.Of(share, value.Scale == 0 ? Form.Whole : Form.Usual));
        }

        var currency = unit.EndsWith("illion", StringComparison.Ordinal) ? unit[..4] : "";
        var (figure, of) = (Figure.Printed(id, value, Kind.Factor, null), UnitWords(unit));
        return Cell.Of(Text.Of($"{currency}{figure}{of}", $"{currency}{figure}{of}"));
    }

    /// <summary>The computed value of the same quantity; or why there is none.</summary>
    public static Cell Computed(PublishedLine line) => line.Computed is { } computed ? Cell.Of(Words(line, computed))
        : line.Nearest is not null ? Cell.Of((Text)("other quantity", "andere grootheid"))
        : Cell.Of(Why(line.Reason!));

    /// <summary>A computed value, in the currency of the published one beside it.</summary>
    private static Text Words(PublishedLine line, double computed)
    {
        var unit = line.Unit!;
        if (unit == Percent)
        {
            return Text.Of(
                line.IsChange ? Figure.Change("computed", computed / 100) : Figure.Share("computed", computed / 100));
        }

        var (figure, of) = (Text.Of(Figure.Factor("computed", computed), Decimals(unit)), UnitWords(unit));
        return Text.Of($"{figure}{of}", $"{figure}{of}");
    }

    public static Cell Difference(PublishedLine line)
    {
        if (line.Difference is not { } difference) return Cell.Lacks("other-definition");
        var form = Decimals(line.Unit!) switch { Form.Whole => Form.Signed, Form.Fine => Form.Fine, _ => Form.Usual };
        var kind = form == Form.Signed ? Kind.Count : Kind.Points;
        return Cell.Of(Text.Of(new Figure(Cell.Of(difference, ""), kind, null, "difference"), form));
    }

    public static Cell Agrees(PublishedLine line)
    {
        if (line.Agrees is not { } agrees) return Cell.Lacks("other-definition");
        if (!line.ByTolerance) return Cell.Of(agrees);
        var within = Text.Of(
            Figure.Factor("tolerance", (double)line.Statement.Comparison!.Agreement!.Tolerance), Form.Tenths);
        return Cell.Of(Text.Of($"within {within}", $"binnen {within}"));
    }

    /// <summary>What differs, how Ukraine stands in it, the question and the address.</summary>
    public static Text Note(PublishedLine line)
    {
        var parts = new List<Text>();
        if (line.Nearest is { } nearest)
        {
            var words = Words(line, nearest);
            parts.Add(Text.Of($"Nearest that is computed: {words}.", $"Dichtstbij wat is berekend: {words}."));
        }

        if (StatementWords.Differs(line.Statement) is { } differs) parts.Add(differs);
        if (line.Value is { Ukraine: { } inUkraine, IndoPacific: { } inIndoPacific })
        {
            var (ukraine, indoPacific) = (Figure.Share("ukraine_part", inUkraine),
                Figure.Share("indo_pacific_part", inIndoPacific));
            parts.Add(Text.Of(
                $"Outside are {ukraine:bare} points Ukraine and {indoPacific:bare} points the Indo-Pacific four.",
                $"Buiten zijn {ukraine:bare} procentpunt Oekraïne en {indoPacific:bare} procentpunt de vier van de "
                    + $"Indo-Pacific."));
        }

        if (line.Value is { } value) parts.Add(Text.Of($"aandeel {value.Question}."));
        if (line.Statement.Reading == StatementReading.Secondary)
        {
            parts.Add((
                "As told by others, not verified at its source.",
                "Zoals anderen het vertellen, niet bij de bron nagegaan."));
        }

        if (line.Statement.Address is { } address) parts.Add(Text.Of(address.AbsoluteUri));
        return Text.Join(" ", parts);
    }

    private static Text Why(string reason) => reason switch
    {
        PublishedStatements.NotMeasured => ("not measured", "niet gemeten"),
        StatementValue.NeedsRegister => ("needs the register", "vraagt het register"),
        StatementValue.SourceNotHere => ("not here", "niet ingelezen"),
        StatementValue.YearsNotCovered => ("years not covered", "jaren ontbreken"),
        _ => ("not known", "niet bekend"),
    };

    private static Form Decimals(string unit) => unit switch
    {
        "states" or "companies" or "jobs" => Form.Whole,
        "EUR million" or "USD million" => Form.Fine,
        _ => Form.Tenths,
    };

    private static Text UnitWords(string unit) => unit switch
    {
        "EUR million" or "USD million" => (" m", " mln"),
        "EUR billion" or "USD billion" => (" bn", " mld"),
        _ => Text.None,
    };
}
