using Aandeel.Answers;
using Aandeel.Indicators;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// The table of <c>decompose</c>: effects, or parts with their weights and shares. Parts of the difference are in units
/// of the share.
/// </summary>
internal sealed class DecomposeTable
{
    private const int DefaultRows = 25;
    private const string NotAPart = "not-a-part";
    private const string Nothing = "nothing-delivered";
    private readonly DecomposeResult _result;
    private readonly Comparison _asked;

    public DecomposeTable(DecomposeResult result)
    {
        (_result, _asked) = (result, result.Asked);
        Weights = (Weight("before", _asked.Before), Weight("now", _asked.Now));
        Shares = (Share("before", _asked.Before), Share("now", _asked.Now));
        Rows = new Table<DecomposeLine>(
            "rows",
            result.Ask,
            result.IsDivided ? PartColumns() : EffectColumns(),
            result.IsDivided ? result.PartLines() : result.EffectLines(),
            l => l.Key,
            l => Behind(l, before: false));
    }

    public Table<DecomposeLine> Rows { get; }

    public Column<DecomposeLine> Contribution { get; } = Points(
        "contribution", ("Points", "Procentpunt"), l => l.Contribution, main: true);

    public Column<DecomposeLine> Within { get; } = OfPart("within", ("Within", "Binnen"), p => p.Within);

    public Column<DecomposeLine> Mix { get; } = OfPart("mix", Text.Of("Mix"), p => p.Mix);

    /// <summary>The part of all deliveries to known destinations, before and now.</summary>
    public (Column<DecomposeLine> Before, Column<DecomposeLine> Now) Weights { get; }

    /// <summary>The part's own share outside, before and now.</summary>
    public (Column<DecomposeLine> Before, Column<DecomposeLine> Now) Shares { get; }

    public Figure Quote(DecomposeLine line, Column<DecomposeLine> column) => Rows.Quote(line, column);

    /// <summary>The row of a key.</summary>
    public DecomposeLine LineOf(string key) => Rows.Rows.First(l => l.Key == key);

    /// <summary>The parts as people see them, with what they sum to at the foot.</summary>
    public View View()
    {
        var lines = Rows.Rows.Where(l => l.Part is not null).Append(Together()).ToList();
        var seen = new Table<DecomposeLine>("parts", _result.Ask, PartColumns(), lines, l => l.Key);
        var name = new Column<DecomposeLine>("name", Kind.Words, PartWords.Title(_result.By), l => Cell.Of(l.Short))
        {
            Role = Role.Attribute,
        };
        IReadOnlyList<Column> columns = _result.By == ShareKey.Group
            ? [name, Contribution, WithoutUkraine(), Blank(Weights.Before), Blank(Weights.Now), WeightChange()]
            : [
                name, Contribution, Within, Mix, WithoutUkraine(), Weights.Before, Weights.Now, Shares.Before,
                Shares.Now
            ];
        return new View(seen, Names.Of(_asked.Fixed).Capital(), columns)
        {
            LastKept = 1,
            First = _result.By == ShareKey.Group ? null : DefaultRows,
        };
    }

    private DecomposeLine Together()
    {
        var shift = _result.Whole!.Shift;
        return new DecomposeLine(
            "together",
            ("together", "samen"),
            shift.Difference,
            Part: new ShiftLine(0, shift.Before, shift.Now, shift.Within, shift.Mix))
        {
            WithoutUkraine = _result.Apart?.Shift.Difference,
            IsSum = true,
        };
    }

    private List<Column<DecomposeLine>> EffectColumns() => [Key(), Name(), Contribution, .. Flows()];

    private List<Column<DecomposeLine>> PartColumns() =>
    [
        Key(), Name(), Contribution, Within, Mix, WithoutUkraine(), Deliveries("before"), Deliveries("now"),
        WeightChange(), .. Flows(),
    ];

    private static Column<DecomposeLine> Key() => new("key", Kind.Code, ("Code", "Code"), l => Cell.Of(l.Key))
    {
        Role = Role.Dimension,
    };

    private static Column<DecomposeLine> Name() => new("name", Kind.Words, ("Part", "Deel"), l => Cell.Of(l.Name))
    {
        Role = Role.Attribute,
    };

    private IEnumerable<Column<DecomposeLine>> Flows()
    {
        yield return Listed("flows", ("Rows behind it", "Regels erachter"), isBefore: false);
        yield return Listed("flows_before", ("Rows behind it, before", "Regels erachter, eerder"), isBefore: true);

        Column<DecomposeLine> Listed(string name, Text title, bool isBefore) => new(
            name, Kind.Ask, title, l => Behind(l, isBefore) is { } ask ? Cell.Of(ask) : Cell.Lacks("no-such-choice"))
        {
            Role = Role.Attribute,
        };
    }

    /// <summary>A part of the difference in units of the share, shown as points.</summary>
    /// <remarks>
    /// Its 12 decimals are all written, so that readers can add them up; adding nothing turns a zero with a minus sign
    /// into a plain one.
    /// </remarks>
    private static Column<DecomposeLine> Points(
        string name, Text title, Func<DecomposeLine, decimal?> of, bool main = false) =>
        new(name, Kind.Share, title, l => Cell.Of((double?)of(l) + 0.0, l.Reason ?? Nothing))
        {
            Form = Form.Signed,
            Main = main
        };

    private static Column<DecomposeLine> OfPart(string name, Text title, Func<ShiftLine, decimal> of) =>
        new(
            name, Kind.Share, title,
            l => l.Part is { } part ? Cell.Of((double)of(part) + 0.0, Nothing) : Cell.Lacks(NotAPart))
        {
            Form = Form.Signed,
        };

    private Column<DecomposeLine> WithoutUkraine() => new(
        "without_ukraine",
        Kind.Share,
        ("Without Ukraine", "Zonder Oekraïne"),
        l => Cell.Of((double?)l.WithoutUkraine + 0.0, _result.LeavesOutUkraine ? "left-out" : Nothing))
    {
        Form = Form.Signed,
        Short = ("Without Ukr.", "Zonder Oekr."),
    };

    /// <summary>What a part delivered in a period: a map in files.</summary>
    private Column<DecomposeLine> Deliveries(string name) => new(
        name,
        Kind.Group,
        name == "before" ? ("Before", "Eerder") : ("Now", "Nu"),
        l =>
        {
            if (l.Part is null) return Cell.Lacks(NotAPart);
            var (part, whole) = Of(l, name);
            return new Cell.Map(
            [
                new("outside", Cell.OfAmount(part.Outside)),
                new("known", Cell.OfAmount(part.Known)),
                new("weight", Cell.Of((double)part.Known / whole.Known, Nothing)),
                new("share_outside", Cell.Of(part.AsDouble, Nothing)),
                new("part", Cell.Of((double)part.Outside / whole.Known, Nothing)),
            ]);
        })
    {
        Unit = _asked.Flows.Unit,
        About = (
            "Deliveries of the part to known destinations, its weight among all, its own share, and its "
                + "points of the whole share; in fixed composition.",
            "Leveringen van het deel aan bekende bestemmingen, het gewicht ervan, het eigen aandeel, en de "
                + "procentpunten van het hele aandeel; in vaste samenstelling."),
    };

    private Column<DecomposeLine> Weight(string period, YearRange years) => new(
        $"{period}_weight",
        Kind.Share,
        Title(period, ("Weight", "Gewicht"), years),
        l => Cell.Of(WeightOf(l, period), Nothing));

    private Column<DecomposeLine> Share(string period, YearRange years) => new(
        $"{period}_share_outside",
        Kind.Share,
        Title(period, ("Outside", "Buiten"), years),
        l => Cell.Of(Of(l, period).Part.AsDouble, Nothing));

    private static Text Title(string period, Text what, YearRange years) =>
        period == "before" ? Text.Of($"{what} {years}", $"{what} {years}") : Text.Of(years.ToString());

    /// <summary>
    /// Groups lie wholly outside or inside, so that what they are of the deliveries says more than their own share.
    /// </summary>
    private Column<DecomposeLine> WeightChange() => new(
        "weight_change",
        Kind.Share,
        ("Change of weight", "Verandering gewicht"),
        l => l.Part is null
            ? Cell.Lacks(NotAPart)
            : l.IsSum
            ? Cell.Blank
            : Cell.Of(WeightOf(l, "now") - WeightOf(l, "before"), Nothing))
    {
        Form = Form.Signed,
    };

    /// <summary>The weights of all together are no news.</summary>
    private static Column<DecomposeLine> Blank(Column<DecomposeLine> weight) =>
        new(weight.Name, weight.Kind, weight.Title, l => l.IsSum ? Cell.Blank : weight.Of(l));

    private double WeightOf(DecomposeLine line, string period)
    {
        var (part, whole) = Of(line, period);
        return (double)part.Known / whole.Known;
    }

    private (KnownDeliveries Part, KnownDeliveries Whole) Of(DecomposeLine line, string period)
    {
        var shift = _result.Whole!.Shift;
        return period == "before" ? (line.Part!.Before, shift.Before) : (line.Part!.Now, shift.Now);
    }

    private Ask? Behind(DecomposeLine line, bool before)
    {
        var question = _result.Question;
        var (suppliers, years) = (question.Suppliers!.Text, before ? _asked.Before : _asked.Now);
        if (line.Part is not null)
        {
            return Questions.Behind.Part(
                question, _asked.Fixed, years, suppliers, _result.By, line.Key, _asked.Divided.Edition.Name);
        }

        var composition = line.Key is Effects.Membership or Effects.Vintage ? _asked.Scope.Composition : _asked.Fixed;
        var flows = before && line.Key == Effects.Vintage ? _asked.FlowsBefore : _asked.Flows;
        var key = line.Key == Effects.Ukraine
            ? new RowKey(ShareKey.Group, Codes.Of(Harmonise.DestinationGroup.Ukraine))
            : null;
        return Questions.Behind.Row(question, composition, years, suppliers, key, edition: flows.Edition.Name);
    }
}
