using Aandeel.Answers;

namespace Aandeel.Questions;

/// <summary>
/// The table of <c>verify</c>: the figures beside the quoted one, with what differs and the question to ask.
/// </summary>
internal sealed class VerifyTable
{
    private const int RowsSeen = 15;
    private readonly VerifyResult _result;

    public VerifyTable(VerifyResult result, Ask ask, IReadOnlyList<VerifyLine> lines)
    {
        _result = result;
        Value = new("value", Kind.Share, ("Computed", "Berekend"), l => Shown(l.Of.Value))
        {
            KindOf = _ => KindShown,
            Main = true,
        };
        Difference = new(
            "difference", Kind.Points, ("Difference", "Verschil"), l => Cell.Of(l.Difference, "no-figure-stated"));
        Rows = new Table<VerifyLine>(
            "rows", ask,
            [
                new("key", Kind.Code, ("Code", "Code"), l => Cell.Of(l.Of.Key)) { Role = Role.Dimension },
                Name, Period,
                new("edition", Kind.Code, ("Edition", "Editie"), l => Cell.Of(l.Of.Edition)) { Role = Role.Attribute },
                Value, Difference,
                new("fits", Kind.YesNo, ("Is the quoted figure", "Is het genoemde cijfer"), l => Cell.Of(l.Fits))
                {
                    Role = Role.Attribute,
                },
                new(
                    "differences", Kind.Code, ("What differs", "Wat verschilt"),
                    l => Cell.Of(string.Join(',', l.Of.Differs.Select(d => d.Code).Distinct())))
                {
                    Role = Role.Attribute,
                },
                Differs,
                new("question", Kind.Ask, ("Question", "Vraag"), l => Cell.Of(l.Of.Ask)) { Role = Role.Attribute },
            ],
            lines,
            l => l.Of.Key);
        Searched = Count("searched", ("Figures searched", "Doorzochte cijfers"), r => r.Searched);
        Fitting = Count("fitting", ("Of these the quoted one", "Daarvan het genoemde"), r => r.Fitting);
        Lowest = End("lower", ("Lowest of the same years", "Laagste van dezelfde jaren"), of => of.Min());
        Highest = End("upper", ("Highest of the same years", "Hoogste van dezelfde jaren"), of => of.Max());
        Claimed = new("claimed", Kind.Share, ("Quoted", "Genoemd"), r => r.Value is { } value
            ? new Cell.Exact(r.IsPercent ? value / 100 : value)
            : Cell.Lacks("no-figure-stated"))
        {
            KindOf = _ => KindShown,
        };
        Frame = new Table<VerifyResult>(
            "frame", ask,
            [
                new("verdict", Kind.Code, ("Verdict", "Uitkomst"), r => Cell.Of(Codes.Of(r.Verdict))),
                Claimed, Searched, Fitting,
                Count("same_years", ("Definitions of the same years", "Definities van dezelfde jaren"),
                    r => r.OfSameYears.Count),
                Count("same_years_fitting", ("Of these the quoted one", "Daarvan het genoemde"),
                    r => r.OfSameYears.Count(l => l.Fits)),
                Lowest, Highest,
            ],
            [result], _ => "frame");
    }

    public Table<VerifyLine> Rows { get; }

    public Table<VerifyResult> Frame { get; }

    public Column<VerifyLine> Value { get; }

    public Column<VerifyLine> Difference { get; }

    public Column<VerifyResult> Searched { get; }

    public Column<VerifyResult> Fitting { get; }

    public Column<VerifyResult> Claimed { get; }

    public Column<VerifyResult> Lowest { get; }

    public Column<VerifyResult> Highest { get; }

    /// <summary>What is not as the claim says, in words.</summary>
    public static Text DiffersIn(Candidate candidate) => candidate.Differs.Count == 0
        ? ("nothing", "niets")
        : Text.Join("; ", candidate.Differs.Select(d => d.Words));

    /// <summary>What people see; the question of each row is told below.</summary>
    public View View() => new(
        Rows,
        (
            "Our own answer first, then what is the quoted figure, then the nearest",
            "Eerst ons eigen antwoord, dan wat het genoemde cijfer is, dan het dichtstbijzijnde"),
        [
            Name, Period, Value, Difference,
            new Column<VerifyLine>("fits", Kind.Words, ("Fits", "Klopt"), l => Cell.Of(l.Fits
                ? ("yes", "ja")
                : (Text)("no", "nee"))),
            Differs,
        ])
    {
        First = RowsSeen,
    };

    private static Column<VerifyLine> Name { get; } =
        new("name", Kind.Words, ("Source", "Bron"), l => Cell.Of(l.Of.Name)) { Role = Role.Attribute };

    private static Column<VerifyLine> Period { get; } =
        Dimensions.Period<VerifyLine>(l => l.Of.Years, ("Years", "Jaren"));

    private static Column<VerifyLine> Differs { get; } =
        new("differs", Kind.Words, ("What differs", "Wat verschilt"), l => Cell.Of(DiffersIn(l.Of)))
        {
            Role = Role.Attribute,
        };

    private Kind KindShown => !_result.IsPercent ? Kind.Factor : _result.IsChange ? Kind.Change : Kind.Share;

    private Cell Shown(double? value) => Cell.Of(_result.IsPercent ? value / 100 : value, "nothing-delivered");

    private static Column<VerifyResult> Count(string name, Text title, Func<VerifyResult, int> of) =>
        new(name, Kind.Count, title, r => Cell.Of((long?)of(r)));

    private Column<VerifyResult> End(string name, Text title, Func<IEnumerable<double>, double> end) =>
        new(name, Kind.Share, title, r => r.OfSameYears.Count == 0
            ? Cell.Lacks("nothing-delivered")
            : Shown(end(r.OfSameYears.Select(l => l.Of.Value!.Value))))
        {
            KindOf = _ => KindShown,
        };
}
