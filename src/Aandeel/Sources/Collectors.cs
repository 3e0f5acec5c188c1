namespace Aandeel.Sources;

/// <summary>
/// Who made a form out of what a publisher prints. A collector is named as one and never as the publisher, whose
/// figures they are.
/// </summary>
internal static class Collectors
{
    private static readonly Text Caat = (
        "the Campaign Against Arms Trade (CAAT), https://caat.org.uk",
        "de Campaign Against Arms Trade (CAAT), https://caat.org.uk");

    /// <summary>
    /// The collector of a form, with the address; null where the publisher makes the form, or nobody knows who did.
    /// </summary>
    public static Text? Of(string form) => form switch
    {
        "eu-report" => Text.Of("Open Knowledge Austria, https://github.com/OKFNat/data"),
        "eu-actual-exports" => Text.Of("Kafkaese, https://github.com/Kafkaese/taro-data"),
        "es-exports" => Text.Of("ojedadario, https://github.com/ojedadario/tfm-mpvd-armas-espana"),
        "yearly-totals" => Text.Of("ItsNotGold, https://github.com/ItsNotGold/arms-trade-flow"),
        "tiv-table" => Text.Of("lajh87, https://github.com/lajh87/sipriarmsdata"),
        "unroca-transfers" => ("others from the pages of its site", "anderen van de pagina's van de site"),
        "de-reports" => Text.Of("Open Knowledge Foundation Germany, https://github.com/okfde/armsexport-map"),
        "uk-licences" or "uk-ratings" or "eu-caat-export" or "eu-caat-broker" or "eu-caat-consult"
            or "eu-caat-mission" => Caat,
        _ => null,
    };
}
