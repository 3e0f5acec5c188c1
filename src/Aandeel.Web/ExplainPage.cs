using Aandeel.Answers;
using Aandeel.Doors;
using Aandeel.Questions;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Web;

/// <summary>
/// Where a figure comes from: the formula with its numbers filled in, the row that it stands in, the steps to it, and
/// the printed rows behind it.
/// </summary>
internal static class ExplainPage
{
    private const int FirstRows = 10;
    private static readonly string[] OfPlace = ["table", "row", "column"];

    public static Reply Show(PageRequest request, string[] words)
    {
        if (words is ["home"]) return OfHome(request);
        var code = string.Join('-', words);
        if (!Codes.TryParse(code, out QuestionKind kind)
            || !FromElsewhere.Kinds.Contains(kind)) return Problems.NoPage(request);
        var asking = AskReader.Read(kind, request.Query.Where(q => !OfPlace.Contains(q.Key)));
        var answer = request.Desk.Of(asking.Question);
        if (request["table"] is not { } table || request["row"] is not { } row || request["column"] is not { } column
            || Found.In(answer, table, row, column) is not { } found)
        {
            return Problems.NoPage(request);
        }

        return Show(request, answer, found);
    }

    private static Reply Show(PageRequest request, Answer answer, Found found)
    {
        var language = request.Language;
        var figure = found.Figure;
        var html = new Html(request.Links);
        Formula(html, found);
        DoubtTable.Write(html, request.Desk, answer, found);
        Row(html, found);
        Behind(html, request.Desk, answer, found);
        Steps(html, answer);
        html.Raw("<section class=\"sec\">");
        Share(html, answer, found);
        new PartHtml(html, answer).Tools(1, found.Table.Count);
        html.Raw("</section>");
        var words = Wording.Of(figure, Form.Exact == found.Column.Form ? Form.Exact : Form.Usual, language);
        var nl = language == Language.Nl;
        var isShare = answer.Unit == Unit.TivMillion;
        return PageWriter.Reply(PageWriter.Frame(request, SiteMap.Explain) with
        {
            Title = $"{(nl ? "Waar komt vandaan" : "Where it comes from")}: {words} - Aandeel",
            Crumbs =
            [
                (Wording.Of(SiteMap.Home.Title, language), request.Links.To(SiteMap.Home)),
                (Wording.Of(SiteMap.Explain.Title, language), request.Links.To(request.Links.Asked(answer.Filled))),
            ],
            Kicker = new Html(request.Links).Words(found.Column.Title).Words(" · ")
                .Words(RowOf(found, language)).Content,
            Heading = new Html(request.Links).Words(nl ? "Waar " : "Where ").Raw("<span class=\"num\">").Unbroken(words)
                .Raw("</span>").Words(nl ? " vandaan komt" : " comes from").Content,
            Lead = new Html(request.Links).Sentence(PartHtml.Lead(answer)).Content,
            Below = PageWriter.Below(answer, request),
            Caveat = isShare ? PageWriter.Caveat(request.Links) : new Html(request.Links).Content,
            Body = html.Content,
            Source = Wording.Of(answer.Source, language),
            IsIndexed = false,
        });
    }

    /// <summary>The formula in words, then with the amounts of this row, each a link to its printed rows.</summary>
    private static void Formula(Html html, Found found)
    {
        var nl = html.Language == Language.Nl;
        html.Raw("<section class=\"sec first\"><h2>").Words(nl ? "De formule, ingevuld" : "The formula, filled in")
            .Raw("</h2>");
        html.Raw("<p class=\"sub\">").Sentence(found.Column.About.Capital()).Raw("</p>");
        if (found.Column.Quotient is { } quotient)
        {
            html.Raw("<div class=\"formula\"><span>").Words(found.Column.Title)
                .Raw(" = </span><span class=\"frac\"><span>");
            Names(html, found, quotient.Over);
            html.Raw("</span><span>");
            Names(html, found, quotient.Under);
            html.Raw("</span></span> = <span class=\"frac\"><span>");
            Amounts(html, found, quotient.Over);
            html.Raw("</span><span>");
            Amounts(html, found, quotient.Under);
            html.Raw("</span></span> = <b>").Unbroken(Value(found, html.Language)).Raw("</b></div>");
            TermsTable.Write(html, found);
        }
        else if (found.Table.BehindOf(found.Row) is { } behind)
        {
            html.Raw("<p class=\"formula\">").Words(found.Column.Title).Raw(" = <b>")
                .Unbroken(Value(found, html.Language))
                .Raw("</b>, ").Link(html.Links.To(behind), nl ? "uit deze gedrukte regels" : "from these printed rows")
                .Raw("</p>");
        }
        else
        {
            html.Raw("<p class=\"formula\">").Words(found.Column.Title).Raw(" = <b>")
                .Unbroken(Value(found, html.Language))
                .Raw("</b></p>");
        }

        html.Raw("</section>");
    }

    private static void Names(Html html, Found found, IReadOnlyList<Addend> addends)
    {
        for (var i = 0; i < addends.Count; i++)
        {
            if (i > 0) html.Raw(" + ");
            var column = found.Table.Find(addends[i].Column);
            if (addends[i].Part is { } part && Codes.TryParse(part, out Harmonise.DestinationGroup group))
            {
                html.Words(Harmonise.DestinationGroups.Name(group, html.Language));
            }
            else if (column is not null) html.Words(column.Title);
        }
    }

    private static void Amounts(Html html, Found found, IReadOnlyList<Addend> addends)
    {
        for (var i = 0; i < addends.Count; i++)
        {
            if (i > 0) html.Raw(" + ");
            if (found.Table.Find(addends[i].Column) is not { } column) continue;
            var figure = found.Table.Quote(found.Row, column, addends[i].Part);
            var words = Wording.Of(figure.Cell, figure.Kind, figure.Unit, Form.Exact, html.Language);
            if (Narrowed(found, addends[i]) is { } rows) html.Link(html.Links.To(rows), words);
            else html.Words(words);
        }
    }

    /// <summary>The printed rows of one term.</summary>
    private static Ask? Narrowed(Found found, Addend addend)
    {
        if (found.Table.BehindOf(found.Row) is not { } behind || addend.Key is not { } key) return null;
        var own = behind["key"];
        if (own is not null && key.StartsWith("group:", StringComparison.Ordinal)) return null;
        return behind with
        {
            Given = [.. behind.Given.Where(g => g.Name != "key"), new AskValue("key", own is null
                ? key : $"{own},{key}")],
        };
    }

    /// <summary>Everything that the row says, the figure marked.</summary>
    private static void Row(Html html, Found found)
    {
        var nl = html.Language == Language.Nl;
        html.Raw("<section class=\"sec\"><h2>").Words(nl ? "De rij waarin het staat" : "The row that it stands in")
            .Raw("</h2>");
        html.Raw("<table class=\"kvt\"><caption>").Words(RowOf(found, html.Language))
            .Raw("</caption><thead><tr><th scope=\"col\">")
            .Words(nl ? "Wat" : "What").Raw("</th><th scope=\"col\" class=\"n\">").Words(nl ? "Waarde" : "Value")
            .Raw("</th><th scope=\"col\">").Words(nl ? "Betekenis" : "Meaning").Raw("</th></tr></thead><tbody>");
        foreach (var column in found.Table.Columns)
        {
            var cell = found.Table[found.Row, column];
            if (cell is RowsCell || cell == Cell.Absent || cell == Cell.Blank) continue;
            var about = Wording.Of(column.About, html.Language);
            if (cell is Cell.Map map)
            {
                foreach (var (key, value) in map.Items)
                {
                    // A count within a group of values is no amount of the group's own kind.
                    Line(html, $"{Wording.Of(column.Title, html.Language)}: {Called(key, html.Language)}",
                        Wording.Of(value, value is Cell.Whole ? Kind.Count : column.Kind, column.Unit, column.Form, html.Language), about,
                            column == found.Column && key == found.Part);
                }

                continue;
            }

            if (cell is Cell.Asked asked)
            {
                html.Raw("<tr><th scope=\"row\">").Words(column.Title).Raw("</th><td class=\"n\">")
                    .Link(html.Links.To(asked.Value), nl ? "openen" : "open").Raw("</td><td>").Words(about)
                    .Raw("</td></tr>");
                continue;
            }

            Line(html, Wording.Of(column.Title, html.Language),
                cell is Cell.Code code ? Called(code.Value, html.Language) : DrawnTable.Cell(found.Table, found.Row, column, html.Language),
                about, column == found.Column);
        }

        html.Raw("</tbody></table></section>");
    }

    /// <summary>A code in words, where it has any.</summary>
    private static string Called(string code, Language language) =>
        FieldWords.OfCode(code) is { } words ? Wording.Of(words, language) : code;

    /// <summary>The figure as a sentence with its citation, and as an image.</summary>
    private static void Share(Html html, Answer answer, Found found)
    {
        var nl = html.Language == Language.Nl;
        html.Raw("<h2>").Words(nl ? "Dit cijfer delen" : "Share this figure").Raw("</h2><p class=\"taken\">")
            .Words(Citation.Ready(answer, FigureCard.Sentence(answer, found, html.Language), html.Language)).Raw("</p>");
        if (found.Figure.Place is { } place)
        {
            html.Raw("<p>").Link(html.Links.Card(place), Wording.Of(Labels.Image, html.Language), "rel=\"nofollow\"")
                .Raw("</p>");
        }
    }

    /// <summary>What tells the row apart, in words: its period, its party, its composition.</summary>
    private static string RowOf(Found found, Language language)
    {
        var words = found.Table.Columns
            .Where(c => c.Role == Role.Dimension && c.Kind is Kind.Period or Kind.Words or Kind.Year)
            .Select(c => DrawnTable.Cell(found.Table, found.Row, c, language)).Where(w => w.Length > 0).ToList();
        return words.Count > 0 ? string.Join(" · ", words) : found.Table.KeyOf(found.Row);
    }

    private static void Line(Html html, string name, string value, string about, bool isIt)
    {
        html.Raw(isIt ? "<tr class=\"it\">" : "<tr>").Raw("<th scope=\"row\">").Words(name)
            .Raw("</th><td class=\"n\">");
        html.Raw(isIt ? "<b>" : "").Unbroken(value).Raw(isIt ? "</b>" : "");
        html.Raw("</td><td class=\"quiet\">").Words(about == name ? "" : about).Raw("</td></tr>");
    }

    /// <summary>The largest printed rows, and how many there are.</summary>
    private static void Behind(Html html, Desk desk, Answer answer, Found found)
    {
        var own = found.Table.BehindOf(found.Row);

        // A list of printed rows is itself what its count and its total are of.
        if (own is null && answer.Filled.Question == Codes.Of(QuestionKind.Flows)) own = answer.Filled;
        if (own is not { } behind)
        {
            Parts(html, answer, found);
            if (OfWhole(answer, found) is { } whole) Listed(html, desk, whole, Labels.RowsAsked);
            return;
        }

        Listed(html, desk, behind, Labels.RowsBehind);
    }

    /// <summary>
    /// The printed rows that a question about deliveries is of, for a figure that is worked out of all of them: of the
    /// period that the figure is of, where there are two.
    /// </summary>
    private static Ask? OfWhole(Answer answer, Found found)
    {
        if (!Codes.TryParse(answer.Filled.Question, out QuestionKind kind)
            || ArgumentsOf.Question(kind).All(a => a.Name != "recipients")) return null;
        var isBefore = found.Column.Name == "before";
        var given = new List<AskValue>();
        foreach (var argument in ArgumentsOf.Question(QuestionKind.Flows))
        {
            var value = argument.Name switch
            {
                "years" when isBefore => answer.Filled["compare"],

                // Where all sources stand beside one another, the register's own rows are listed.
                "source" when answer.Filled["source"] == Question.AllSources => null,
                "edition" when isBefore => answer.Filled["compare-edition"] ?? answer.Filled["edition"],
                "composition" => answer.Filled["composition"]?.Split(',')[0],

                // A question that names no suppliers is of the alliance's; the page of deliveries must be told so.
                "suppliers" => answer.Filled["suppliers"] ?? answer.Filled["alliance"] ?? Harmonise.Alliance.NatoCode,
                var name => answer.Filled[name],
            };

            if (!string.IsNullOrEmpty(value)) given.Add(new AskValue(argument.Name, value));
        }

        return new Ask(Codes.Of(QuestionKind.Flows), given);
    }

    private static void Listed(Html html, Desk desk, Ask behind, Text heading)
    {
        var nl = html.Language == Language.Nl;
        html.Raw("<section class=\"sec\"><h2>").Words(heading).Raw("</h2>");
        try
        {
            var flows = desk.Of(behind);
            var count = Numbers.Fixed(flows.Rows.Count, 0, html.Language);
            html.Raw("<p class=\"sub\">").Link(
                html.Links.To(behind), nl ? $"Alle {count} regels" : $"All {count} rows").Raw("</p>");
            new TableHtml(html, flows).Write(flows.Views[0], new TableShowing(FirstRows));
        }
        catch (AandeelException e) when (e.Code is ExitCode.Incomplete or ExitCode.Refused or ExitCode.WrongUsage)
        {
            AnswerPages.Missing(html, e.Problem);
        }

        html.Raw("</section>");
    }

    /// <summary>The rows that a figure of the whole is worked out of, each with where it comes from itself.</summary>
    private static void Parts(Html html, Answer answer, Found found)
    {
        if (answer.Views is not [var view, ..] || found.Table.Name == answer.Rows.Name || answer.Rows.Count == 0) return;
        html.Raw("<section class=\"sec\"><h2>").Words(html.Language == Language.Nl
            ? "De rijen waaruit het volgt" : "The rows that it follows from").Raw("</h2>");
        new TableHtml(html, answer).Write(view, new TableShowing(FirstRows));
        html.Raw("</section>");
    }

    private static void Steps(Html html, Answer answer)
    {
        if (answer.Explanation.Count == 0) return;
        html.Raw("<section class=\"sec\"><h2>").Words(Labels.Steps).Raw("</h2><ol class=\"notes\">");
        foreach (var step in answer.Explanation) html.Raw("<li>").Sentence(step).Raw("</li>");
        html.Raw("</ol></section>");
    }

    /// <summary>A figure that the first page works out of two others.</summary>
    private static Reply OfHome(PageRequest request)
    {
        var front = Front.Of(request.Desk, request.Edition);
        var derived = front.Derived.FirstOrDefault(d => d.Key == request["row"]);
        if (derived is null) return Problems.NoPage(request);
        var nl = request.Language == Language.Nl;
        var html = new Html(request.Links);
        html.Raw("<section class=\"sec first\"><h2>").Words(nl ? "De formule, ingevuld" : "The formula, filled in")
            .Raw("</h2><div class=\"formula\"><span class=\"frac\"><span>").Sentence(Text.Of(derived.Over, Form.Exact))
            .Raw("</span><span>").Sentence(Text.Of(derived.Under, Form.Exact));
        if (derived.Times != 1) html.Words($" × {derived.Times}");
        html.Raw("</span></span>").Words(derived.IsChange ? " − 1" : "").Raw(" = <b>")
            .Unbroken(Wording.Of(derived.Figure, Form.Usual, request.Language)).Raw("</b></div><p class=\"quiet\">")
            .Words(nl ? "Elk getal erin opent waar het zelf vandaan komt." : "Each number in it opens where it comes "
                + "from itself.")
            .Raw("</p></section>");
        var words = Wording.Of(derived.Figure, Form.Usual, request.Language);
        return PageWriter.Reply(PageWriter.Frame(request, SiteMap.Explain) with
        {
            Title = $"{words} - Aandeel",
            Crumbs = [(Wording.Of(SiteMap.Home.Title, request.Language), request.Links.To(SiteMap.Home))],
            Kicker = new Html(request.Links).Words(derived.Title).Content,
            Heading = new Html(request.Links).Words(nl ? "Waar " : "Where ").Raw("<span class=\"num\">").Unbroken(words)
                .Raw("</span>").Words(nl ? " vandaan komt" : " comes from").Content,
            Caveat = PageWriter.Caveat(request.Links),
            Body = html.Content,
            IsIndexed = false,
        });
    }

    private static string Value(Found found, Language language)
    {
        var figure = found.Figure;
        return Wording.Of(figure, figure.Kind == Kind.Amount ? Form.Exact : Form.Usual, language);
    }
}
