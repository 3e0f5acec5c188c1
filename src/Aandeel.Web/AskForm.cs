using System.Collections.Concurrent;
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
        foreach (var argument in ArgumentsOf.Question(kind))
        {
            if (argument.Name == "party" || argument.NamesFile) continue;
            var value = AskReader.Said(given, argument.Name) ?? "";
            if (value.Length > 0 || wrong == argument.Name) Field(html, argument, value, wrong == argument.Name ? problem : null);
            else html.Raw(Bare(argument));
        }

        html.Raw(Empty.GetOrAdd((kind, "", html.Language), static (_, form) => form.Lists(), this));
        html.Raw("<button type=\"submit\">").Words(Labels.Ask).Raw("</button></form></details>");
    }

    /// <summary>A field that nobody filled in, which looks the same on every page.</summary>
    private string Bare(Argument argument) => Empty.GetOrAdd(
        (kind, argument.Name, html.Language),
        static (_, of) => Html.Written(of.Form.Links, own => of.Form.Field(own, of.Argument, "", null)),
        (Form: this, Argument: argument));

    private Links Links => html.Links;

    private void Field(Html html, Argument argument, string value, string? problem)
    {
        var (id, hint) = ($"a-{Codes.Of(kind)}-{argument.Name}", FieldWords.Hint(argument));
        var described = (hint.IsEmpty, problem is null) switch
        {
            (true, true) => "",
            (true, false) => $" aria-describedby=\"{id}-e\"",
            (false, true) => $" aria-describedby=\"{id}-h\"",
            _ => $" aria-describedby=\"{id}-h {id}-e\"",
        };
        html.Raw($"<div class=\"field{(problem is null ? "" : " wrong")}\"><label for=\"{id}\">")
            .Words(FieldWords.Label(argument)).Raw("</label>");
        if (problem is not null) html.Raw($"<p class=\"error\" id=\"{id}-e\">").Words(problem).Raw("</p>");
        if (argument.Shape is null)
        {
            html.Raw(
                $"<input type=\"checkbox\" id=\"{id}\" name=\"{argument.Name}\" value=\"true\"{described}"
                    + $"{(value is "true" ? " checked" : "")}>");
        }
        else if (IsChoice(argument) && (value.Length == 0 || argument.Words.Contains(value)))
        {
            Choice(html, argument, id, described, value);
        }
        else
        {
            html.Raw($"<input id=\"{id}\" name=\"{argument.Name}\" value=\"").Words(value)
                .Raw($"\" maxlength=\"500\" autocomplete=\"off\" spellcheck=\"false\"{described}")
                .Raw(argument.Words.Count > 1 ? $" list=\"{ListOf(argument)}\"" : "")
                .Raw(problem is null ? "" : " aria-invalid=\"true\"").Raw(">");
        }

        if (!hint.IsEmpty) html.Raw($"<p class=\"hint\" id=\"{id}-h\">").Words(hint).Raw("</p>");
        html.Raw("</div>");
    }

    /// <summary>Whether one of a few words is chosen; several at once, or a date, are typed.</summary>
    private static bool IsChoice(Argument argument) => argument.Words.Count is > 0 and <= MostChoices
        && argument.Shape != "LIST" && !FieldWords.IsWho(argument) && argument.Name != "composition";

    /// <summary>The words that a browser offers while one is typed: once for the two fields that take the same.</summary>
    private string Lists() => Html.Written(Links, own =>
    {
        foreach (var argument in ArgumentsOf.Question(kind).Where(a => a.Words.Count > 1 && !IsChoice(a)).DistinctBy(ListOf))
        {
            own.Raw($"<datalist id=\"{ListOf(argument)}\">");
            foreach (var word in argument.Words)
            {
                own.Raw($"<option value=\"{word}\">").Words(FieldWords.Of(argument, word) ?? Text.Of(word)).Raw("</option>");
            }

            own.Raw("</datalist>");
        }
    });

    private string ListOf(Argument argument) =>
        $"l-{Codes.Of(kind)}-{(FieldWords.IsWho(argument) ? "who" : argument.Name)}";

    private static void Choice(Html html, Argument argument, string id, string described, string value)
    {
        html.Raw($"<select id=\"{id}\" name=\"{argument.Name}\"{described}><option value=\"\">")
            .Words(Labels.Usual).Raw("</option>");
        foreach (var word in argument.Words)
        {
            html.Raw($"<option value=\"{word}\"{(word == value ? " selected" : "")}>")
                .Words(FieldWords.Of(argument, word) ?? Text.Of(word)).Raw("</option>");
        }

        html.Raw("</select>");
    }
}
