using Aandeel.Answers;
using Aandeel.Indicators;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// The list <c>volume_money</c> of <c>production</c>: the share outside by SIPRI's volume and by money, never averaged.
/// </summary>
internal sealed class VolumeMoneyTable
{
    private const string NoMoney = "no-source";

    /// <summary>Ends that one decimal shows as one.</summary>
    private const double Alike = 0.0005;

    public VolumeMoneyTable(Ask ask, IReadOnlyList<VolumeMoneyLine> lines) => Rows = new Table<VolumeMoneyLine>(
        "volume_money", ask,
        [
            Code("key", ("Code", "Code"), l => l.Party.Code.Value, Role.Dimension),
            Who,
            new("volume_period", Kind.Period, ("Years of volume", "Jaren volume"), l => Cell.Of(l.Of.VolumeYears))
            {
                Role = Role.Attribute,
            },
            Volume, MoneyYears, Money,
            Code("money_source", ("Kind of money", "Soort geld"), l => l.Of.Source is { } s ? Codes.Of(s) : null),
            Code("register", ("Source", "Bron"), l => l.Register),
            new("distance", Kind.Points, ("Apart", "Uiteen"), l => Cell.Of(l.Of.Distance * 100, NoMoney)),
            Code("relation", ("Relation", "Verhouding"), l => Codes.Of(l.Of.Relation)),
        ],
        lines, l => l.Party.Code.Value);

    public Table<VolumeMoneyLine> Rows { get; }

    public Column<VolumeMoneyLine> Volume { get; } = new(
        "share_of_volume", Kind.Share, ("Volume outside", "Volume buiten"),
        l => Cell.Of(l.Of.Volume, "nothing-delivered"))
    { Short = ("volume", "volume") };

    public Column<VolumeMoneyLine> Money { get; } = new(
        "share_of_money", Kind.Share, ("Money outside", "Geld buiten"),
        l => new Cell.Band(Cell.Of(l.Of.Money?.Least, NoMoney), Cell.Of(l.Of.Money?.Most, NoMoney)))
    {
        Short = ("money", "geld"),
        Form = Form.TenthsWithUnit,
    };

    private static Column<VolumeMoneyLine> Who { get; } = new(
        "name", Kind.Words, ("Who", "Wie"), l => Cell.Of(Names.Of(l.Party)))
    { Role = Role.Attribute };

    private static Column<VolumeMoneyLine> MoneyYears { get; } = new(
        "money_period", Kind.Period, ("Years of money", "Jaren geld"),
        l => l.Of.MoneyYears is { } years ? Cell.Of(years) : Cell.Lacks(NoMoney))
    { Role = Role.Attribute };

    public View View(YearRange years) => new(
        Rows,
        Text.Of(
            $"Volume ({years}) against money: the share outside, two true answers that are not averaged",
            $"Volume ({years}) tegenover geld: het aandeel buiten, twee ware antwoorden die niet worden gemiddeld"),
        [
            Who, Volume,
            new Column<VolumeMoneyLine>("share_of_money", Kind.Words, ("Money outside", "Geld buiten"), l => Cell.Of(Said(l))),
            MoneyYears,
            new Column<VolumeMoneyLine>(
                "money_source", Kind.Words, ("Money is", "Geld is"), l => Cell.Of(l.Of.Source is { } s ? Named(s) : null)),
            new Column<VolumeMoneyLine>("relation", Kind.Words, ("Fits with", "Past bij"), l => Cell.Of(Why(l.Of.Relation))),
        ])
    {
        Rows = [.. Enumerable.Range(0, Rows.Count).Where(i => Rows.Rows[i].Of is { Volume: not null, Money: not null })],
    };

    /// <summary>The money in a sentence: one number where all destinations are known, else a range.</summary>
    public Text Said(VolumeMoneyLine line)
    {
        if (line.Of.Money is not { } money) return Text.Of("–");
        var (least, most) = (Rows.Quote(line, Money, "lower"), Rows.Quote(line, Money, "upper"));
        return most.Cell == least.Cell || money.Most - money.Least < Alike
            ? Text.Of(least)
            : Text.Of($"{least:bare} to {most}", $"{least:bare} tot {most}");
    }

    private static Text Named(MoneySource source) => source switch
    {
        MoneySource.ActualExports => ("actual exports", "feitelijke uitvoer"),
        MoneySource.IndustryAccount => ("industry account", "opgave van de industrie"),
        _ => ("licences (permissions)", "vergunningen"),
    };

    private static Text Why(VolumeMoneyRelation relation) => relation switch
    {
        VolumeMoneyRelation.VolumeAbove => (
            "whole weapons outside, parts and components inside", "hele wapens naar landen erbuiten, onderdelen naar leden"),
        VolumeMoneyRelation.MoneyAbove => (
            "outside more small arms, ammunition, parts, services",
            "buiten meer kleine wapens, munitie, onderdelen, diensten"),
        VolumeMoneyRelation.Alike => ("alike", "gelijk"),
        _ => Text.None,
    };

    private static Column<VolumeMoneyLine> Code(
        string name, Text title, Func<VolumeMoneyLine, string?> of, Role role = Role.Attribute) =>
        new(name, Kind.Code, title, l => Cell.Of(of(l))) { Role = role };
}
