using Aandeel.Harmonise;

namespace Aandeel.Indicators;

/// <summary>
/// Sales and exports of a state's defence industry in one year, in millions of the account's currency, as printed or by
/// one division of two printed numbers. Sales of firms, not production in the state.
/// </summary>
/// <param name="IsDerived">Whether one of the two was not printed but follows: from a share, or from home
/// sales.</param>
public sealed record IndustrySales(decimal Sales, decimal Exports, bool IsDerived)
{
    public const string SalesMissing = "sales-not-printed";
    public const string ExportsMissing = "exports-not-printed";
    public const string ExportsExceed = "exports-exceed-sales";

    /// <summary>What was delivered at home.</summary>
    public decimal Home => Sales - Exports;

    /// <summary>Exports as a part of sales, from 0 to 1.</summary>
    public double ExportsShare => (double)(Exports / Sales);

    /// <summary>What an account gives; null with the reason where a number is missing.</summary>
    /// <param name="sharePrintedElsewhere">The share of exports in per cent that another account prints, where this one
    /// has none.</param>
    public static IndustrySales? Of(IndustryAccount account, out string? reason, decimal? sharePrintedElsewhere = null)
    {
        reason = null;
        var share = (account.ExportsShare ?? sharePrintedElsewhere) / 100;
        var exports = account.Exports ?? (account.Sales - account.Home) ?? (account.Sales * share);
        var sales = account.Sales ?? (share > 0 ? account.Exports / share : null) ?? (account.Exports + account.Home);
        if (sales is not { } all || all == 0) reason = SalesMissing;
        else if (exports is not { } abroad) reason = ExportsMissing;
        else if (abroad > all) reason = ExportsExceed;
        else return new IndustrySales(all, abroad, account.Sales is null || account.Exports is null);
        return null;
    }
}
