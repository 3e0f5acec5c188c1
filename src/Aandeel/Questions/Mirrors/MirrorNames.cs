using Aandeel.Reconcile;

namespace Aandeel.Questions;

/// <summary>What kinds of contradictions, and reasons why nothing could be compared, are called.</summary>
internal static class MirrorNames
{
    public static Text Of(ContradictionKind kind) => kind switch
    {
        ContradictionKind.InRegisterInNeitherReport => (
            "Delivered by SIPRI's register, in neither side's report to the UN",
            "Geleverd volgens SIPRI's register, in de VN-opgave van geen van beide kanten"),
        ContradictionKind.LicenceWithoutDelivery => (
            "Licensed, and nothing delivered in five years", "Vergund, en in vijf jaar niets geleverd"),
        _ => ("Delivered without a licence in five years", "Geleverd zonder vergunning in vijf jaar"),
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
            ("the reporter is silent in the other source", "de rapporteur zwijgt in de andere bron"),
        NotCompared.NotInThisCopy => ("years or reports are not in this copy", "jaren of opgaven zitten niet in deze "
            + "kopie"),
        _ => ("years, or goods, that are reported in part only", "jaren of goederen die maar deels worden opgegeven"),
    };
}
