using Aandeel.Answers;
using Aandeel.Doors;
using Answer = Aandeel.Answers.Answer;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Web;

/// <summary>
/// An answer as a part of a page: its picture, its tables, what must be known of them, and every other form in which it
/// can be had.
/// </summary>
internal sealed class PartHtml(Html html, Answer answer)
{
    private const int FirstNotes = 2;

    /// <summary>The finding that stands above already, as the heading of the page.</summary>
    public Text Said { get; init; } = Text.None;

    /// <summary>What the part says first: the sentence with its figures.</summary>
    public static Text Lead(Answer answer) => First(answer)?.Text ?? answer.Title;

    /// <summary>The remark that leads: the first that is not about a mark in a table.</summary>
    private static Note? First(Answer answer) => answer.Notes.FirstOrDefault(n => !n.IsOfMark);

    /// <summary>The part with a heading of its own.</summary>
    public void Section(TableShowing showing)
    {
        html.Raw("<section class=\"sec\"><h2>").Sentence(Heading()).Raw("</h2><p class=\"sub\">");
        html.Sentence(Lead(answer)).Raw("</p>");
        Body(showing);
        html.Raw("</section>");
    }

    /// <summary>Pictures, tables, tools and remarks.</summary>
    /// <param name="showing">Which rows of the first table.</param>
    /// <param name="isFirst">Whether it stands below the heading of the page, and no heading of its own between.</param>
    public void Body(TableShowing showing, bool isFirst = false)
    {
        var level = isFirst ? "h2 class=\"of\"" : "h3";
        foreach (var chart in answer.Charts.Where(c => !IsInTable(c))) Picture(chart);
        var (shown, all) = (0, 0);
        for (var v = 0; v < answer.Views.Count; v++)
        {
            var view = answer.Views[v];
            if (v > 0 && !view.Heading.IsEmpty)
            {
                html.Raw($"<{level}>").Sentence(view.Heading.Capital()).Raw($"</{level[..2]}>");
            }

            var own = v == 0 ? showing : showing with { Turn = null, Sort = null, Offset = 0 };
            var (some, whole) = new TableHtml(html, answer).Write(view, own);
            (shown, all) = (shown + some, all + whole);
        }

        Tools(shown, all, showing);
        Notes();
    }

    /// <summary>The finding of the first picture, else what is asked.</summary>
    public Text Heading() => answer.Charts is [var chart, ..] && !chart.Finding.IsEmpty ? chart.Finding : answer.Title;

    /// <summary>Every form in which the same can be had, and how to cite it.</summary>
    /// <param name="showing">Which rows the page shows, and how: its link opens the same; null where all.</param>
    public void Tools(int shown, int all, TableShowing? showing = null)
    {
        var (links, language) = (html.Links, html.Language);
        var ask = links.Asked(answer.Filled);
        var nl = language == Language.Nl;
        var view = showing?.Said ?? [];
        html.Raw("<div class=\"use\">").Link(
            links.To(ask, view), Wording.Of(Labels.Link, language), $"rel=\"nofollow\" {Copied(language)}");
        html.Raw("<span>");
        if (answer.Charts.Count > 0)
        {
            foreach (var (format, name) in PictureFormats)
            {
                html.Link(links.Data(ask, format), name, "rel=\"nofollow\"").Raw(" ");
            }

            html.Raw("</span><span>");
        }

        foreach (var (format, name) in new[] { ("csv", "CSV"), ("json", "JSON"), ("xlsx", "XLSX"), ("md", "Markdown") })
        {
            html.Link(links.Data(ask, format), name, "rel=\"nofollow\"").Raw(" ");
        }

        var (some, whole) = (Numbers.Fixed(shown, 0, language), Numbers.Fixed(all, 0, language));
        html.Raw("<span class=\"nb\">").Words(nl ? $"({some} van {whole} rijen)" : $"({some} of {whole} rows)")
            .Raw("</span></span>");
        Fold(Labels.Cite, () =>
        {
            html.Raw("<span class=\"cite\">").Words(Citation.Line(answer, language)).Raw("</span>");
            foreach (var source in DataReplies.SourcesOf(answer))
            {
                html.Raw("<span class=\"cite\">").Words(nl ? source.TermsNl : source.Terms).Raw("</span>");
            }

            var permanent = links with { Version = CitedVersion.NameOf(answer.Identity.Snapshot) };
            html.Raw("<span class=\"cite\">").Link(
                permanent.To(ask, view), Wording.Of(Labels.Permanent, language), $"rel=\"nofollow\" {Copied(language)}")
                .Raw("</span>");
        });
        ShareHtml.Write(html, answer);
        Fold(Labels.Command, () =>
            html.Raw("<code>").Words(ask.Command).Raw("</code><code>GET ").Words(links.Api(ask, view)).Raw("</code>"));
        html.Raw("</div>");
    }

    /// <summary>A link that the script copies; without it, it is followed as any other.</summary>
    private static string Copied(Language language) =>
        $"class=\"copy\" data-done=\"{Html.Escaped(Wording.Of(Labels.Copied, language))}\"";

    private static IReadOnlyList<(string Format, string Name)> PictureFormats { get; } =
        [.. Codes.All<Format>().Where(f => f is "svg" or "png").Select(f => (f, f.ToUpperInvariant()))];

    /// <summary>Remarks: the first after the one that leads are open, the others folded.</summary>
    public void Notes()
    {
        var first = First(answer);
        var notes = answer.Notes.Where(n => !ReferenceEquals(n, first)).ToList();
        if (notes.Count > 0)
        {
            html.Raw("<ul class=\"notes\">");
            foreach (var note in notes.Take(FirstNotes)) Say(note);
            html.Raw("</ul>");
        }

        if (notes.Count > FirstNotes)
        {
            Details(Labels.Notes, () =>
            {
                html.Raw("<ul class=\"notes\">");
                foreach (var note in notes.Skip(FirstNotes)) Say(note);
                html.Raw("</ul>");
            });
        }

        if (answer.Explanation.Count == 0) return;
        Details(Labels.Steps, () =>
        {
            html.Raw("<ol class=\"notes\">");
            foreach (var step in answer.Explanation) html.Raw("<li>").Sentence(step).Raw("</li>");
            html.Raw("</ol>");
        });
    }

    private void Say(Note note)
    {
        html.Raw("<li>").Sentence(note.Text);
        if (note.Remedy?.Ask is { } instead) html.Raw(" ")
            .Link(html.Links.To(instead), Wording.Of(Labels.MoreOfThis, html.Language));
        html.Raw("</li>");
    }

    private void Picture(Chart chart)
    {
        html.Raw("<figure class=\"picture\">");
        if (!chart.Finding.Equals(Said)) html.Raw("<p class=\"part\">").Sentence(chart.Finding).Raw("</p>");
        if (!chart.Subtitle.IsEmpty) html.Raw("<p class=\"sub\">").Sentence(chart.Subtitle).Raw("</p>");
        html.Raw(Pictures.Of(answer, chart, html.Links));
        if (answer.Charts.Count > 1) Files(chart);
        html.Raw("</figure>");
    }

    /// <summary>The picture alone, where an answer has several.</summary>
    private void Files(Chart chart)
    {
        html.Raw("<p class=\"use one\">");
        foreach (var (format, name) in PictureFormats)
        {
            var address = html.Links.Data(html.Links.Asked(answer.Filled), format, ("chart", chart.Name));
            html.Link(address, name, "rel=\"nofollow\"").Raw(" ");
        }

        html.Raw("</p>");
    }

    /// <summary>Whether the rows of the table carry the picture already.</summary>
    private bool IsInTable(Chart chart) =>
        chart.As is Draw.Bars or Draw.Dots or Draw.Interval
            && answer.Views.Any(v => RowBar.Of(answer, v)?.Chart == chart);

    private void Fold(Text summary, Action inner)
    {
        html.Raw("<details><summary>").Words(summary).Raw("</summary>");
        inner();
        html.Raw("</details>");
    }

    private void Details(Text summary, Action inner)
    {
        html.Raw("<details class=\"tab\"><summary>").Words(summary).Raw("</summary>");
        inner();
        html.Raw("</details>");
    }
}
