namespace Aandeel.Harmonise;

/// <summary>
/// What one ally spent on equipment in one year, or why that cannot be computed. Not what its industry produced.
/// </summary>
/// <param name="Party">As printed by NATO, without the mark of a footnote.</param>
/// <param name="Dollars">In US dollars, current prices and exchange rates; null with a <see cref="Reason"/>.</param>
/// <param name="National">In the currency of <paramref name="NationalUnit"/>, current prices; null with a
/// reason.</param>
/// <param name="Estimated">Whether an input is an estimate of NATO.</param>
/// <param name="Reason">Which input of the dollars is missing, as a code; null when none is.</param>
/// <param name="NationalReason">Which input of the national amount is missing, as a code; null when none is.</param>
public sealed record EquipmentAmount(
    string Party, int Year, Amount? Dollars, Amount? National, string? NationalUnit, bool Estimated, string? Reason,
    string? NationalReason)
{
    /// <summary>
    /// What NATO calls "Other": operations, maintenance and spares, probably ammunition, in US dollars; null where an
    /// input is missing. Not part of equipment.
    /// </summary>
    public Amount? OtherDollars { get; init; }
}

/// <summary>
/// What an ally spends on equipment: total expenditure times the share of equipment (docs/methods/equipment.md). It
/// holds purchases at home and abroad and research for major equipment, and leaves out maintenance and spares: not
/// production, and not imports.
/// </summary>
public static class EquipmentExpenditure
{
    public const string ShareMissing = "equipment-share-missing";
    public const string ExpenditureMissing = "expenditure-missing";
    public const string ExpenditureNationalMissing = "expenditure-national-currency-missing";

    private const string Total = "total";

    /// <summary>
    /// The equipment expenditure of every ally and year that NATO's tables name, in order of name and year.
    /// </summary>
    /// <param name="indicators">The indicators of one edition of source <c>nato</c>.</param>
    public static IReadOnlyList<EquipmentAmount> Of(IEnumerable<Indicator> indicators)
    {
        var figures = indicators.Where(
            i => i.Item != Total
                && (i.Measure is "expenditure-usd" or "expenditure-national-currency" or "equipment-share"
                    or "other-share"))
            .GroupBy(i => Key(i.Measure, Name(i.Party), i.Year))
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        return [
            .. figures.Values.DistinctBy(i => Key("", Name(i.Party), i.Year))
                .OrderBy(i => Name(i.Party), StringComparer.Ordinal)
                .ThenBy(i => i.Year)
                .Select(i => Compute(Name(i.Party), i.Year))
        ];

        static string Key(string measure, string party, int year) => $"{measure} {party} {year}";

        EquipmentAmount Compute(string party, int year)
        {
            var (share, dollars, national) = (Find("equipment-share"), Find("expenditure-usd"),
                Find("expenditure-national-currency"));
            var inDollars = Product(dollars, share);
            var inNational = Product(national, share);
            return new EquipmentAmount(
                party, year, inDollars, inNational, national?.Unit.Code,
                new[] { share, dollars, national }.Any(f => f?.Flag == EstimateFlag.Yes),
                inDollars is null ? (share is null ? ShareMissing : ExpenditureMissing) : null,
                inNational is null ? (share is null ? ShareMissing : ExpenditureNationalMissing) : null)
            {
                OtherDollars = Product(dollars, Find("other-share")),
            };

            Indicator? Find(string measure) =>
                figures.GetValueOrDefault(Key(measure, party, year)) is { Amount: not null } found ? found : null;
        }
    }

    /// <summary>
    /// The sum over allies in a year; null as soon as one ally that has figures that year lacks an input, named in the
    /// reason.
    /// </summary>
    public static (Amount? Sum, string? Reason) Sum(IEnumerable<EquipmentAmount> amounts, int year)
    {
        Amount sum = default;
        foreach (var amount in amounts.Where(a => a.Year == year))
        {
            if (amount.Dollars is not { } dollars) return (null, $"{amount.Reason}: {amount.Party}");
            sum += dollars;
        }

        return (sum, null);
    }

    /// <summary>
    /// A name without the asterisk that leads to a footnote: Czechia is <c>Czechia*</c> in three tables and not in
    /// table 8.
    /// </summary>
    internal static string Name(string printed) => printed.TrimEnd('*', ' ');

    private static Amount? Product(Indicator? expenditure, Indicator? share) =>
        expenditure?.Amount is { } amount && share?.Amount is { } percent
            && Amount.TryFrom(amount.Value * percent.Value / 100, out var product) ? product : null;
}
