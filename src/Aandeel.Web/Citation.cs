using Aandeel.Doors;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Web;

/// <summary>How to cite an answer: whose calculation, on which editions, of which snapshot.</summary>
internal static class Citation
{
    public static string Of(Answer answer, Language language)
    {
        var editions = string.Join("; ", answer.Editions.Select(e => e.Cited(language)).Distinct());
        var title = Wording.Of(answer.Title, language);
        var by = Wording.Of(answer.Source, language);
        var identity = Said.Identity(answer.Identity, ", ");
        return $"Aandeel, “{title}”. {by} {editions}. {identity}. {answer.Filled.Command}";
    }
}
