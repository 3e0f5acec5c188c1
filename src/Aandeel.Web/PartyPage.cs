using Aandeel.Doors;
using Aandeel.Harmonise;
using Aandeel.Questions;
using Answer = Aandeel.Answers.Answer;

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
        return AnswerPages.Show(request, page, opening: OpeningOf(request, found));
    }

    /// <summary>
    /// What it delivered, in a sentence, and how that developed; null for who delivered nothing that is known.
    /// </summary>
    private static Opening? OpeningOf(PageRequest request, Party party)
    {
        var (desk, code) = (request.Desk, party.Code.Value);
        var edition = desk.Named(request.Edition);
        var (years, before, _) = desk.Windows(edition);
        var shares = desk.Find(
            QuestionKind.Share, ("suppliers", code), ("composition", "present"), ("edition", edition));
        Figure? Of(string column, string? window = null) =>
            Front.Known(shares?.Rows, column, null, ("period", window ?? years));
        if (shares is null || Of("share_outside") is not { } share || Of("total") is not { } total) return null;
        var name = Text.Name(party.NameEn, party.NameNl);
        var both = desk.Find(
            QuestionKind.Share, ("suppliers", code), ("composition", "present,at-the-time"), ("edition", edition));
        var heading = Front.Known(
            both?.Rows, "share_outside", null, ("period", years), ("composition", "at-the-time")) is { } then
            ? Text.Of(
                $"{name}: of the major arms it delivered to other countries in {years}, {share} went outside NATO counted "
                    + $"with today's members, {then} with the members at the time",
                $"{name}: van de grote wapensystemen die het in {years} aan andere landen leverde, ging {share} buiten "
                    + $"de NAVO met de leden van nu, {then} met de leden op het moment van levering")
            : Text.Of(
                $"{name}: of the major arms it delivered to other countries in {years}, {share} went outside NATO",
                $"{name}: van de grote wapensystemen die het in {years} aan andere landen leverde, ging {share} buiten "
                    + $"de NAVO");
        var lead = new List<Text>();
        if (before is not null && Of("share_outside", before) is { } earlier)
        {
            lead.Add(Text.Of($"In {before} it was {earlier}.", $"In {before} was het {earlier}."));
        }

        if (Of("ukraine_part") is { } ukraine && Of("indo_pacific_part") is { } four)
        {
            lead.Add(Text.Of(
                $"Of the {share}, {ukraine:bare} points went to Ukraine and {four:bare} to Australia, Japan, New Zealand "
                    + $"and South Korea.",
                $"Van de {share} ging {ukraine:bare} procentpunt naar Oekraïne en {four:bare} naar Australië, Japan, "
                    + $"Nieuw-Zeeland en Zuid-Korea."));
        }

        lead.Add(Text.Of($"Together {total}.", $"Samen {total}."));
        return new Opening(heading, Text.Join(" ", lead))
        {
            First = html =>
            {
                Course(html, desk, code, shares, both);
                if (Alliance.Nato.Entries.Any(e => e.Party == party.Index)) ToLetter(html, code);
                html.Raw("</section><h2 class=\"of\">")
                    .Words(html.Language == Language.Nl ? "Wat elke bron ervan zegt" : "What each source says of it")
                    .Raw("</h2>");
            },
            Caveat = html => Caveat(html, desk, code),
        };
    }

    /// <summary>The same country's deliveries, window by window; its section stays open.</summary>
    private static void Course(Html html, Desk desk, string code, Answer shares, Answer? both)
    {
        html.Raw("<section class=\"sec first\"><h2>")
            .Words(html.Language == Language.Nl ? "Ontwikkeling" : "Development").Raw("</h2>");
        if (shares.Charts is [var chart, ..]) html.Raw(Pictures.Of(shares, chart, html.Links));
        new PartHtml(html, shares).Tools(shares.Rows.Count, shares.Rows.Count);
        if (both is not null)
        {
            html.Raw("<details class=\"tab\"><summary>").Words(html.Language == Language.Nl
                ? "In getallen, met de leden van nu en met die van toen"
                : "In numbers, with the members of today and with those of the time").Raw("</summary>");
            var (shown, all) = new TableHtml(html, both).Write(both.Views[0], new TableShowing());
            new PartHtml(html, both).Tools(shown, all);
            html.Raw("</details>");
        }

        if (desk.Find(QuestionKind.Changes, ("party", code)) is { Notes: [{ Code: "share-moved" } moved, ..] } changes)
        {
            html.Raw("<p class=\"sub\">").Sentence(moved.Text).Raw(" ").Link(
                html.Links.To(html.Links.Asked(changes.Filled)), html.Language == Language.Nl
                    ? "Wat de nieuwe editie veranderde" : "What the new edition changed").Raw("</p>");
        }
    }

    /// <summary>The letter on this country, where it is a member.</summary>
    private static void ToLetter(Html html, string code) =>
        html.Raw("<p class=\"note\">").Link(
            html.Links.To(SiteMap.Letter, ("party", code)), html.Language == Language.Nl
                ? "De brief aan de Kamer hierover" : "The letter to parliament on this").Raw("</p>");

    /// <summary>What the figure is not, with what is known of this country's production.</summary>
    private static void Caveat(Html html, Desk desk, string code)
    {
        html.Raw("<aside class=\"not\" aria-labelledby=\"not\"><h2 id=\"not\">").Words(Labels.CaveatTitle)
            .Raw("</h2><p>").Words(Labels.Caveat).Raw("</p>");
        if (desk.Find(QuestionKind.Production, ("suppliers", code), ("composition", "present")) is { } production)
        {
            html.Raw("<p>").Sentence(PartHtml.Lead(production)).Raw("</p>");
        }

        html.Raw("<p>").Link(html.Links.To(SiteMap.Production), Wording.Of(Labels.ToProduction, html.Language))
            .Raw("</p></aside>");
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
