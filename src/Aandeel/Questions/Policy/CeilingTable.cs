using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Options;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// The tables of <c>options ceiling</c>: a row per class or category, all of them together, and both as people see
/// them.
/// </summary>
internal sealed class CeilingTable
{
    /// <summary>The key of all ceilings together.</summary>
    public const int Total = -1;

    private readonly OptionsBasis _basis;
    private readonly bool _byCategory;

    public CeilingTable(OptionsBasis basis, IReadOnlyList<Ceiling> ceilings, bool byCategory, string name = "total")
    {
        (_basis, _byCategory) = (basis, byCategory);
        Sum = OptionsNotes.Sum(ceilings);
        Each = new CeilingMeasures<Ceiling>(basis, c => c);
        All = new CeilingMeasures<ShareSums>(basis, _ => Sum);
        Name = new(
            "name", Kind.Words, byCategory ? ("Category", "Categorie") : ("Class", "Klasse"),
            c => Cell.Of(NameOf(c.Key)))
        {
            Role = Role.Attribute,
        };
        ShareAfter = new("share_after", Kind.Share, ("Share after", "Aandeel daarna"), s => Cell.Of(
            OptionsCeilingQuestion.After(s, Sum.Redirectable), BaseTable.Nothing))
        {
            About = ("The share outside if all of it had gone to allies.",
                "Het aandeel buiten als dat alles naar bondgenoten was gegaan."),
        };
        InMixed = new(
            "redirectable_in_mixed", Kind.Amount,
            ("of which in classes of unlike products", "waarvan in klassen met ongelijke producten"),
            _ => Cell.OfAmount(ceilings.Where(c => IsMixed(c.Key)).Sum(c => c.Redirectable)))
        {
            Unit = basis.Flows.Unit,
            About = (
                "The part of the limit in classes that hold what does not replace each other.",
                "Het deel van de grens in klassen met producten die elkaar niet vervangen."),
        };
        Base = new BaseTable(basis, name, [.. All.Amounts, InMixed, ShareAfter, All.ChangePoints, All.Part, All.Rest]);
        Rows = new Table<Ceiling>("rows", basis.Ask, Columns(), ceilings, KeyOf, c => Supply(c));
        Seen = new Table<Ceiling>("with-total", basis.Ask, SeenColumns(), [.. ceilings, Sum], KeyOf, c => Supply(c));
    }

    /// <summary>Whether its rows are SIPRI's categories, for comparison.</summary>
    public bool ByCategory => _byCategory;

    /// <summary>All ceilings together.</summary>
    public Ceiling Sum { get; }

    /// <summary>The part of the limit in classes that hold what does not replace each other.</summary>
    public Column<ShareSums> InMixed { get; }

    /// <summary>What such a class holds; nothing where nothing in it stands out.</summary>
    public Column<Ceiling> Mixed { get; } = new(
        "holds", Kind.Words, ("Holds", "Bevat"),
        c => Cell.Of(MixedOf(c.Key)))
    {
        Role = Role.Attribute,
        Short = Text.Of("*"),
    };

    public CeilingMeasures<Ceiling> Each { get; }

    public CeilingMeasures<ShareSums> All { get; }

    public BaseTable Base { get; }

    public Table<Ceiling> Rows { get; }

    public Table<Ceiling> Seen { get; }

    public Column<Ceiling> Name { get; }

    public Column<ShareSums> ShareAfter { get; }

    /// <summary>
    /// What a person sees: at first the rows where allies took something from outside, and always the total.
    /// </summary>
    public View View()
    {
        var order = Enumerable.Range(0, Rows.Count).OrderBy(i => IsOfUse(Rows.Rows[i]) ? 0 : 1).ToList();
        return new View(
            Seen, Heading(), Seen.Columns)
        {
            Rows = order,
            First = Rows.Rows.Count(IsOfUse),
            Foot = [Rows.Count],
        };
    }

    /// <summary>What the limit holds for: this partition, and deliveries of these years.</summary>
    private Text Heading()
    {
        Text within = _byCategory ? ("SIPRI's categories", "SIPRI's categorieën") : ("product classes", "productklassen");
        return Text.Of(
            $"Upper limit within {within}, on deliveries of {_basis.Years}",
            $"Bovengrens binnen {within}, op leveringen van {_basis.Years}");
    }

    private bool IsMixed(int key) => !_byCategory && MixedOf(key) is not null;

    private static Text? MixedOf(int key) =>
        key > 0 && ProductClasses.BuiltIn.All[key] is { MixedEn.Length: > 0 } product
            ? Text.Name(product.MixedEn, product.MixedNl)
            : null;

    private static bool IsOfUse(Ceiling c) => c.Redirectable > 0 || c.Demand > 0;

    private string KeyOf(Ceiling c) => c.Key == Total ? "total" : CodeOf(c.Key);

    private string CodeOf(int key) => !_byCategory ? ProductClasses.BuiltIn.All[key].Code
        : _basis.Flows.Categories[key] is { Length: > 0 } category ? category : PartWords.Unknown;

    private Text NameOf(int key) => key == Total ? ("Total", "Totaal")
        : !_byCategory ? Names.Of(ProductClasses.BuiltIn.All[key])
        : key > 0 ? CategoryNames.Of(_basis.Flows.Categories[key])
        : ("category unknown", "categorie onbekend");

    private List<Column<Ceiling>> Columns() =>
    [
        Dimensions.Period<Ceiling>(_ => _basis.Years),
        Dimensions.Composition<Ceiling>(_ => _basis.Composition),
        new("key", Kind.Code, ("Code", "Code"), c => Cell.Of(CodeOf(c.Key))) { Role = Role.Dimension },
        Name,
        new(
            "category", Kind.Code, ("Category", "Categorie"),
            c => Cell.Of(_byCategory ? CodeOf(c.Key) : ProductClasses.BuiltIn.All[c.Key].Category))
        {
            Role = Role.Attribute,
        },
        .. Each.Amounts,
        new(
            "limit", Kind.Code, ("Limited by", "Begrensd door"),
            c => Cell.Of(c.Key == 0 ? null : Codes.Of(c.Limit))) { Role = Role.Attribute },
        Each.ChangePoints,
        new(
            "flows", Kind.Ask, ("Delivered outside", "Buiten geleverd"),
            c => Cell.Of(Supply(c))) { Role = Role.Attribute },
        new(
            "flows_demand", Kind.Ask, ("Taken from outside", "Van buiten betrokken"),
            c => Cell.Of(Demand(c))) { Role = Role.Attribute },
        Each.Part,
        Each.Rest,
        new("holds", Kind.Words, Mixed.Title, c => _byCategory ? Cell.Blank : Mixed.Of(c)) { Role = Role.Attribute },
    ];

    private List<Column<Ceiling>> SeenColumns() =>
    [
        Name, Each.Supply, Each.Demand, Each.SecondHand, Each.MadeSeen(), Each.Redirectable, Each.Part,
        new("limited", Kind.Words, ("Limited by", "Begrensd door"), LimitedBy) { Short = ("By", "Door") },
    ];

    private static Cell LimitedBy(Ceiling c) => c switch
    {
        { Key: Total } => Cell.Blank,
        { Key: 0 } => Cell.Lacks("class-unknown"),
        { Limit: CeilingLimit.Demand } => Cell.Of(("demand", "vraag")),
        { Limit: CeilingLimit.Supply } => Cell.Of(("supply", "aanbod")),
        { Limit: CeilingLimit.OwnState } => Cell.Of(("one state", "één staat")),
        _ => Cell.Lacks("nothing"),
    };

    private Ask Supply(Ceiling c) => c.Key <= 0 ? _basis.Supply(null, null)
        : _byCategory ? _basis.Supply(null, CodeOf(c.Key)) : _basis.Supply(CodeOf(c.Key), null);

    private Ask Demand(Ceiling c) => c.Key <= 0 ? _basis.Demand(null, null)
        : _byCategory ? _basis.Demand(null, CodeOf(c.Key)) : _basis.Demand(CodeOf(c.Key), null);
}
