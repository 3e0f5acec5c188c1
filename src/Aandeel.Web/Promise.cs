namespace Aandeel.Web;

/// <summary>What will not change for those who build on the API, and how a change is told.</summary>
internal static class Promise
{
    public static IReadOnlyList<Text> All { get; } =
    [
        (
            "The same questions as on the command line and on the pages, under the same names. Nothing that has a "
                + "name here is renamed or "
                + "taken away within a version: questions, arguments, fields, codes of remarks and reasons. Fields "
                + "are added; be ready for "
                + "more. Numbers may move when an edition does: the editions and the snapshot stand in every answer.",
            "Dezelfde vragen als op de opdrachtregel en op de bladzijden, onder dezelfde namen. Binnen een versie "
                + "wordt niets dat hier een naam "
                + "heeft hernoemd of weggenomen: vragen, argumenten, velden, codes van opmerkingen en redenen. Er "
                + "komen wel velden bij; houd daar "
                + "rekening mee. Cijfers kunnen verschuiven als een editie dat doet: de edities en de momentopname "
                + "staan in elk antwoord."),
        (
            "Titles, sentences, the order of fields and the pages' HTML are for people and may change. A missing "
                + "number is null with its "
                + "reason; it is never zero.",
            "Titels, zinnen, de volgorde van velden en de HTML van de bladzijden zijn voor mensen en kunnen "
                + "veranderen. Een ontbrekend getal is null "
                + "met de reden; het is nooit nul."),
        (
            "A new version stands beside the old one for a year, and the changelog says what is different.",
            "Een nieuwe versie staat een jaar naast de oude, en het wijzigingsoverzicht zegt wat er anders is."),
    ];
}
