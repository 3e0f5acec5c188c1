using Aandeel.Answers;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>The sentences of <c>share --made-in</c>.</summary>
internal sealed class MadeInsideWords(Question filled, MadeInsideTable table)
{
    private readonly Text _alliance = Names.Of(filled.Alliance);

    public Text Title => Text.Of(
        $"Made inside {_alliance}, by place of production: the share outside",
        $"Gemaakt binnen {_alliance}, naar plaats van productie: het aandeel buiten");

    public static Text Subtitle(string edition) => Text.Of(
        $"Delivered volume in SIPRI trend-indicator values (TIV, millions); orders of edition {Text.Of(edition)}",
        $"Geleverde hoeveelheid in SIPRI-trendindicatorwaarden (TIV, miljoenen); orders van editie {Text.Of(edition)}");

    public IEnumerable<Note> Notes()
    {
        var line = table.Rows.Rows.Last(l => l.Composition == table.Rows.Rows[0].Composition);
        Figure Quote(Column<MadeInsideLine> column, string? end = null) => table.Rows.Quote(line, column, end);
        var (made, delivered) = (Quote(table.ShareMade), Quote(table.ShareDelivered));
        var (lower, upper) = (Quote(table.Bounds, "lower"), Quote(table.Bounds, "upper"));
        var (atMember, outside, composition) = (Quote(table.AtMember), Quote(table.MadeOutside), Names.Of(line.Composition));
        yield return new Note("made-inside", Text.Of(
            $"Of what was made inside {_alliance} and delivered in {line.Period}, {made} ({lower:bare} to {upper:bare}) went "
                + $"outside; of what members delivered {delivered} ({composition}).",
            $"Van wat binnen {_alliance} is gemaakt en in {line.Period} geleverd ging {made} ({lower:bare} tot "
                + $"{upper:bare}) naar landen buiten het bondgenootschap; van wat leden leverden {delivered} ({composition})."))
        {
            Leads = true,
        };
        yield return new Note("made-inside-why", Text.Of(
            $"What members delivered outside and others made there ({outside:bare} TIV) is not counted; neither is "
                + $"what was made in the member that took it ({atMember:bare}), since nothing made crossed a border; what "
                + $"others delivered and a member made is added. What the comments leave open gives the range; what they "
                + $"do not say counts as made in the supplier.",
            $"Wat leden aan landen buiten het bondgenootschap leverden en anderen daar maakten ({outside:bare} TIV) telt niet mee; wat is "
                + $"gemaakt bij het lid dat het afnam ({atMember:bare}) ook niet, want niets gemaakts ging een grens over; "
                + $"wat anderen leverden en een lid maakte telt wel mee. Wat de opmerkingen open laten geeft het bereik; "
                + $"wat zij niet zeggen telt als gemaakt bij de leverancier."));
        yield return new Note("not-production", (
            "This too is a share of deliveries to other states, and not of production: what was made for the own forces is "
                + "in no row.",
            "Ook dit is een aandeel van leveringen aan andere staten, en niet van de productie: wat voor de eigen "
                + "krijgsmacht is gemaakt staat in geen enkele regel."));
    }
}
