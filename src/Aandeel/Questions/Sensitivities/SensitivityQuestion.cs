using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Words;
using Answer = Aandeel.Answers.Answer;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>sensitivity</c>: how much the share moves when SIPRI's estimated numbers and years are drawn anew.
/// </summary>
public static class SensitivityQuestion
{
    public const int DefaultDraws = 10_000;
    private const int DefaultSeed = 1;
    private const int Window = 5;
    private const int MostWindows = 100;

    public static Answer Answer(Question question, Imported imported, CancellationToken cancelled = default)
    {
        var (notes, incomplete) = (new List<Note>(), new List<Text>());
        var choice = Choose(question, imported, notes, incomplete);
        var periods = choice.Years.Windows(choice.Length);
        if (periods.Count is 0 or > MostWindows)
        {
            throw AandeelException.Usage(
                $"--periods {choice.Length} with {choice.Years} gives {periods.Count} windows; 1 to {MostWindows} can "
                    + $"be drawn at once.");
        }

        var flows = choice.Flows;
        var results = Drawn(choice, periods, imported, cancelled);
        var ask = Printed.Of(choice.Filled);
        var table = new SensitivityTable(choice, ask, results);
        var words = new SensitivityWords(choice, imported);
        Column<SensitivityChoice> draws = new(
            "draws",
            Kind.Count,
            ("Draws", "Trekkingen"),
            c => Cell.Of((long?)c.Draws));
        Column<SensitivityChoice> seed = new(
            "seed",
            Kind.Count,
            ("Seed", "Beginwaarde"),
            c => Cell.Of((long?)c.Seed))
        {
            Role = Role.Attribute,
        };
        Column<SensitivityChoice> spread = new(
            "spread",
            Kind.Share,
            ("Spread", "Spreiding"),
            _ => Cell.Of((double?)Sensitivity.Spread, ""))
        {
            About = (
                "One standard deviation of an estimated number, as a part of it.",
                "Eén standaardafwijking van een geschat aantal, als deel daarvan."),
        };
        var frame = new Table<SensitivityChoice>("frame", ask, [draws, seed, spread], [choice], _ => "frame");
        return new Answer
        {
            Filled = ask,
            Identity = imported.IdentityFor(flows, question),
            Editions = [flows.Edition],
            Unit = flows.Unit,
            Title = words.Title,
            Subtitle = words.Subtitle(frame.Quote(choice, draws)),
            Rows = table.Rows,
            Frame = frame,
            Views = [table.View()],
            Charts = table.Ranges(),
            Brief = table.Brief,
            Notes = [.. notes, .. words.Notes(
                frame.Quote(choice, spread), results.All(r => r.Point is null), choice.Moves(periods[^1]))],
            Incomplete = incomplete,
            Source = ShareSentences.OwnCalculation(flows.Edition),
        };
    }

    /// <summary>The two ends of the draws of the last period that is asked, quoted; null where it has no share.</summary>
    internal static (Figure Low, Figure High)? Ends(Question question, Imported imported)
    {
        var choice = Choose(question, imported, [], []);
        var periods = choice.Years.Windows(choice.Length);
        return new SensitivityTable(choice, Printed.Of(choice.Filled), Drawn(choice, periods, imported, default)).Ends;
    }

    private static IReadOnlyList<SensitivityResult> Drawn(
        SensitivityChoice choice, IReadOnlyList<YearRange> periods, Imported imported, CancellationToken cancelled) =>
        new Sensitivity(
            choice.Flows, choice.Asked.Scope(choice.Composition, choice.Suppliers), periods,
            FlowLoader.Deals(imported.Snapshot!, choice.Flows)).Draw(choice.Draws, choice.Seed, cancelled);

    private static SensitivityChoice Choose(
        Question question,
        Imported imported,
        List<Note> notes,
        List<Text> incomplete)
    {
        if (imported.Registers.Count == 0)
        {
            throw AandeelException.NotHere(
                $"Sensitivity needs the marks of estimates on every row, which the built-in sums do not have. "
                    + $"{Remedies.Register}");
        }

        var flows = imported.Register(question.Table());
        var years = question.Years is { } asked ? AskedYears.Within(
            asked,
            "years",
            flows,
            imported,
            notes,
            incomplete) : flows.Years;
        var length = question.Periods ?? (question.Years is null ? Math.Min(Window, years.Count) : years.Count);
        var suppliers = question.Suppliers ?? new PartySelection.MembersOf(question.Alliance, question.Alliance.Written);
        if (years.Count >= length && TooSmall.Why(question, flows, suppliers, years.Ending(length)) is { } small)
        {
            throw AandeelException.NotHere(small);
        }

        return new SensitivityChoice(
            question,
            flows,
            years,
            length,
            question.Composition ?? Composition.Default,
            suppliers,
            question.Draws ?? DefaultDraws,
            question.Seed ?? DefaultSeed);
    }
}
