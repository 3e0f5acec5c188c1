using Aandeel.Reconcile;

namespace Aandeel.Questions;

/// <summary>What the most that any source tells is called.</summary>
internal static class GapSights
{
    /// <summary>In the order in which tables show them.</summary>
    public static readonly Sight[] Shown = [
        Sight.Deliveries, Sight.LicencesOnly, Sight.NotInThisCopy, Sight.Nobody, Sight.NotAsked
    ];

    public static Text Title(Sight sight) => sight switch
    {
        Sight.Deliveries => ("Deliveries reported", "Leveringen opgegeven"),
        Sight.LicencesOnly => ("Licences only", "Alleen vergunningen"),
        Sight.NotInThisCopy => ("Not in this copy", "Niet in deze kopie"),
        Sight.Nobody => ("Nobody", "Niemand"),
        _ => ("Not asked", "Niet gevraagd"),
    };

    public static Text? Short(Sight sight) => sight switch
    {
        Sight.Deliveries => ("Deliv.", "Lever."),
        Sight.LicencesOnly => ("Licen.", "Verg."),
        Sight.NotInThisCopy => ("Not here", "Ontbr."),
        _ => null,
    };

    /// <summary>As a row is named.</summary>
    public static Text Name(Sight sight) => sight switch
    {
        Sight.Deliveries => ("deliveries reported by the supplier", "leveringen opgegeven door de leverancier"),
        Sight.LicencesOnly => ("licences only", "alleen vergunningen"),
        Sight.NotInThisCopy => ("reports not in this copy", "opgaven niet in deze kopie"),
        Sight.NotAsked => ("not asked by this source", "niet gevraagd door deze bron"),
        _ => ("reported by nobody", "door niemand opgegeven"),
    };
}
