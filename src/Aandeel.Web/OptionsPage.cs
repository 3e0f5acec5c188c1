using Aandeel.Questions;

namespace Aandeel.Web;

/// <summary>What could keep more inside, with the sum that a reader works out: a form that the server answers.</summary>
internal static class OptionsPage
{
    public static Reply Show(PageRequest request) => AnswerPages.Show(request, SiteMap.Options);

    public static string FragmentPath(Language language) =>
        SiteMap.Options.Slug(language) + (language == Language.Nl ? "/som" : "/sum");

    /// <summary>The figures alone, for the slider.</summary>
    public static Reply Fragment(PageRequest request)
    {
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
        Form(html, new WhatIf(ask["share"] ?? "60", ask["until"] ?? ""), isShort: false);
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
        new PartHtml(html, answer).Body(new TableShowing(part.Rows ?? 12));
    }

    /// <summary>The form: a share and a year; and where it is not short, what is redirected and what is new.</summary>
    public static void Form(Html html, WhatIf goal, bool isShort)
    {
        var nl = html.Language == Language.Nl;
        var action = html.Links.To(SiteMap.Options);
        var fragment = html.Links.To(FragmentPath(html.Language));
        html.Raw($"<form action=\"{Html.Escaped(action.Split('?')[0])}\" method=\"get\" class=\"{(isShort ? "row" : "form")}\"");
        if (!isShort) html.Raw($" data-fragment=\"{Html.Escaped(fragment.Split('?')[0])}\"");
        html.Raw("><label for=\"goal\">").Words(nl

                ? $"Reken zelf: welk aandeel buiten in {goal.Until}?" : $"Work it out: which share outside by "
                    + $"{goal.Until}?").Raw("</label>");
        html.Raw($"<input id=\"goal\" name=\"share\" type=\"range\" min=\"30\" max=\"74\" step=\"1\" "
            + $"value=\"{goal.Share}\" data-unit=\" %\">")
            .Raw($"<output for=\"goal\">{goal.Share}&nbsp;%</output>");
        if (isShort) html.Raw($"<input type=\"hidden\" name=\"until\" value=\"{goal.Until}\">");
        else
        {
            html.Raw("<div class=\"field\"><label for=\"until\">").Words(nl ? "In welk jaar?" : "By which year?")
                .Raw("</label>")
                .Raw($"<input id=\"until\" name=\"until\" type=\"number\" min=\"2025\" max=\"2050\" "
                    + $"value=\"{goal.Until}\"></div>");
            html.Raw("<div class=\"field\"><label for=\"mix\">").Words(nl ? "Verdeling van de weg" : "Parts of the way")
                .Raw("</label>")
                .Raw("<input id=\"mix\" name=\"mix\" placeholder=\"redirect=20,demand=60,less=20\" "
                    + "maxlength=\"100\"></div>");
        }

        if (html.Links.Edition is { } chosen) html.Raw("<input type=\"hidden\" name=\"edition\" value=\"").Words(chosen)
            .Raw("\">");
        html.Raw("<button type=\"submit\">").Words(nl ? "Reken uit" : "Work it out").Raw("</button></form>");
    }
}
