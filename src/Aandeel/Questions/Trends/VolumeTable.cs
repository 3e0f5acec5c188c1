using Aandeel.Answers;
using Aandeel.Indicators;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// Numerator and denominator of the last two windows apart, and the largest flows in and out of the change.
/// </summary>
internal sealed class VolumeTable
{
    private const string NothingBefore = "nothing-before";
    private const string Nothing = "nothing-delivered";
    private readonly TrendResult _result;

    public VolumeTable(TrendResult result, YearRange? before, YearRange now)
    {
        (_result, Before, Now) = (result, before, now);
        Column<T> Then<T>()
            where T : class =>
            new("compared_with", Kind.Period, ("Compared with", "Vergeleken met"), _ => Cell.Of(before))
            {
                Role = Role.Attribute,
            };
        VolumeBefore = Amount<VolumeChange>("before", ("Before", "Eerder"), v => v.Before);
        VolumeNow = Amount<VolumeChange>("now", ("Now", "Nu"), v => v.Now);
        Rows = new Table<VolumeChange>(
            "volumes",
            result.Ask,
            [
                new("key", Kind.Code, ("Part", "Deel"), v => Cell.Of(v.Key)) { Role = Role.Dimension },
                Dimensions.Composition<VolumeChange>(_ => result.Held),
                Dimensions.Period<VolumeChange>(_ => now), Then<VolumeChange>(), VolumeBefore, VolumeNow, Change, Points,
            ],
            before is null ? [] : VolumeChange.Of(Sum(before), Sum(now)),
            v => v.Key);
        FlowBefore = Amount<FlowChange>("before", ("Before", "Eerder"), f => f.Before);
        FlowNow = Amount<FlowChange>("now", ("Now", "Nu"), f => f.Now);
        Flows = new Table<FlowChange>(
            "largest_flows",
            result.Ask,
            [
                new("key", Kind.Code, ("Code", "Code"), f => Cell.Of(f.Key)) { Role = Role.Dimension },
                new("name", Kind.Words, ("From and to", "Van en naar"), f => Cell.Of(NameOf(f))) { Role = Role.Attribute },
                new("side", Kind.Code, ("Side", "Binnen of buiten"), f => Cell.Of(f.IsInside ? "inside" : "outside"))
                {
                    Role = Role.Attribute,
                },
                FlowBefore, FlowNow, FlowPoints,
            ],
            before is null ? [] : FlowChange.Largest(result.Flows, result.HeldScope, before, now, MostFlows),
            f => f.Key,
            Behind);
    }

    /// <summary>How many flows are listed of those that raised, and of those that lowered the share.</summary>
    private const int MostFlows = 5;

    public YearRange? Before { get; }

    public YearRange Now { get; }

    public Table<VolumeChange> Rows { get; }

    public Table<FlowChange> Flows { get; }

    public Column<VolumeChange> VolumeBefore { get; }

    public Column<VolumeChange> VolumeNow { get; }

    public Column<VolumeChange> Change { get; } = new(
        "change", Kind.Change, ("Change", "Verandering"), v => Cell.Of(v.Change, NothingBefore))
    {
        Main = true,
    };

    public Column<VolumeChange> Points { get; } = new(
        "points", Kind.Points, ("To the share", "Aan het aandeel"), v => Cell.Of(v.Points * 100, Nothing))
    {
        About = (
            "What this change of volume did to the share, in points; outside and inside together are the change.",
            "Wat deze verandering met het aandeel deed, in procentpunten; buiten en binnen samen zijn het verschil."),
    };

    public Column<FlowChange> FlowBefore { get; }

    public Column<FlowChange> FlowNow { get; }

    public Column<FlowChange> FlowPoints { get; } = new(
        "points", Kind.Points, ("To the share", "Aan het aandeel"), f => Cell.Of(f.Points * 100, Nothing))
    {
        Main = true,
    };

    public VolumeChange Of(string key) => Rows.Rows.First(v => v.Key == key);

    /// <summary>"the United States to Saudi Arabia".</summary>
    public static Text NameOf(FlowChange flow)
    {
        var from = SelectionWords.WithArticleOf(flow.Supplier);
        var to = flow.Recipient is { } party ? SelectionWords.WithArticleOf(party) : Names.Of(flow.Group);
        return Text.Of($"{from} to {to}", $"{from} aan {to}");
    }

    private ShareSums Sum(YearRange years) => _result.HeldMap.Sum([years])[0].GetValueOrDefault(0) ?? new ShareSums();

    private Ask Behind(FlowChange flow)
    {
        var given = _result.Given;
        var to = flow.Recipient is { } party ? new RowKey(ShareKey.Recipient, party.Code.Value)
            : new RowKey(ShareKey.Group, Codes.Of(flow.Group));
        return Questions.Behind.Row(
            given, _result.Held, Now, flow.Supplier.Code.Value, to, category: given.Category,
            edition: given.EditionOf(_result.Flows));
    }

    private Column<T> Amount<T>(string name, Text title, Func<T, long> of)
        where T : class => new(name, Kind.Amount, title, v => Cell.OfAmount(of(v))) { Unit = _result.Flows.Unit };
}
