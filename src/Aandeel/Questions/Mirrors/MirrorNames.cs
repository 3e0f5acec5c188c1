using Aandeel.Reconcile;

namespace Aandeel.Questions;

/// <summary>What kinds of contradictions, and reasons why nothing could be compared, are called.</summary>
internal static class MirrorNames
{
    public static Text Of(ContradictionKind kind) => kind switch
    {
        ContradictionKind.InRegisterInNeitherReport => (
            "Delivery found in SIPRI's register, in neither side's report to the UN that is here",
            "Levering gevonden in het register van SIPRI, in geen van beide ingelezen VN-opgaven"),
        ContradictionKind.LicenceWithoutDelivery => (
            "Licence found, no delivery found in these files (that year and the four after)",
            "Vergunning gevonden, geen levering gevonden in deze bestanden (dat jaar en de vier erna)"),
        _ => (
            "Delivery found, no licence found in these files (that year and the four before)",
            "Levering gevonden, geen vergunning gevonden in deze bestanden (dat jaar en de vier ervoor)"),
    };

    public static Text Of(NotCompared reason) => reason switch
    {
        NotCompared.NoState => ("the supplier or recipient is not one state", "leverancier of ontvanger is niet één "
            + "staat"),
        NotCompared.ClassNotInRegister => (
            "the class is not, or only in part, asked by the UN Register", "naar de klasse vraagt het VN-register niet "
                + "of deels"),
        NotCompared.NotAReporter => ("not asked of this reporter", "niet gevraagd van deze rapporteur"),
        NotCompared.NoReport =>
            ("the reporter is silent in the other source", "het land deed geen opgave in de andere bron"),
        NotCompared.NotInThisCopy => ("years or reports are not in this copy", "jaren of opgaven zitten niet in deze "
            + "kopie"),
        _ => ("years, or goods, that are reported in part only", "jaren of goederen die maar deels worden opgegeven"),
    };
}
