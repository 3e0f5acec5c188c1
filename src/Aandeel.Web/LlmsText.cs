using System.Text;
using Aandeel.Doors;
using Aandeel.Questions;

namespace Aandeel.Web;

/// <summary>What a language model should know before it quotes a figure of here; made from the list of questions.</summary>
internal static class LlmsText
{
    public static Reply Write()
    {
        var text = new StringBuilder();
        text.Append("# Aandeel\n\n> Which share of the major arms that NATO members deliver to other countries goes "
            + "outside NATO, how it moves, ")
            .Append("and what could be done.\n\n");
        text.Append(Wording.Of(Labels.CaveatTitle, Language.En)).Append(". ")
            .Append(Wording.Of(Labels.Caveat, Language.En)).Append('\n');
        text.Append("Never quote a share without the part that went to Ukraine, its years, its edition and whose "
            + "membership counts; all four ")
            .Append("stand in every answer. Call it a share of deliveries in volume (TIV).\n\n## API\n\n");
        foreach (var kind in FromElsewhere.Kinds)
        {
            var words = new Ask(Codes.Of(kind), []).Path;
            text.Append("- [").Append(words).Append("](/api/").Append(words).Append("): ")
                .Append(Wording.Of(SiteMap.Of(kind).Title, Language.En)).Append('\n');
        }

        text.Append("- [OpenAPI](/openapi.json): every argument and column\n\n## Pages\n\n");
        foreach (var page in SiteMap.All.Where(p => p.IsInMenu))
        {
            text.Append("- [").Append(Wording.Of(page.Title, Language.En)).Append("](")
                .Append(new Links(Language.En, null).To(page)).Append(")\n");
        }

        return Reply.Text("text/plain; charset=utf-8", text.ToString()) with { IsOpen = true };
    }
}
