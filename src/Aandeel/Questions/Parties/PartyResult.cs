using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Sources;
using Aandeel.Words;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Questions;

/// <summary>The typed figures of <c>party</c>, and the answer that is made of them.</summary>
internal sealed class PartyResult
{
    private readonly Imported _imported;
    private readonly IReadOnlyList<Edition> _editions;

    /// <summary>What the sources say of a party.</summary>
    /// <param name="filled">The question with everything filled in that has a default.</param>
    public PartyResult(Question filled, Imported imported, PartyPage page, IReadOnlyList<Edition> editions)
    {
        (Question, _imported, Page, _editions) = (filled, imported, page, editions);
        Ask = Printed.Of(filled);
        Tables = new PartyTables(filled.Alliance, Ask, page);
    }

    /// <summary>The question with all defaults filled in.</summary>
    public Question Question { get; }

    public Ask Ask { get; }

    public PartyPage Page { get; }

    public PartyTables Tables { get; }

    public IReadOnlyList<Composition> Compositions => Question.Compositions;

    /// <summary>
    /// The lines of the first composition, which people see; of categories only those in which something was delivered.
    /// </summary>
    public IReadOnlyList<int> ExportsShown =>
    [
        .. Enumerable.Range(0, Page.Exports.Count).Where(i =>
            Page.Exports[i] is { } line && line.Line.Composition == Compositions[0]
                && (!line.IsOfCategory || line.Total > 0)),
    ];

    public Answer Answer()
    {
        var words = new PartyWords(this);
        return new Answer
        {
            Filled = Ask,
            Identity = _imported.IdentityFor(Question),
            Editions = _editions,
            Title = words.Title,
            Subtitle = words.Subtitle,
            Rows = Tables.Rows,
            Views = [.. Views().OfType<View>()],
            Charts = PartyCharts.Of(this, words.Outside),
            Notes = [.. words.Notes()],
            Brief = words.Brief(),
            Explanation = words.Explanation(),
            Incomplete = [.. Page.Gaps.Select(g => g.Text)],
            Source = (
                "Own calculations based on the sources named (editions: --format json); their publishers are not "
                    + "responsible for them.",
                "Eigen berekeningen op basis van de genoemde bronnen (edities: --format json); de uitgevers zijn er "
                    + "niet verantwoordelijk voor."),
        };
    }

    private IEnumerable<View?> Views()
    {
        if (ExportsShown is { Count: > 0 } shown) yield return Tables.Exports.View(Compositions.Count > 1, shown);
        yield return BesideView.Of(
            "delivered",
            Ask,
            ("Major arms delivered (SIPRI, share of volume)", "Geleverde zware wapens (SIPRI, aandeel in volume)"),
            [
                new("recipients", ("Main recipients", "Belangrijkste ontvangers"), OfSipri(Page.Recipients)),
                new("products", ("Products", "Producten"), Page.Products),
            ]);
        if (Page.Made is { } made && Tables.Made is { } rows) yield return made.Table.PartyView(rows);
        yield return BesideView.Of(
            "received",
            Ask,
            ("Major arms received (SIPRI, share of volume)", "Ontvangen zware wapens (SIPRI, aandeel in volume)"),
            [
                new("suppliers", ("Main suppliers", "Belangrijkste leveranciers"), OfSipri(Page.Suppliers)),
                new("products", ("Products", "Producten"), Page.ImportedProducts),
            ]);
        yield return Money();
        yield return EuropeView.Of(Ask, Page.Europe);
        yield return Tables.Finals.View();
    }

    /// <summary>Partners in money, as a source reports them.</summary>
    private View? Money()
    {
        IReadOnlyList<PartLine> recipients = [.. Page.Recipients.Where(r => r.Source != SourceCatalog.Sipri)];
        Text title = ("Recipients", "Ontvangers");
        if (recipients is [{ Flows.Series: var series }, ..])
        {
            var flow = SeriesNames.Of(series);
            title = Text.Of($"{title} ({flow})", $"{title} ({flow})");
        }

        return BesideView.Of(
            "money",
            Ask,
            ("In money (share of value)", "In geld (aandeel in waarde)"),
            [
                new("recipients", title, recipients),
                new(
                    "suppliers",
                    ("EU members that report exports to it", "EU-leden die uitvoer erheen opgeven"),
                    [.. Page.Suppliers.Where(s => s.Source == SourceCatalog.Eu)]),
            ]);
    }

    private static IReadOnlyList<PartLine> OfSipri(IEnumerable<PartLine> lines) =>
        [.. lines.Where(l => l.Source == SourceCatalog.Sipri)];
}
