using System.Globalization;
using Aandeel.Questions;

namespace Aandeel.Web;

/// <summary>What could keep more inside, with the sum that a reader works out: a form that the server answers.</summary>
internal static class OptionsPage
{
    public static Reply Show(PageRequest request) => Canonical(request) is { } address
        ? Reply.To(address, StatusCodes.Status302Found)
        : AnswerPages.Show(request, SiteMap.Options);

    public static string FragmentPath(Language language) =>
        SiteMap.Options.Slug(language) + (language == Language.Nl ? "/som" : "/sum");

    /// <summary>The figures alone, for the slider.</summary>
    public static Reply Fragment(PageRequest request)
    {
        if (Canonical(request) is { } address) return Reply.To(address, StatusCodes.Status302Found);
        var html = new Html(request.Links);
        var (part, asking) = AnswerPages.Askings(request, SiteMap.Options).First(a =>
            a.Part.Kind == QuestionKind.OptionsTarget);
        Result(html, request.Desk, part, asking);
        return Reply.Text("text/html; charset=utf-8", html.ToString());
    }

    /// <summary>The part of the page in which a reader works out a target.</summary>
    public static void Sum(Html html, Desk desk, SitePart part, Asking asking)
    {
        var nl = html.Language == Language.Nl;
        var ask = asking.Printed;
        html.Raw("<section class=\"sec\" id=\"sum\"><h2>").Words(nl ? "Reken zelf" : "Work it out")
            .Raw("</h2><p class=\"sub\">").Words(nl
            ? "Wat nodig is om het aandeel buiten de NAVO terug te brengen. Een rekensom met bovengrenzen, geen "
                + "voorspelling."

                : "What it would take to bring the share outside NATO down. Arithmetic with upper limits, not a "
                    + "forecast.").Raw("</p>")
            .Raw("<div class=\"calc\">");
        Form(html, WhatIf.Usual(desk, asking.Question.Edition).With(ask), isShort: false);
        html.Raw("<div id=\"result\" class=\"result\">");
        try
        {
            Result(html, desk, part, asking);
        }
        catch (AandeelException e) when (e.Code is ExitCode.Incomplete or ExitCode.Refused)
        {
            AnswerPages.Missing(html, e.Problem);
        }

        html.Raw("</div></div></section>");
    }

    /// <summary>The sum of a target: the sentence, aloud when it changes, and its table.</summary>
    public static void Result(Html html, Desk desk, SitePart part, Asking asking)
    {
        var answer = desk.Of(asking.Question);
        html.Raw("<p class=\"lead\" aria-live=\"polite\">").Sentence(PartHtml.Lead(answer)).Raw("</p>");
        var period = answer.Rows.Find("period")!;
        var last = Enumerable.Range(0, answer.Rows.Count).Count(r => answer.Rows[r, period] is Cell.Period p
            && p.Value.ToString() == answer.Filled["until"]);
        new PartHtml(html, answer).Body(new TableShowing(part.Rows ?? (last > 0 ? last : 12), Sort: "period-"));
    }

    /// <summary>
    /// The form: a share and, where it is not short, a year and which parts of the way are redirected and come from less
    /// outside; the rest is new demand of allies. The address has the command line's own <c>mix</c>.
    /// </summary>
    public static void Form(Html html, WhatIf goal, bool isShort)
    {
        var nl = html.Language == Language.Nl;
        var action = html.Links.To(SiteMap.Options);
        var fragment = html.Links.To(FragmentPath(html.Language));
        html.Raw($"<form action=\"{Html.Escaped(action.Split('?')[0])}\" method=\"get\" class=\"{(isShort ? "row" : "form")}\"");
        if (!isShort) html.Raw($" data-fragment=\"{Html.Escaped(fragment.Split('?')[0])}\"");
        html.Raw(">");
        if (isShort)
        {
            html.Raw("<label for=\"goal\">").Words(nl
                ? $"Reken zelf: welk aandeel buiten in {goal.Until}?"
                : $"Work it out: which share outside by {goal.Until}?").Raw("</label>")
                .Raw("<input id=\"goal\" name=\"share\" type=\"range\" min=\"30\" max=\"74\" step=\"1\" ")
                .Raw($"value=\"{Html.Escaped(goal.Share)}\" data-unit=\" %\">")
                .Raw($"<output for=\"goal\">{Html.Escaped(goal.Share)}&nbsp;%</output>")
                .Raw($"<input type=\"hidden\" name=\"until\" value=\"{Html.Escaped(goal.Until)}\">");
        }
        else
        {
            Range(html, "goal", "share", nl ? "Aandeel buiten de NAVO" : "Share outside NATO", (30, 74, 1), goal.Share,
                " %");
            Range(html, "until", "until", nl ? "In het jaar" : "By the year", goal.Years, goal.Until, "");
            html.Raw("<fieldset class=\"field mixed\"><legend>")
                .Words(nl ? "Delen van de weg" : "Parts of the way").Raw("</legend>");
            Range(html, "redirect", "redirect", nl ? "omleiden" : "redirect", (0, 100, 5), Part(goal.Redirect), " %");
            Range(html, "less", "less", nl ? "minder buiten" : "less outside", (0, 100, 5), Part(goal.Less), " %");
            html.Raw("<p class=\"hint\">").Words(nl
                ? "De rest is nieuwe vraag van bondgenoten. Omleiden is begrensd; wat niet kan, staat erbij."
                : "The rest is new demand of allies. Redirection has a limit; what cannot be is said.")
                .Raw("</p></fieldset>");
        }

        if (html.Links.Edition is { } chosen) html.Raw("<input type=\"hidden\" name=\"edition\" value=\"").Words(chosen)
            .Raw("\">");
        html.Raw("<button type=\"submit\">").Words(nl ? "Reken uit" : "Work it out").Raw("</button></form>");
    }

    /// <summary>
    /// What the sliders of the mix say, in the command line's own argument; null where they say nothing. They are no
    /// arguments of a question, so the address that a reader keeps has none of them.
    /// </summary>
    public static string? Canonical(PageRequest request)
    {
        if (request["redirect"] is null && request["less"] is null) return null;
        var (redirect, less) = (Whole(request["redirect"]), Whole(request["less"]));
        less = Math.Min(less, 100 - redirect);
        var mix = redirect + less == 0 ? null
            : string.Join(',', new[] { ("redirect", redirect), ("demand", 100 - redirect - less), ("less", less) }
                .Where(p => p.Item2 > 0).Select(p => $"{p.Item1}={p.Item2}"));
        return request.Turned(request.Language, request.Path, ("redirect", null), ("less", null), ("mix", mix));
    }

    private static int Whole(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var part) ? Math.Min(part, 100) : 0;

    private static string Part(int part) => part.ToString(CultureInfo.InvariantCulture);

    private static void Range(
        Html html, string id, string name, string label, (int Least, int Most, int Step) range, string value, string unit) =>
        html.Raw($"<div class=\"field\"><label for=\"{id}\">").Words(label).Raw("</label><div class=\"row2\">")
            .Raw($"<input id=\"{id}\" name=\"{name}\" type=\"range\" min=\"{range.Least}\" max=\"{range.Most}\" ")
            .Raw($"step=\"{range.Step}\" value=\"{Html.Escaped(value)}\" data-unit=\"{unit}\">")
            .Raw($"<output for=\"{id}\">").Unbroken(value + unit).Raw("</output></div></div>");
}
