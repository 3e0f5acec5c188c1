using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>
/// The share that everything is measured against, with Ukraine and the Indo-Pacific four apart: a table of one row, to
/// which a question adds columns of its own.
/// </summary>
internal sealed class BaseTable
{
    public const string Nothing = "nothing-delivered";

    public BaseTable(OptionsBasis basis, params IReadOnlyList<Column<ShareSums>> more)
        : this(basis, "total", more)
    {
    }

    /// <summary>The same under another name, where an answer has two.</summary>
    public BaseTable(OptionsBasis basis, string name, IReadOnlyList<Column<ShareSums>> more)
    {
        Column<ShareSums> Amount(string name, Text title, Func<ShareSums, long> of) =>
            new(name, Kind.Amount, title, s => Cell.OfAmount(of(s))) { Unit = basis.Flows.Unit };
        Rows = new Table<ShareSums>(
            name,
            basis.Ask,
            [
                Dimensions.Period<ShareSums>(_ => basis.Years),
                Dimensions.Composition<ShareSums>(_ => basis.Composition),
                Amount("inside", ("Inside", "Binnen"), s => s.Inside),
                Amount("outside", ("Outside", "Buiten"), s => s.Outside),
                Amount("unallocated", ("Unallocated", "Niet toegedeeld"), s => s.Unallocated + s.Unmapped),
                ShareOutside, Ukraine, IndoPacific, Bounds<ShareSums>(s => s),
                .. more,
            ],
            [basis.Sides.Base],
            _ => $"{basis.Composition.Code} {basis.Years}");
    }

    public Table<ShareSums> Rows { get; }

    public Column<ShareSums> ShareOutside { get; } =
        new(
            "share_outside", Kind.Share, ("Share outside", "Aandeel buiten"),
            s => Cell.Of(s.ShareOutside, Nothing))
        { Main = true };

    public Column<ShareSums> Ukraine { get; } = PartOf<ShareSums>(DestinationGroup.Ukraine, s => s);

    public Column<ShareSums> IndoPacific { get; } = PartOf<ShareSums>(DestinationGroup.IndoPacificPartners, s => s);

    /// <summary>"75.0 % (of which Ukraine 11.0 points, Indo-Pacific four 9.1)".</summary>
    public Text Share
    {
        get
        {
            var (share, ukraine, four) = (Quote(ShareOutside), Quote(Ukraine), Quote(IndoPacific));
            return Text.Of(
                $"{share} (of which Ukraine {ukraine:bare} points, Indo-Pacific four {four:bare})",
                $"{share} (waarvan Oekraïne {ukraine:bare} procentpunt, Indo-Pacifische vier {four:bare})");
        }
    }

    /// <summary>A cell of the one row, for a sentence.</summary>
    public Figure Quote(Column<ShareSums> column, string? inside = null) => Rows.Quote(Rows.Rows[0], column, inside);

    /// <summary>The part of the share that goes to Ukraine, or to the Indo-Pacific four.</summary>
    public static Column<T> PartOf<T>(DestinationGroup group, Func<T, ShareSums> sums)
        where T : class
    {
        var isUkraine = group == DestinationGroup.Ukraine;
        return new(
            isUkraine ? "ukraine_part" : "indo_pacific_part",
            Kind.Share,
            isUkraine ? ("of which Ukraine", "waarvan Oekraïne") : Text.Of("Indo-Pacific 4"),
            r => Cell.Of(sums(r).Part(group), Nothing))
        {
            Form = Form.Bare,
            Short = isUkraine ? ("Ukr.", "Oekr.") : Text.Of("IP4"),
        };
    }

    /// <summary>The margin for unknown recipients and suppliers.</summary>
    public static Column<T> Bounds<T>(Func<T, ShareSums> sums)
        where T : class => new("bounds", Kind.Share, ("Margin", "Marge"), r => new Cell.Band(
            Cell.Of(sums(r).Bounds?.Lower, Nothing),
            Cell.Of(sums(r).Bounds?.Upper, Nothing)));
}
