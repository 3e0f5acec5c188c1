using System.Collections.Concurrent;
using Aandeel.Doors;
using Aandeel.Questions;

namespace Aandeel.Web;

/// <summary>A question in a form, so that it can be asked otherwise; made of the list of its arguments.</summary>
internal sealed class AskForm(Html html, QuestionKind kind, string action)
{
    private const int MostChoices = 24;

    /// <summary>Fields without a value, as markup.</summary>
    private static readonly ConcurrentDictionary<(QuestionKind, string, Language), string> Empty = [];

    /// <summary>Writes the form of a question.</summary>
    /// <param name="given">What is asked now, as it was given.</param>
    /// <param name="wrong">The argument that was wrong, which is marked; null where none was.</param>
    /// <param name="problem">What is wrong with it.</param>
    /// <param name="isOpen">Whether the form is open at once.</param>
    public void Write(
        IReadOnlyList<KeyValuePair<string, string>> given, string? wrong = null, string? problem = null,
            bool isOpen = false)
    {
        html.Raw($"<details class=\"tab ask\"{(isOpen ? " open" : "")}><summary>").Words(Labels.Change)
            .Raw("</summary>");
        html.Raw($"<form method=\"get\" action=\"{Html.Escaped(action)}\" class=\"form fields\">");
        foreach (var argument in ArgumentsOf.Question(kind).Where(a => a.Name != "party" && !a.NamesFile))
        {
            var value = given.Where(g => g.Key == argument.Name).Select(g => g.Value).FirstOrDefault() ?? "";
            if (value.Length > 0 || wrong == argument.Name)
            {
                Field(html, argument, value, wrong == argument.Name ? problem : null);
                continue;
            }

            // What nobody filled in looks the same on every page.
            html.Raw(Empty.GetOrAdd((kind, argument.Name, html.Language), _ =>
            {
                var own = new Html(html.Links);
                Field(own, argument, "", null);
                return own.ToString();
            }));
        }

        html.Raw("<button type=\"submit\">").Words(Labels.Ask).Raw("</button></form></details>");
    }

    private void Field(Html html, Argument argument, string value, string? problem)
    {
        var id = $"a-{Codes.Of(kind)}-{argument.Name}";
        var described = problem is null ? $"{id}-h" : $"{id}-h {id}-e";
        html.Raw($"<div class=\"field{(problem is null ? "" : " wrong")}\"><label for=\"{id}\"><code>")
            .Words("--" + argument.Name).Raw("</code></label>");
        if (problem is not null) html.Raw($"<p class=\"error\" id=\"{id}-e\">").Words(problem).Raw("</p>");
        if (argument.Shape is null)
        {
            html.Raw(
                $"<input type=\"checkbox\" id=\"{id}\" name=\"{argument.Name}\" value=\"true\" "
                    + $"aria-describedby=\"{described}\""
                    + $"{(value is "true" ? " checked" : "")}>");
        }
        else if (argument.Words.Count is > 0 and <= MostChoices && (value.Length == 0 || argument.Words.Contains(value))
            && !argument.Shape.Contains("LIST", StringComparison.Ordinal) && argument.Shape != "WHO"
            && argument.Name is not "composition")
        {
            Choice(html, argument, id, described, value);
        }
        else
        {
            html.Raw($"<input id=\"{id}\" name=\"{argument.Name}\" value=\"").Words(value)
                .Raw($"\" maxlength=\"500\" autocomplete=\"off\" spellcheck=\"false\" aria-describedby=\"{described}\"")
                .Raw(problem is null ? "" : " aria-invalid=\"true\"").Raw(">");
        }

        html.Raw($"<p class=\"hint\" id=\"{id}-h\">").Words(Wording.Of(argument.Help, html.Language));
        if (argument.Words.Count is > 1 and <= MostChoices && argument.Shape is "WHO" or "LIST")
        {
            html.Words(": " + string.Join(", ", argument.Words));
        }

        html.Raw("</p></div>");
    }

    private static void Choice(Html html, Argument argument, string id, string described, string value)
    {
        html.Raw($"<select id=\"{id}\" name=\"{argument.Name}\" aria-describedby=\"{described}\"><option value=\"\">")
            .Words(Labels.Usual).Raw("</option>");
        foreach (var word in argument.Words)
        {
            html.Raw($"<option{(word == value ? " selected" : "")}>").Words(word).Raw("</option>");
        }

        html.Raw("</select>");
    }
}
