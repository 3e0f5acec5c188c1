using Aandeel.Answers;
using Aandeel.Words;
using Answer = Aandeel.Answers.Answer;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>The typed figures of <c>suppliers</c> and <c>recipients</c>, and the answer that is made of them.</summary>
internal sealed class LeagueResult
{
    private const string Ukraine = "UKR";
    private const int MostBars = 15;
    private readonly Imported _imported;
    private readonly IReadOnlyList<Note> _remarks;
    private readonly IReadOnlyList<Text> _incomplete;

    public LeagueResult(
        LeagueChoice choice,
        Imported imported,
        IReadOnlyList<Note> remarks,
        IReadOnlyList<Text> incomplete)
    {
        (Choice, _imported, _remarks, _incomplete) = (choice, imported, remarks, incomplete);
        Ask = Printed.Of(choice.Filled);
        var partners = new PartnerColumns(choice, Ask);
        Silence = new LeagueSilence(choice, Ask);
        var rows = new LeagueRows(choice, partners, Silence);
        World = rows.World;
        Table = new LeagueColumns(choice, partners, Silence, Ask, rows.Lines());
        WorldTotal = new(
            "world_total",
            Kind.Amount,
            ("All together", "Alles samen"),
            w => Cell.OfAmount(w.Now))
        {
            Unit = choice.Flows.Unit,
        };
        WorldChange = new(
            "world_change",
            Kind.Change,
            ("Change of all together", "Verschil van alles samen"),
            w => PartnerColumns.ChangeOf(choice, w, Silence.WhyNoChangeOfAll));
        Frame = new Table<LeagueSum>(
            "frame",
            Ask,
            [
                Dimensions.Period<LeagueSum>(_ => choice.Period),
                new(
                    "compared_with",
                    Kind.Period,
                    ("Compared with", "Vergeleken met"),
                    _ => Cell.Of(choice.Before))
                {
                    Role = Role.Attribute,
                },
                WorldTotal,
                WorldChange,
                Silent("silent", ("Silent suppliers", "Leveranciers zonder opgave"), Silence.Now),
                Silent(
                    "silent_before",
                    ("Silent suppliers before", "Leveranciers zonder opgave, eerder"),
                    Silence.Before),
            ],
            [World],
            _ => "frame");
    }

    public LeagueChoice Choice { get; }

    /// <summary>Who did not report, and what that takes from the table.</summary>
    public LeagueSilence Silence { get; }

    /// <summary>The question with all defaults filled in.</summary>
    public Ask Ask { get; }

    public LeagueColumns Table { get; }

    public IReadOnlyList<LeagueLine> Lines => Table.Rows.Rows;

    /// <summary>All that is reported.</summary>
    public LeagueSum World { get; }

    public Table<LeagueSum> Frame { get; }

    public Column<LeagueSum> WorldTotal { get; }

    public Column<LeagueSum> WorldChange { get; }

    public Answer Answer()
    {
        var words = new LeagueWords(this, _imported);
        return new Answer
        {
            Filled = Ask,
            Identity = _imported.IdentityFor(Choice.Flows, Choice.Asked),
            Editions = Choice.Flows.Editions,
            Unit = Choice.Flows.Unit,
            Title = words.Title,
            Subtitle = words.Subtitle,
            Rows = Table.Rows,
            Frame = Frame,
            Views = [Table.View()],
            Charts = Ranked(words),
            Notes = words.Notes(_remarks),
            Brief = words.Brief,
            Incomplete = [.. _incomplete, .. words.Incomplete()],
            Source = words.Source,
            Query = new Query(
                LeagueSql.Refusal(Choice, Silence), language => new LeagueSql(Choice).In(language)),
        };
    }

    private static Column<LeagueSum> Silent(string name, Text title, Table<SilentSupplier> silent) =>
        new(name, Kind.Group, title, _ => silent.Count > 0 ? new RowsCell(silent) : Cell.Absent)
        {
            Role = Role.Attribute,
        };

    /// <summary>
    /// A bar for each of the largest; regions in their own order, without the one that lies within another.
    /// </summary>
    private IReadOnlyList<Chart> Ranked(LeagueWords words)
    {
        List<int> drawn =
        [
            .. Enumerable.Range(0, Lines.Count)
                .Where(i => Lines[i] is { Sum.Now: > 0, NoTotal: null } && Lines[i].Region is not { Overlaps: true })
                .Take(MostBars),
        ];
        if (drawn.Count == 0) return [];
        var first = Lines[drawn.MaxBy(i => Lines[i].Sum.Now)];
        var finding = words.Finding(first);
        Tone ToneOf(int row) => Lines[row].Key == Ukraine ? Tone.Ukraine : Tone.Outside;
        var bars = new Chart("rows", Draw.Bars, Table.Rows, finding, Table.Name, [Table.Share])
        {
            Rows = drawn,
            ToneOf = ToneOf,
        };
        if (Lines.Any(l => l.Region is not null)) return [bars];
        return
        [
            bars,
            new Chart("map", Draw.Map, Table.Rows, finding, Table.Name, [Table.Share])
            {
                Rows = [.. Enumerable.Range(0, Lines.Count).Where(i => Lines[i].Sum.Now > 0)],
                Places = Table.Code,
                ToneOf = ToneOf,
            },
        ];
    }
}
