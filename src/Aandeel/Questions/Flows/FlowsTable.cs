using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// The table of <c>flows</c>: each column once, in the order of files and lines; people see the largest first.
/// </summary>
internal sealed class FlowsTable
{
    private const int DefaultRows = 40;
    private readonly FlowsChoice _choice;
    private readonly FlowLines _lines;

    public FlowsTable(FlowsChoice choice, Ask ask, FlowLines lines)
    {
        (_choice, _lines) = (choice, lines);
        Rows = new Table<FlowLine>("rows", ask, Columns(), lines, l => $"{l.Stands} {l.Part} {l.Year}");
    }

    public Table<FlowLine> Rows { get; }

    /// <summary>What a person sees: a row a line, or every row laid open.</summary>
    public View View() => _choice.Asked.Rows
        ? new View(
            Rows,
            ("Row by row, largest first", "Regel voor regel, grootste eerst"),
            Opened())
        {
            Rows = new LargestFirst(_lines),
            First = DefaultRows,
            AsCards = true,
        }
        : new View(Rows, ("Largest first", "Grootste eerst"), Seen()) { Rows = new LargestFirst(_lines), First = DefaultRows };

    private List<Column<FlowLine>> Columns() =>
    [
        new("year", Kind.Year, ("Year", "Jaar"), l => Cell.Of((long?)l.Year)) { Role = Role.Dimension },
        new(
            "supplier",
            Kind.Code,
            ("Supplier's code", "Code van de leverancier"),
            l => Cell.Of(l.Supplier.Code.Value))
        {
            Role = Role.Dimension,
        },
        SupplierName,
        Printed("supplier_printed", ("Supplier as printed", "Leverancier zoals gedrukt"), l => l.Printed.Supplier),
        new(
            "recipient",
            Kind.Code,
            ("Recipient's code", "Code van de ontvanger"),
            l => Cell.Of(l.Recipient.Code.Value))
        {
            Role = Role.Dimension,
        },
        RecipientName,
        Printed("recipient_printed", ("Recipient as printed", "Ontvanger zoals gedrukt"), l => l.Printed.Recipient),
        Printed("final_recipient_printed", ("Final destination", "Eindbestemming"), l => l.Printed.FinalRecipient),
        Code("side", ("Side", "Kant"), l => Codes.Of(l.Side)),
        Code("group", ("Destination group", "Bestemmingsgroep"), l => Codes.Of(l.Group)),
        Printed("reporter_printed", ("Reporter", "Opgever"), l => l.Printed.Reporter),
        Code(
            "report_side",
            ("Whose report", "Wiens opgave"),
            l => l.Printed.ReportSide is { } side ? Codes.Of(side) : null),
        Printed("item", ("Product", "Product"), l => l.Printed.Item),
        Printed("description", ("Description", "Omschrijving"), l => l.Printed.Description),
        Code("category", ("Category", "Categorie"), l => l.Category),
        Printed("category_printed", ("Category as printed", "Categorie zoals gedrukt"), l => l.Printed.Category),
        Code("class", ("Product class", "Productklasse"), l => l.Class),
        Code("status", ("Status", "Toestand"), l => Codes.Of(l.Printed.Status)),
        new(
            "ordered",
            Kind.Year,
            ("Ordered in", "Besteld in"),
            l => Cell.Of((long?)l.Printed.Ordered))
        {
            Role = Role.Attribute,
        },
        Quantity,
        new("amount", Kind.Amount, Unit, l => Cell.OfAmount(l.Amount)) { Unit = _choice.Flows.Unit, Main = true },
        Code("number_flag", ("Number estimated", "Aantal geschat"), l => Codes.Of(l.Printed.NumberFlag)),
        Code("year_flag", ("Year estimated", "Jaar geschat"), l => Codes.Of(l.Printed.YearFlag)),
        new(
            "made_in_recipient",
            Kind.YesNo,
            ("Made in the recipient", "Gemaakt bij de ontvanger"),
            MadeInRecipient)
        {
            Role = Role.Attribute,
        },
        new(
            "recipient_participation",
            Kind.YesNo,
            ("The recipient takes part", "De ontvanger werkt mee"),
            l => l.Printed.Participation is { } takes ? Cell.Of(takes) : Cell.Blank)
        {
            Role = Role.Attribute,
        },
        Printed("deal", ("Deal", "Order"), l => l.Printed.Deal),
        Printed("remark", ("Remark", "Opmerking"), l => l.Printed.Remark),
        Printed("correction", ("Corrected", "Verbeterd"), l => l.Correction),
        Code("edition", ("Edition", "Editie"), l => l.File.Edition),
        Code("form", ("Form", "Vorm"), l => l.File.Form),
        Code("file", ("File", "Bestand"), l => l.File.Name),
        new("line", Kind.Count, ("Line", "Regel"), l => Cell.Of((long?)l.Line)) { Role = Role.Attribute },
        Printed("printed", ("As printed", "Zoals gedrukt"), l => l.Printed.Line),
    ];

    private static Column<FlowLine> SupplierName { get; } = NameOf(
        "supplier_name", ("Supplier", "Leverancier"), l => l.Supplier, l => l.Printed.Supplier);

    private static Column<FlowLine> RecipientName { get; } = NameOf(
        "recipient_name", ("Recipient", "Ontvanger"), l => l.Recipient, l => l.Printed.Recipient);

    /// <summary>How many items, of the year of the row: only volumes and money are ever added.</summary>
    private static Column<FlowLine> Quantity { get; } = new(
        "quantity", Kind.Count, ("Number", "Aantal"), QuantityOf)
    {
        Role = Role.Attribute,
        About = (
            "How many items the printed line gives for the year; an order of several years gives none.",
            "Hoeveel stuks de gedrukte regel voor het jaar geeft; een order over meer jaren geeft er geen."),
    };

    private Text Unit =>
        _choice.Flows.Series.IsMoney ? Text.Of(_choice.Flows.Unit.Code) : new SeriesWords(_choice.Flows).Column;

    /// <summary>The columns of a screen; a final destination is shown where any row has one.</summary>
    private List<Column<FlowLine>> Seen()
    {
        List<Column<FlowLine>> seen =
        [
            new("year", Kind.Year, ("Year", "Jaar"), l => Cell.Of((long?)l.Year)),
            SupplierName,
            RecipientName,
            new("side", Kind.Words, ("Side", "Kant"), l => Cell.Of(SideNames.Of(l.Side, l.Group))),
        ];
        if (_choice.IsSipri)
        {
            seen.Add(Printed("item", ("Product", "Product"), l => $"{l.Printed.Item} ({l.Printed.Description})"));
            seen.Add(Quantity);
            seen.Add(new("status", Kind.Words, ("Status", "Toestand"), l => Cell.Of(FlowsWords.Of(l.Printed.Status))));
        }
        else
        {
            seen.Add(Code("category", ("Category", "Categorie"), l => l.Category));
            if (_lines.HasFinalRecipient)
            {
                seen.Add(Printed(
                    "final_recipient_printed",
                    ("Final destination", "Eindbestemming"),
                    l => l.Printed.FinalRecipient));
            }
        }

        // Whoever looks a row up in its file finds the amount as it stands there: money is not in millions.
        seen.Add(
            new(
                "amount",
                Kind.Amount,
                Unit,
                l => new Cell.Exact(new Amount(l.Amount).Value))
            { Unit = _choice.Flows.Unit, Main = true });

        // On a narrow screen a name of a file would be broken over three lines; --rows and files have it.
        seen.Add(new("file", Kind.Code, ("Stands in", "Staat in"), l => Cell.Of(l.Stands))
        {
            Role = Role.Attribute,
            IsSpare = true,
        });
        return seen;
    }

    /// <summary>A row laid open: where it stands, as printed, what was corrected, and what it counts as.</summary>
    private List<Column<FlowLine>> Opened() =>
    [
        new("file", Kind.Words, ("stands in", "staat in"), l => Cell.Of(Text.Of(
            $"{l.Stands} ({l.File.Form}, edition {l.File.Edition})",
            $"{l.Stands} ({l.File.Form}, editie {l.File.Edition})"))),
        Printed("printed", ("printed", "gedrukt"), l => l.Printed.Line),
        Printed("correction", ("corrected", "verbeterd"), l => l.Correction),
        new("amount", Kind.Words, ("counted as", "geteld als"), l => Cell.Of(CountedAs(l))),
    ];

    private Text CountedAs(FlowLine line)
    {
        var (year, side, group) = (Figure.Year("year", line.Year), SideNames.Of(line.Side, line.Group), Codes.Of(line.Group));
        var (supplier, recipient) = (line.Supplier.Code.Value, line.Recipient.Code.Value);
        var kind = line.Class is { Length: > 0 } found ? found : line.Category;
        var amount = Figure.Amount("amount", line.Amount, _choice.Flows.Unit);
        return Text.Of(
            $"{year}: {supplier} > {recipient} ({side}, {group}), {kind}, {amount}",
            $"{year}: {supplier} > {recipient} ({side}, {group}), {kind}, {amount}");
    }

    internal static Cell QuantityOf(FlowLine line) =>
        line.Flows.Series.Measure == Measure.Units ? new Cell.Exact(new Amount(line.Amount).Value)
        : line.Printed is { Quantity: null, WhyNoQuantity.Length: 0 } ? Cell.Blank
        : Cell.OfCount(line.Printed.Quantity, line.Printed.WhyNoQuantity);

    /// <summary>The common name; where we know none, the printed one.</summary>
    private static Column<FlowLine> NameOf(
        string name, Text title, Func<FlowLine, Party> party, Func<FlowLine, string> printed) =>
        new(
            name, Kind.Words, title,
            l => Cell.Of(
                party(l).Index == PartyTable.Unmapped ? Text.Of(printed(l)) : Names.Of(party(l))))
        {
            Role = Role.Attribute,
        };

    private static Cell MadeInRecipient(FlowLine line) => !line.Flows.Allocated ? Cell.Blank
        : line.Flags.HasFlag(FlowFlags.PartMadeInRecipient) ? Cell.Lacks("part-unknown")
        : Cell.Of(line.Flags.HasFlag(FlowFlags.MadeInRecipient));

    private static Column<FlowLine> Printed(string name, Text title, Func<FlowLine, string?> of) =>
        Code(name, title, of);

    private static Column<FlowLine> Code(string name, Text title, Func<FlowLine, string?> of) =>
        new(name, Kind.Code, title, l => Cell.Of(of(l))) { Role = Role.Attribute };
}
