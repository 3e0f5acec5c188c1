using Aandeel.Questions;

namespace Aandeel.App.Letters;

/// <summary>
/// The account of the figures: every command with the figures that it gave, numbered, and every step of arithmetic.
/// </summary>
internal static class Account
{
    /// <summary>What surely fits in the column of commands.</summary>
    private const int CharactersOnLine = 52;

    public static IReadOnlyList<Block> Of(Letter letter)
    {
        var (used, sources) = (letter.Used(), letter.Sources());
        var language = letter.Choice.Language;
        var blocks = new List<Block>
        {
            Block.Paragraph.Of(Style.Heading, Text.Of("Account of the figures", "Verantwoording van de cijfers")),
            Block.Paragraph.Of(Style.Small, Text.Of(
                "Every figure is given by one of these commands of the program Aandeel, and can be computed again with "
                    + "it; a figure that follows from others stands below with its step.",
                "Elk cijfer komt uit een van deze opdrachten van het programma Aandeel en is ermee na te rekenen; een "
                    + "cijfer dat uit andere volgt, staat daaronder met de rekenstap.")),
        };
        // What is short stands before the tables: behind them it would often be the only line of a page.
        var tables = used.Where(e => e.Table is not null).ToList();
        if (tables.Count > 0)
        {
            blocks.Add(Block.Paragraph.Of(Style.Small, Text.Of(
                $"From tables of the program itself: {Listed(tables)}.",
                $"Uit tabellen van het programma zelf: {Listed(tables)}.")));
        }

        blocks.Add(Block.Paragraph.Of(Style.Small, Identity(letter.Facts)));
        blocks.Add(new Block.Grid(
            ("Commands and what they gave", "Opdrachten en wat zij gaven"),
            [("no.", "nr."), ("command", "opdracht"), ("figures", "cijfers")],
            [.. sources.Select((ask, i) => Row(i + 1, ask, used, language))],
            [5, 46, 49]));
        var derived = used.Where(e => e.Derivation is not null).ToList();
        if (derived.Count > 0)
        {
            blocks.Add(new Block.Grid(
                ("Steps of arithmetic", "Rekenstappen"),
                [("figure", "cijfer"), ("what it is", "wat het is"), ("step", "rekenstap")],
                [.. derived.Select(e => (IReadOnlyList<Text>)[Text.Of(e.Figure, FormOf(e)), e.Label, Step(e)])],
                [12, 44, 44]));
        }

        return blocks;
    }

    private static IReadOnlyList<Text> Row(int number, Ask ask, IReadOnlyList<Entry> used, Language language)
    {
        var figures = used.Where(e => e.Ask == ask)
            .GroupBy(e => LetterNumbers.Of(e.Label, language))
            .Select(g => OfLabel([.. g], language));
        var name = Text.Of($"C{number}");
        return [name, Text.Of(Broken(ask.Command)), Text.Join("; ", figures)];
    }

    /// <summary>
    /// A command over several lines, broken before a name: a word processor would break after the hyphens that begin it.
    /// </summary>
    private static string Broken(string command)
    {
        var (lines, line) = (new System.Text.StringBuilder(), 0);
        foreach (var (stretch, i) in command.Split(" --").Select((s, i) => (i == 0 ? s : "--" + s, i)))
        {
            var breaks = i > 0 && line + 1 + stretch.Length > CharactersOnLine;
            if (i > 0) lines.Append(breaks ? '\n' : ' ');
            lines.Append(stretch);
            line = breaks || i == 0 ? stretch.Length : line + 1 + stretch.Length;
        }

        return lines.ToString();
    }

    /// <summary>"Outside NATO: 71.4% (1995-1999), 58.9% (2000-2004)": of whom and when only where it tells them apart.</summary>
    private static Text OfLabel(IReadOnlyList<Entry> entries, Language language)
    {
        // What all of them have in common, the question says already.
        var apart = Enumerable.Range(0, entries.Max(e => e.Where.Count)).Where(i => entries
            .Select(e => i < e.Where.Count ? LetterNumbers.Of(e.Where[i], language) : "").Distinct().Count() > 1)
            .ToList();
        var values = entries.Select(e =>
        {
            var where = Text.Join(", ", apart.Where(i => i < e.Where.Count).Select(i => e.Where[i]));
            return where.IsEmpty
                ? Text.Of(e.Figure, FormOf(e))
                : Text.Of($"{Text.Of(e.Figure, FormOf(e))} ({where})", $"{Text.Of(e.Figure, FormOf(e))} ({where})");
        });
        return Text.Of($"{entries[0].Label}: {Text.Join(", ", values)}", $"{entries[0].Label}: {Text.Join(", ", values)}");
    }

    private static Text Listed(IEnumerable<Entry> entries) => Text.Join("; ", entries.Select(e => Text.Of(
        $"{e.Label}: {e.Figure:bare} ({e.Table})", $"{e.Label}: {e.Figure:bare} ({e.Table})")));

    /// <summary>The step with its figures: "73,363 / 81,760 - 1".</summary>
    private static Text Step(Entry entry)
    {
        var of = entry.Derivation!.Of;
        var (first, second) = (Text.Of(of[0], FormOf(of[0])), of.Count > 1 ? Text.Of(of[1], FormOf(of[1])) : Text.None);
        return entry.Derivation.Operation switch
        {
            // Figures stand without a sign, and so does what became less.
            Operation.Growth when entry.Derivation.Value() < 0 =>
                Text.Of($"1 − {first} / {second}", $"1 − {first} / {second}"),
            Operation.Growth => Text.Of($"{first} / {second} − 1", $"{first} / {second} − 1"),
            Operation.Distance when Figures.Value(of[0]) < Figures.Value(of[1]) =>
                Text.Of($"{second} − {first}", $"{second} − {first}"),
            Operation.Rest => Text.Of($"1 − {first}", $"1 − {first}"),
            Operation.Part => Text.Of($"{first} / {second}", $"{first} / {second}"),
            Operation.NeededInside => Text.Of(
                $"{first} × (1 − {second}) / ({second} × (1 − {first})) − 1",
                $"{first} × (1 − {second}) / ({second} × (1 − {first})) − 1"),
            Operation.NeededLess => Text.Of(
                $"1 − (1 − {first}) × {second} / ({first} × (1 − {second}))",
                $"1 − (1 − {first}) × {second} / ({first} × (1 − {second}))"),
            _ => Text.Of($"{first} − {second}", $"{first} − {second}"),
        };
    }

    private static Form FormOf(Entry entry) =>
        entry.Figure.Kind == Kind.Share ? entry.Form : FormOf(entry.Figure);

    private static Form FormOf(Figure figure) => figure.Kind == Kind.Change ? Form.Whole : Form.Usual;

    private static Text Identity(Facts facts)
    {
        var told = facts.Sipri(
            QuestionKind.Share, ("suppliers", "nato"), ("years", facts.Frame.Window.ToString()),
            ("compare", facts.Frame.Before.ToString()));
        var identity = told is null ? "" : Doors.Said.Identity(told.Answer.Identity, ", ");
        return Text.Of(identity);
    }
}
