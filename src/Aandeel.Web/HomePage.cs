using System.Globalization;
using Aandeel.Answers;
using Aandeel.Doors;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Web;

/// <summary>The first page: size, development and options on one screen, the caveat beside the figure.</summary>
internal static class HomePage
{
    public static Reply Show(PageRequest request)
    {
        var unknown = request.Query.FirstOrDefault(q => q.Key != "edition");
        if (unknown.Key is not null)
        {
            throw AandeelException.Usage($"--{unknown.Key} got '{unknown.Value}'; this page knows only edition.");
        }

        var front = Front.Of(request.Desk, request.Edition);
        var words = new FrontWords(front);
        var language = request.Language;
        Html New() => new(request.Links);
        var below = New();
        foreach (var text in words.Below()) below.Raw("<li>").Sentence(text).Raw("</li>");
        PageWriter.Newer(below, request, front.Share.Editions[0].Name, n => request.Turned(language, "", ("edition", n)));

        var sentence = Wording.Of(Text.Join("", [words.Begin, FrontWords.Bold, words.Rest]), language);
        return PageWriter.Reply(PageWriter.Frame(request, SiteMap.Home, "") with
        {
            Title = language == Language.Nl
                ? "Aandeel: hoeveel van de leveringen van NAVO-landen gaat buiten de NAVO?"
                : "Aandeel: how much of what NATO members deliver goes outside NATO?",
            Description = sentence,
            Kicker = New().Words(language == Language.Nl
                ? "Het antwoord op de motie-Nordkamp (Kamerstuk 36 410 X, nr. 47)"
                : "The answer to the Nordkamp motion of the Dutch parliament (36 410 X, no. 47)").Content,
            Heading = New().Sentence(words.Begin).Raw("<strong>").Words(FrontWords.Bold).Raw("</strong>")
                .Sentence(words.Rest, "share_outside").Content,
            Lead = New().Sentence(words.Lead).Content,
            Below = below.Content,
            Caveat = Caveat(New(), words),
            Body = Body(New(), front, words),
            Source = Wording.Of(front.Share.Source, language),
        });
    }

    private static HtmlPart Caveat(Html html, FrontWords words)
    {
        html.Raw("<aside class=\"not\" aria-labelledby=\"not\"><h2 id=\"not\">").Words(Labels.CaveatTitle).Raw("</h2>");
        foreach (var text in words.Caveat()) html.Raw("<p>").Sentence(text).Raw("</p>");
        return html.Raw("<p>").Link(html.Links.To(SiteMap.Production), Wording.Of(Labels.ToProduction, html.Language))
            .Raw("</p></aside>").Content;
    }

    private static HtmlPart Body(Html html, Front front, FrontWords words)
    {
        var nl = html.Language == Language.Nl;
        html.Raw("<div class=\"three\">");
        Figure(html, nl
            ? "1 · Omvang" : "1 · Size", words.SizeTitle, words.Size, () => Destinations(html, front), front.Groups);
        Figure(
            html, nl ? "2 · Ontwikkeling" : "2 · Development", words.DevelopmentTitle, words.Development,
            () => Course(html, front), front.Share);
        Figure(
            html, nl ? "3 · Mogelijkheden" : "3 · Options", words.OptionsTitle, words.Options,
            () => Levers(html, front, words), front.Target ?? front.Ceiling ?? front.Share);
        html.Raw("</div>");
        if (front.Sources is { } sources)
        {
            html.Raw("<section class=\"sec\"><h2>").Words(nl
                ? "Andere tellingen, elk in haar eigen "
                    + "eenheid"
                : "Other counts, each in its own unit").Raw("</h2><p class=\"sub\">");
            html.Words(nl
                ? "Geen bron meet hetzelfde: omvang is geen geld, een vergunning is geen levering, en de jaren "
                    + "verschillen. Daarom staat er "
                    + "geen gemiddelde. De stip is wat gemeld is; de band is alleen wat zwijgende melders en "
                    + "onbekende bestemmingen open laten."
                : "No two sources measure the same: volume is not money, a licence is not a delivery, and the years "
                    + "differ. So there is no "
                    + "average. The dot is what was reported; the band is only what silent reporters and unknown "
                    + "destinations leave open.")
                .Raw("</p>");
            var shown = SourcesTable.Write(html, sources, front);
            new PartHtml(html, sources).Tools(shown, sources.Rows.Count);
            html.Raw("</section>");
        }

        Suppliers(html, front);
        Trace(html, front);
        return html.Content;
    }

    private static void Figure(Html html, string part, Text title, Text says, Action draw, Answer answer)
    {
        html.Raw("<section class=\"fig\"><p class=\"part\">").Words(part).Raw("</p><h2>").Sentence(title)
            .Raw("</h2><p class=\"sub\">")
            .Sentence(says).Raw("</p>");
        draw();
        new PartHtml(html, answer).Tools(answer.Rows.Count, answer.Rows.Count);
        html.Raw("</section>");
    }

    /// <summary>Where it went: a bar for each group outside, and one for allies.</summary>
    private static void Destinations(Html html, Front front)
    {
        var nl = html.Language == Language.Nl;
        var rows = front.Groups.Rows;
        var (share, name, side, key) = (rows.Find("share")!, rows.Find("name")!, rows.Find("side")!, rows.Find("key")!);
        var outside = Enumerable.Range(0, rows.Count).Where(r => Code(rows[r, side]) == "outside")
            .Where(r => RowOrder.Number(rows[r, share]) > 0)
            .OrderByDescending(r => RowOrder.Number(rows[r, share])).ToList();
        var most = outside.Count == 0 ? 1 : Math.Max(RowOrder.Number(rows[outside[0], share]) ?? 1, 0.01m);
        html.Raw("<table class=\"bars\"><caption class=\"vh\">").Words(front.Groups.Title)
            .Raw("</caption><thead class=\"vh\"><tr><th>").Words(nl ? "Bestemming" : "Destination").Raw("</th><th>")
            .Words(nl ? "Staaf" : "Bar").Raw("</th><th>%</th></tr></thead><tbody>");
        Head(html, nl ? "Buiten de NAVO" : "Outside NATO", front.OfShare("share_outside"), null);
        foreach (var row in outside)
        {
            var code = Code(rows[row, key]);
            var value = RowOrder.Number(rows[row, share]) ?? 0;
            if (value < 0.0005m) continue;
            var colour = code == "ukraine" ? "ukraine" : code == "indo-pacific-partners" ? "indo-pacific" : "outside";
            html.Raw("<tr><th scope=\"row\" class=\"in1\">").Link(html.Links.To(
                SiteMap.Destinations, ("years", front.Years), ("recipients", code)), DrawnTable.Cell(rows, row, name,
                    html.Language).Split(" (")[0]);
            html.Raw("</th><td class=\"bar\"><svg class=\"chart\" height=\"13\" aria-hidden=\"true\" "
                + "focusable=\"false\"><rect class=\"")
                .Raw($"{colour}\" width=\"{Part(value / most * 0.9m)}\" height=\"13\"/></svg></td><td class=\"n\">");
            html.Linked(rows.Quote(row, share), Form.Bare);
            html.Raw("</td></tr>");
        }

        var inside = front.OfShare("inside_part");
        Head(html, nl
                ? "Naar bondgenoten" : "To allies", inside, (RowOrder.Number(inside?.Cell ?? Cell.Blank) ?? 0) / most * 0.9m);
        html.Raw("</tbody></table>");
    }

    private static void Head(Html html, string name, Figure? figure, decimal? length)
    {
        html.Raw("<tr class=\"head\"><th scope=\"row\">").Words(name).Raw("</th><td class=\"bar\">");
        if (length is { } part)
        {
            html.Raw("<svg class=\"chart\" height=\"13\" aria-hidden=\"true\" focusable=\"false\"><rect "
                + "class=\"inside\" ")
                .Raw($"width=\"{Part(part)}\" height=\"13\"/></svg>");
        }

        html.Raw("</td><td class=\"n\">");
        if (figure is not null) html.Linked(figure, Form.Usual);
        html.Raw("</td></tr>");
    }

    /// <summary>The windows and the last year, with the line that leaves Ukraine out.</summary>
    private static void Course(Html html, Front front)
    {
        if (front.Share.Charts is [var chart, ..])
        {
            html.Raw(Pictures.Of(front.Share, chart, html.Links));
        }

        var nl = html.Language == Language.Nl;
        var rows = front.Share.Rows;
        var (period, share) = (rows.Find("period")!, rows.Find("share_outside")!);
        html.Raw("<details class=\"tab\"><summary>")
            .Words(nl ? "De getallen, elk met waar het vandaan komt" : "The numbers, each with where it comes from")
            .Raw("</summary><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
            .Words(nl ? "Buiten de NAVO, in %" : "Outside NATO, in %")
            .Raw("\"><table class=\"small\"><caption>").Words(nl ? "Buiten de NAVO, in %" : "Outside NATO, in %")
            .Raw("</caption><thead><tr><td></td>");
        for (var row = 0; row < rows.Count; row++)
        {
            var years = Years(rows, row, period);
            html.Raw("<th scope=\"col\" class=\"n\">")
                .Words(years.Length == 9 ? $"{years[2..4]}–{years[7..]}" : $"’{years[2..]} *").Raw("</th>");
        }

        html.Raw("</tr></thead><tbody><tr><th scope=\"row\">").Words(nl ? "alles" : "all").Raw("</th>");
        for (var row = 0; row < rows.Count; row++)
        {
            html.Raw("<td class=\"n\">");
            html.Linked(rows.Quote(row, share), Form.Bare);
            html.Raw("</td>");
        }

        html.Raw("</tr><tr><th scope=\"row\">").Words(nl ? "Oekraïne niet meegerekend" : "leaving Ukraine out")
            .Raw("</th>");
        for (var row = 0; row < rows.Count; row++)
        {
            html.Raw("<td class=\"n\">");
            if (front.OfApart("share_outside", Years(rows, row, period)) is { } apart) html.Linked(apart, Form.Bare);
            html.Raw("</td>");
        }

        html.Raw("</tr>");
        html.Raw("</tbody></table></div></details><p class=\"quiet note\">* ").Words(nl
            ? "Voorlopig: eerste opgaven van een jaar schuiven in latere edities."
            : "Provisional: first prints of a year move in later editions.").Raw("</p>");
    }

    /// <summary>What is, what redirection could do at most, and what a target would ask; then the form.</summary>
    private static void Levers(Html html, Front front, FrontWords words)
    {
        var nl = html.Language == Language.Nl;
        var now = front.OfShare("share_outside");
        var after = Front.Quote(Front.Listed(front.Ceiling, "total"), "share_after", null);
        html.Raw("<dl class=\"levers\">");
        Lever(html, nl ? $"Leveringen van {front.Years}" : $"Deliveries of {front.Years}", now, now);
        Lever(html, nl ? "Alles omgeleid wat kan" : "Everything redirected that can be", after, now);
        if (front.Target is not null)
        {
            Lever(html, nl
                ? $"Rekenvoorbeeld voor {front.Goal.Until}" : $"Worked example for {front.Goal.Until}", words.Goal, now);
        }

        html.Raw("</dl>");
        OptionsPage.Form(html, front.Goal, isShort: true);
    }

    private static void Lever(Html html, string name, Figure? figure, Figure? from)
    {
        if (figure is null || RowOrder.Number(figure.Cell) is not { } value) return;
        var whole = RowOrder.Number(from?.Cell ?? Cell.Blank) ?? value;
        html.Raw("<dt>").Words(name)
            .Raw("</dt><dd><svg class=\"chart\" height=\"20\" aria-hidden=\"true\" focusable=\"false\">");
        html.Raw("<rect class=\"inside\" width=\"100%\" height=\"20\"/>");
        if (whole > value) html
            .Raw($"<rect class=\"gap\" x=\"{Part(value)}\" width=\"{Part(whole - value)}\" height=\"20\"/>");
        html.Raw($"<rect class=\"outside\" width=\"{Part(value)}\" height=\"20\"/></svg> ");
        html.Linked(figure, Form.Usual);
        html.Raw("</dd>");
    }

    private static void Suppliers(Html html, Front front)
    {
        var nl = html.Language == Language.Nl;
        html.Raw("<section class=\"sec\"><h2>").Words(nl ? "Wie levert, en waarheen" : "Who supplies, and where to")
            .Raw("</h2><p class=\"sub\">")
            .Words(nl
                ? "Elke leverancier telt mee naar zijn omvang. Onder een miljard TIV (1.000 in deze tabel) "
                    + "verschuift één order het aandeel."
                : "Each supplier counts by its volume. Below a billion TIV (1,000 in this table) one "
                    + "order shifts the share.").Raw("</p>");
        var rows = front.Suppliers.Rows;
        var total = rows.Find("total")!;
        IReadOnlyList<int> largest =
            [.. Enumerable.Range(0, rows.Count).OrderByDescending(r => RowOrder.Number(rows[r, total])).Take(10)];
        SplitTable.Write(html, rows, largest, nl
            ? $"De grootste leveranciers, {front.Years}" : $"The largest suppliers, {front.Years}");
        new PartHtml(html, front.Suppliers).Tools(largest.Count, rows.Count);
        html.Raw("</section>");
    }

    /// <summary>From the number to the printed line, in three steps, with the numbers of now.</summary>
    private static void Trace(Html html, Front front)
    {
        if (front.OfShare("share_outside") is not { Place: { } place } share) return;
        var nl = html.Language == Language.Nl;
        html.Raw("<section class=\"sec\"><h2>")
            .Words(nl ? "Van het getal naar de gedrukte regel, in drie stappen" : "From the number to the printed "
                + "line, in three steps")
            .Raw("</h2><ol class=\"steps\"><li><b>").Words(nl ? "1. Klik op het getal" : "1. Click on the number")
            .Raw("</b>");
        html.Linked(share, Form.Usual);
        html.Words(nl
                ? " opent de formule met de getallen ingevuld." : " opens the formula with its numbers filled "
                            + "in.").Raw("</li><li><b>")
            .Words(nl ? "2. Klik op een term" : "2. Click on a term").Raw("</b>");
        var count = front.OfShare("observations");
        html.Words(nl ? "Elke term is de som van gedrukte regels; samen zijn het er " : "Each term is the sum of "
            + "printed rows; together there are ");
        if (count is not null && place.Behind is { } behind)
        {
            html.Link(html.Links.To(behind), Wording.Of(count, Form.Usual, html.Language)).Words(".");
        }

        html.Raw("</li><li><b>").Words(nl ? "3. Klik op een regel" : "3. Click on a row").Raw("</b>").Words(nl
            ? "U ziet de regel zoals SIPRI die drukte, met wat wij ervan lazen ernaast."
            : "You see the line as SIPRI printed it, with what we read of it beside it.").Raw("</li></ol><p>")
            .Link(html.Links.To(SiteMap.Letter), nl
                ? "De brief aan de Kamer met deze cijfers" : "The letter to parliament with these figures")
            .Raw("</p></section>");
    }

    private static string Years(Table rows, int row, Column period) =>
        ((Cell.Period)rows[row, period]).Value.ToString();

    private static string Code(Cell cell) => cell is Cell.Code code ? code.Value : "";

    private static string Part(decimal part) =>
        decimal.Round(Math.Clamp(part, 0, 1) * 100, 3).ToString("0.###", CultureInfo.InvariantCulture) + "%";
}
