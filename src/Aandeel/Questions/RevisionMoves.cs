using Aandeel.Harmonise;
using Aandeel.Sources;

namespace Aandeel.Questions;

/// <summary>
/// How far first prints of such a period moved in later editions, where vintages are kept of the choice: the Alliance
/// or one supplier, with everything counted, in the newest period of its edition (docs/methods/ranges.md).
/// </summary>
internal static class RevisionMoves
{
    /// <summary>The moves of first prints that speak of a period.</summary>
    /// <param name="key">Whose vintages: <c>nato</c> or the code of a supplier; null where none are kept.</param>
    public static IReadOnlyList<VintageMove> Of(
        Question question, string? key, Composition composition, YearRange period, FlowTable flows)
    {
        if (key is null || flows.Series.Source != SourceCatalog.Sipri || period.Last != flows.Years.Last) return [];
        var plain = question is { Recipients: null or PartySelection.Everyone, Without.Count: 0, Category: null };
        return plain && question.Alliance.Code == Alliance.NatoCode
            ? Vintages.BuiltIn.Moves(key, composition, period.Count)
            : [];
    }

    /// <summary>Whose vintages a choice of suppliers has; null where none are kept.</summary>
    public static string? KeyOf(PartySelection? suppliers) => suppliers switch
    {
        null or PartySelection.MembersOf { Alliance.Code: Alliance.NatoCode } => Alliance.NatoCode,
        PartySelection.Parties { Chosen: [var one] } => one.Code.Value,
        _ => null,
    };

    /// <summary>The largest move without its sign, in points; null where none is known.</summary>
    public static double? Largest(IReadOnlyList<VintageMove> moves) =>
        moves.Count > 0 ? moves.Max(m => Math.Abs(m.Points)) : null;

    /// <summary>Each move with its period: "−0.4 (2017-2021), +0.4 (2019-2023)".</summary>
    public static Text Listed(IReadOnlyList<VintageMove> moves) => Text.Join(", ", moves.Select(m =>
    {
        var points = Figure.Points($"move_{m.Period}", m.Points / 100);
        var period = Figure.Period($"moved_{m.Period}", m.Period);
        return Text.Of($"{points:signed} ({period})", $"{points:signed} ({period})");
    }));
}
