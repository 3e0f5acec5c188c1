using Aandeel.Harmonise;
using Aandeel.Questions;

namespace Aandeel.Web;

/// <summary>A page for every party, and the list of them all.</summary>
internal static class PartyPage
{
    public static Reply Show(PageRequest request, string[] parts)
    {
        if (parts is not [var word]) return Problems.NoPage(request);
        var found = PartyCode.TryParse(word.ToUpperInvariant(), null, out var code)
            ? PartyTable.BuiltIn.Find(code) : null;
        if (found is null)
        {
            var asked = PartyTable.BuiltIn.Require(Uri.UnescapeDataString(word));
            return Reply.To(request.Turned(request.Language,
                $"{SiteMap.Party.Slug(request.Language)}/{asked.Code.Value}"));
        }

        if (found.Code.Value != word)
        {
            return Reply.To(request.Turned(request.Language,
                $"{SiteMap.Party.Slug(request.Language)}/{found.Code.Value}"));
        }

        var page = new SitePage(
            "party", $"countries/{word}", $"landen/{word}", Text.Name(found.NameEn, found.NameNl),
            new SitePart(QuestionKind.Party, ("party", word), ("composition", "present")) { Rows = 40 })
        { HasCaveat = true };
        return AnswerPages.Show(request, page);
    }

    /// <summary>NATO's suppliers, and under them every party by its name.</summary>
    public static Reply All(PageRequest request) => AnswerPages.Show(request, SiteMap.Countries, html =>
    {
        var nl = request.Language == Language.Nl;
        html.Raw("<section class=\"sec\"><h2>")
            .Words(nl ? "Alle landen en organisaties" : "All countries and organisations")
            .Raw("</h2>");
        foreach (var kind in PartyTable.BuiltIn.All.Where(p => p.Index != PartyTable.Unmapped).GroupBy(p => p.Kind))
        {
            html.Raw("<details class=\"tab\"").Raw(kind.Key == PartyKind.State ? " open" : "").Raw("><summary>")
                .Words(Named(kind.Key)).Raw("</summary><ul class=\"states\">");
            foreach (var party in kind.OrderBy(p => Sortable(p.Name(request.Language)), StringComparer.Ordinal))
            {
                html.Raw("<li>").Link(request.Links.Country(party.Code.Value), party.Name(request.Language))
                    .Raw("</li>");
            }

            html.Raw("</ul></details>");
        }

        html.Raw("</section>");
    });

    private static Text Named(PartyKind kind) => kind switch
    {
        PartyKind.State => ("States", "Staten"),
        PartyKind.PastState => ("States of the past", "Staten van vroeger"),
        PartyKind.Organisation => ("Organisations", "Organisaties"),
        PartyKind.ArmedGroup => ("Armed groups", "Gewapende groepen"),
        _ => ("Unknown", "Onbekend"),
    };

    /// <summary>Without marks over letters, so that Åland stands under A.</summary>
    private static string Sortable(string name)
    {
        var plain = name.Normalize(System.Text.NormalizationForm.FormD)
            .Where(c => char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark);
        return string.Concat(plain).ToUpperInvariant();
    }
}
