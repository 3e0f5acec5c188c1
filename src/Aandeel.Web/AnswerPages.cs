using System.Collections.Concurrent;
using System.Collections.Frozen;
using Aandeel.Doors;
using Aandeel.Harmonise;
using Aandeel.Questions;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Web;

/// <summary>A page of questions: the first says the heading, the others follow below it.</summary>
internal static class AnswerPages
{
    private static readonly ConcurrentDictionary<QuestionKind, FrozenSet<string>> Names = [];
    private const int LongestHeading = 160;
    private const int LongestLead = 420;

    /// <summary>Arguments that hold for a whole page, and not for its first question alone.</summary>
    private static readonly string[] OfWholePage =
        ["years", "edition", "composition", "alliance", "without", "suppliers", "recipients", "share", "until", "mix",
            "growth"];

    public static Reply Show(
        PageRequest request, SitePage page, Action<Html>? last = null, Opening? opening = null)
    {
        var askings = Askings(request, page);
        var (first, more) = (askings[0], askings.Skip(1));
        var frame = PageWriter.Frame(request, page);
        var html = new Html(request.Links, Html.OfPage);
        var answer = Found(request.Desk, first.Asking, out var missing, first.Asking.Said.All(s => s.Key == "edition"));
        opening?.First?.Invoke(html);

        // What the page is headed by is not said again over its first picture.
        var saidAbove = answer is null || opening is not null || page.Id == SiteMap.Party.Id
            || page.Id == SiteMap.Production.Id ? Text.None : Finding(answer, page);
        if (answer is not null)
        {
            if (opening is not null) Told(html, answer);
            new PartHtml(html, answer) { Said = saidAbove }.Body(new TableShowing(
                first.Part.Rows ?? 25, first.Asking.Limit, first.Asking.Offset, first.Asking.Sort,
                changes => request.Turned(request.Language, request.Path, changes)), opening?.First is null);
        }
        else
        {
            Missing(html, missing);
        }

        if (page.Parts.Length == 1)
        {
            new AskForm(html, first.Part.Kind, request.Links.To(page)).Write(
                first.Asking.Said, isOpen: answer is null);
        }

        foreach (var (part, asking) in more)
        {
            if (part.Kind == QuestionKind.OptionsTarget) OptionsPage.Sum(html, request.Desk, part, asking);
            else Below(html, request.Desk, part, asking);
        }

        last?.Invoke(html);
        More(html, request, page);
        if (answer is not null && page.Id == SiteMap.Production.Id) opening ??= OfProduction(answer);
        var lead = opening?.Lead ?? (answer is null ? page.Title : PartHtml.Lead(answer));
        var words = Wording.Of(lead, request.Language);
        var heading = opening?.Heading
            ?? (answer is null || page.Id == SiteMap.Party.Id ? page.Title : Finding(answer, page));
        return PageWriter.Reply(frame with
        {
            Description = words.Length > 300 ? words[..297] + "…" : words,
            Kicker = heading.Equals(page.Title) ? new Html(request.Links).Content
                : new Html(request.Links).Sentence(opening?.Kicker ?? page.Title).Content,
            Heading = new Html(request.Links).Sentence(heading.Capital()).Content,
            HasLongHeading = Wording.Of(heading, request.Language).Length > 90,
            Lead = (answer is null && opening is null) || heading.Equals(lead) ? new Html(request.Links).Content : new Html(request.Links)
                .Sentence(lead).Content,
            HasLongLead = words.Length > LongestLead,
            Below = answer is null ? new Html(request.Links).Content : PageWriter.Below(answer, request, heading),
            Caveat = opening?.Caveat is { } box ? Boxed(request, box)
                : page.HasCaveat ? PageWriter.Caveat(request.Links) : new Html(request.Links).Content,
            Body = html.Content,
            Source = answer is null ? "" : Wording.Of(answer.Source, request.Language),
        }) with
        {
            Links = answer is null ? null
                : DataReplies.LinkOfPage(request.Links, request.Links.Asked(answer.Filled)),
        };
    }

    /// <summary>Of all that is made the first thing to know is that nobody can say it; null where it can be said.</summary>
    private static Opening? OfProduction(Answer answer)
    {
        if (answer.Notes is not [var known, var newest, ..]
            || Front.Quote(answer.Rows, "share_of_production", null, ("key", Alliance.NatoCode)) is not { } whole
            || whole.Cell is Cell.Band { Lower: not Cell.Missing }) return null;
        return new Opening(
            Text.Of(
                $"Which part of all that NATO members together make goes outside NATO cannot be computed",
                $"Welk deel van alles wat NAVO-landen samen maken buiten de NAVO terechtkomt, is niet te berekenen"),
            Text.Join(" ", [known.Text, newest.Text]));
    }

    private static HtmlPart Boxed(PageRequest request, Action<Html> box)
    {
        var html = new Html(request.Links);
        box(html);
        return html.Content;
    }

    /// <summary>What the first answer says of itself, where the page opens with something shorter.</summary>
    private static void Told(Html html, Answer answer)
    {
        var lead = PartHtml.Lead(answer);
        var isLong = Wording.Of(lead, html.Language).Length > LongestLead;
        if (isLong) html.Raw("<details class=\"tab\"><summary>").Words(Labels.InWords).Raw("</summary>");
        html.Raw("<p class=\"prose said\">").Sentence(lead).Raw(isLong ? "</p></details>" : "</p>");
    }

    /// <summary>Pages whose answer is called after what it found, or after whom it is of.</summary>
    private static readonly string[] CalledAfterAnswer =
        [Codes.Of(QuestionKind.Between), Codes.Of(QuestionKind.Verify)];

    /// <summary>The finding of the first picture, or a short first sentence; else what the page is called.</summary>
    private static Text Finding(Answer answer, SitePage page)
    {
        if (CalledAfterAnswer.Contains(page.Id)) return answer.Title;
        if (answer.Charts is [var chart, ..] && !chart.Finding.IsEmpty) return chart.Finding;
        var lead = PartHtml.Lead(answer);
        return Wording.Of(lead, Language.En).Length <= LongestHeading ? lead : page.Title;
    }

    /// <summary>A question below the first: under its own heading, or what it lacks.</summary>
    public static void Below(Html html, Desk desk, SitePart part, Asking asking)
    {
        var answer = Found(desk, asking, out var missing);
        if (answer is not null)
        {
            new PartHtml(html, answer).Section(new TableShowing(part.Rows ?? 15));
            return;
        }

        html.Raw("<section class=\"sec\"><h2>").Words(SiteMap.Of(part.Kind).Title).Raw("</h2>");
        Missing(html, missing);
        html.Raw("</section>");
    }

    /// <summary>What each question of a page is asked.</summary>
    public static IReadOnlyList<(SitePart Part, Asking Asking)> Askings(PageRequest request, SitePage page)
    {
        var kinds = Array.ConvertAll(page.Parts, p => NamesOf(p.Kind));
        var askings = new List<(SitePart, Asking)>();
        for (var i = 0; i < page.Parts.Length; i++)
        {
            var part = page.Parts[i];
            var isFirst = i == 0;
            var known = kinds[i];
            var isAll = (request["source"] ?? part.Given.FirstOrDefault(g =>
                g.Name == "source").Value ?? (part.Kind == QuestionKind.Gaps ? Question.AllSources : null))
                == Question.AllSources;
            var taken = request.Query.Where(q => known.Contains(q.Key) && !(isAll && q.Key == "edition")
                ? isFirst || OfWholePage.Contains(q.Key)
                : isFirst && q.Key != "edition" && !Array.Exists(kinds, k => k.Contains(q.Key)));
            askings.Add((part, AskReader.Read(part.Kind, taken, Usual(request, part))));
        }

        return askings;
    }

    /// <summary>The names of the arguments of a question.</summary>
    private static FrozenSet<string> NamesOf(QuestionKind kind) => Names.GetOrAdd(
        kind, k => ArgumentsOf.Question(k).Select(a => a.Name).ToFrozenSet(StringComparer.Ordinal));

    public static void Missing(Html html, Problem problem) =>
        html.Raw("<p class=\"missing\">").Words(problem.In(html.Language)).Raw("</p>");

    private static List<KeyValuePair<string, string>> Usual(PageRequest request, SitePart part)
    {
        var usual = new List<KeyValuePair<string, string>>();
        foreach (var (name, value) in part.Given)
        {
            usual.Add(new(name, value == SiteMap.Latest ? request.Desk.Windows(request.Edition).Years : value));
        }

        if (part.Kind is not (QuestionKind.Gaps or QuestionKind.Mirror or QuestionKind.Production or QuestionKind.Published)
            && (request["source"] ?? part.Given.FirstOrDefault(g => g.Name == "source").Value) is null or "sipri"
            && request.Desk.Named(request.Edition) is { } edition)
        {
            usual.Add(new("edition", edition));
        }

        if (part.Kind == QuestionKind.OptionsTarget)
        {
            var goal = WhatIf.Usual(request.Desk, request.Edition);
            usual.AddRange([new("share", goal.Share), new("until", goal.Until)]);
        }

        return usual;
    }

    /// <summary>The answer; null where it cannot be given, and then what is missing.</summary>
    /// <param name="isBare">Whether nothing was said: then what must be said is told, and nothing was wrong.</param>
    private static Answer? Found(Desk desk, Asking asking, out Problem missing, bool isBare = false)
    {
        missing = Problem.None;
        try
        {
            return desk.Of(asking.Question);
        }
        catch (AandeelException e) when (e.Code is ExitCode.Incomplete or ExitCode.Refused
            || (isBare && e.Code == ExitCode.WrongUsage))
        {
            missing = e.Problem;
            return null;
        }
    }

    /// <summary>Pages near this one.</summary>
    public static void More(Html html, PageRequest request, SitePage page)
    {
        QuestionKind[] near = page.Id switch
        {
            "development" =>
                [QuestionKind.Decompose, QuestionKind.Trend, QuestionKind.Sensitivity, QuestionKind.Definitions],
            "destinations" => [QuestionKind.Flows, QuestionKind.Recipients, QuestionKind.Dependence],
            "options" =>
                [QuestionKind.OptionsMatch, QuestionKind.OptionsJoint, QuestionKind.Targets, QuestionKind.Dependence],
            "sources" => [QuestionKind.Gaps, QuestionKind.Mirror, QuestionKind.Published, QuestionKind.Production],
            _ => [],
        };
        if (near.Length == 0) return;
        html.Raw("<nav class=\"more\"><p class=\"part\">").Words(Labels.MoreOfThis).Raw("</p><ul>");
        foreach (var kind in near)
        {
            html.Raw("<li>")
                .Link(request.Links.To(SiteMap.Of(kind)), Wording.Of(SiteMap.Of(kind).Title, request.Language))
                .Raw("</li>");
        }

        html.Raw("</ul></nav>");
    }
}
