using Aandeel.Answers;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// The table of <c>suppliers</c> and <c>recipients</c>: each column once, and which of them people see.
/// </summary>
internal sealed class LeagueColumns
{
    private const int DefaultRows = 25;
    private const int PartnersSeen = 3;
    private readonly LeagueChoice _choice;
    private readonly PartnerColumns _partners;
    private readonly LeagueSilence _silence;

    public LeagueColumns(
        LeagueChoice choice, PartnerColumns partners, LeagueSilence silence, Ask ask, IReadOnlyList<LeagueLine> lines)
    {
        (_choice, _partners, _silence) = (choice, partners, silence);
        var words = new SeriesWords(choice.Flows);
        Name = new("name", Kind.Words, Who, l => Cell.Of(l.Name)) { Role = Role.Attribute };
        Total = new("total", Kind.Amount, words.Column, l => OfReported(l.NoTotal, Cell.OfAmount(l.Sum.Now)))
        {
            Unit = choice.Flows.Unit,
        };
        Share = new(
            "share_of_world",
            Kind.Share,
            Whole,
            l => OfReported(l.NoTotal, Cell.Of(l.Sum.PartOf(l.World), "nothing-delivered")))
        {
            Main = true,
        };
        Change = new(
            "change",
            Kind.Change,
            Text.Of($"Change since {choice.Before}", $"Verschil met {choice.Before}"),
            l => PartnerColumns.ChangeOf(choice, l.Sum, l.NoChange))
        {
            About = ("Relative to the years compared with.", "Ten opzichte van de jaren waarmee is vergeleken."),
        };
        Rows = new Table<LeagueLine>("rows", ask, Columns(), lines, l => l.Key, choice.Behind);
    }

    public Table<LeagueLine> Rows { get; }

    /// <summary>The code of the party or region.</summary>
    public Column<LeagueLine> Code { get; } =
        new("key", Kind.Code, ("Code", "Code"), l => Cell.Of(l.Key)) { Role = Role.Dimension };

    public Column<LeagueLine> Name { get; }

    public Column<LeagueLine> Total { get; }

    public Column<LeagueLine> Share { get; }

    public Column<LeagueLine> Change { get; }

    private static Column<LeagueLine> Silent { get; } = new(
        "silent_years", Kind.Code, ("No report of", "Geen opgave over"), l => Cell.Of(l.SilentYears))
    {
        Role = Role.Attribute,
        About = (
            "The years of the period of which this supplier reported nothing; its total is of the others.",
            "De jaren van de periode waarover deze leverancier niets opgaf; het totaal is dat van de andere."),
    };

    private Text Who => _choice.Asked.Regions ? ("Region", "Regio")
        : _choice.BySupplier ? ("Supplier", "Leverancier")
        : ("Recipient", "Ontvanger");

    private Text Whole => !_choice.IsSipri ? ("Share of what is reported", "Aandeel in de opgaven")
        : _choice.IsPart ? ("Share of these deliveries", "Aandeel in deze leveringen")
        : ("Share of world", "Aandeel wereld");

    /// <summary>What a person sees: an empty place where a row has none, and the largest partners in words.</summary>
    public View View()
    {
        List<Column<LeagueLine>> seen =
        [
            new("rank", Kind.Count, Text.Of("#"), l => Cell.Of((long?)l.Rank)),
            new("rank_before", Kind.Count, ("before", "vorige"), l => Cell.Of((long?)l.RankBefore)),
            new(
                "name",
                Kind.Words,
                Who,
                l => Cell.Of(
                    l.Region is { Overlaps: true } ? l.Name + (" (within Europe)", " (binnen Europa)") : l.Name)),
            Total, Share,
        ];

        // Years that the data does not have are no years to compare with: nothing stands of them on a screen.
        if (_choice.HasBefore) seen.Add(Change);
        else seen.RemoveAt(1);
        if (Rows.Rows.Any(l => l.SilentYears is not null)) seen.Add(Silent);
        if (_choice.HasPartners)
        {
            seen.Add(new(
                "partners",
                Kind.Words,
                ("Largest partners", "Grootste partners"),
                l => Cell.Of(LargestPartners(l))));
            seen.Add(new(
                "partner_states",
                Kind.Count,
                ("Partner states", "Partnerstaten"),
                l => Cell.Of((long?)l.PartnerStates)));
        }

        return new View(Rows, Text.None, seen) { First = DefaultRows };
    }

    private List<Column<LeagueLine>> Columns()
    {
        var isRegion = _choice.Asked.Regions;
        List<Column<LeagueLine>> columns =
        [
            Code,
            Name,
        ];
        if (isRegion)
        {
            columns.Add(new(
                "overlaps",
                Kind.YesNo,
                ("Within another region", "Binnen een andere regio"),
                l => Cell.Of(l.Region!.Overlaps))
            {
                Role = Role.Attribute,
            });
        }

        columns.AddRange(
        [
            Place("rank", ("Rank", "Rang"), l => Cell.OfCount(
                l.Rank, isRegion ? "not-ranked" : _silence.WhyNoRank ?? "not-a-state")),
            Place("rank_before", ("Rank before", "Rang, eerder"), l => Before(
                Cell.OfCount(
                    l.RankBefore,
                    isRegion ? "not-ranked" : _silence.WhyNoRankBefore ?? "not-a-state-or-nothing-before"))),
            Total,
            new(
                "total_before",
                Kind.Amount,
                ("Total before", "Totaal, eerder"),
                l => Before(OfReported(l.NoTotalBefore, Cell.OfAmount(l.Sum.Before))))
            {
                Unit = _choice.Flows.Unit,
            },
            Share,
            new("share_of_world_before", Kind.Share, ("Share before", "Aandeel, eerder"), l => Before(
                OfReported(l.NoTotalBefore, Cell.Of(l.Sum.PartOfBefore(l.World), "nothing-before")))),
            Change,
            Silent,
            List("partners", ("Largest partners", "Grootste partners"), l => l.Partners),
            List("partner_regions", ("Regions of partners", "Regio's van partners"), l => l.PartnerRegions),
            new("partner_states", Kind.Count, ("Partner states", "Partnerstaten"), l => _choice.HasPartners
                ? Cell.Of((long?)l.PartnerStates)
                : Cell.Lacks("not-in-sums")),
            new(
                "flows",
                Kind.Ask,
                ("Rows behind it", "Regels erachter"),
                l => _choice.Behind(l) is { } ask ? Cell.Of(ask) : Cell.Lacks("no-such-choice"))
            {
                Role = Role.Attribute,
            },
        ]);
        return columns;
    }

    private static Cell OfReported(string? why, Cell reported) => why is { } reason ? Cell.Lacks(reason) : reported;

    private static Column<LeagueLine> Place(string name, Text title, Func<LeagueLine, Cell> of) =>
        new(name, Kind.Count, title, of)
        {
            About = (
            "Among states; parties of one amount share the place.",
            "Onder staten; partijen met één hoeveelheid delen de plaats."),
        };

    private static Column<LeagueLine> List(string name, Text title, Func<LeagueLine, Table?> of) =>
        new(
            name,
            Kind.Group,
            title,
            l => of(l) is { } table ? new RowsCell(table) : Cell.Lacks("not-in-sums"))
        {
            Role = Role.Attribute,
        };

    private Cell Before(Cell cell) => _choice.HasBefore ? cell : Cell.Lacks("no-comparison");

    private Text LargestPartners(LeagueLine line)
    {
        if (line.Partners is not { } partners) return Text.None;
        var largest = partners.Rows.Take(_choice.Asked.Partners ?? PartnersSeen).Where(p => p.Sum.PartOf(p.Whole) > 0);
        return Text.Join(", ", largest.Select(p =>
        {
            var share = partners.Quote(p, _partners.Share);
            return Text.Of($"{p.Name} {share}", $"{p.Name} {share}");
        }));
    }
}
