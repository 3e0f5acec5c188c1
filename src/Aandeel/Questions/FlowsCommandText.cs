using System.Text;
using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>The command that lists the printed rows behind a row of an answer.</summary>
internal static class FlowsCommandText
{
    public static string For(Question question, Composition composition, YearRange period, string suppliers, string? recipients, string? category, string? productClass, string edition, string? group = null)
    {
        var text = new StringBuilder("aandeel flows");
        Add("years", period.ToString());
        Add("suppliers", suppliers);
        if (recipients is not null and not "all") Add("recipients", recipients);
        Add("composition", composition.Code);
        if (question.Alliance.Code != Alliance.NatoCode) Add("alliance", question.Alliance.Written);
        if (question.Without.Count > 0) Add("without", string.Join(',', question.Without.Select(w => Codes.Of(w))));
        Add("edition", edition);
        if (category is not null) Add("category", category);
        if (group is not null) Add("group", group);
        if (productClass is not null) Add("class", productClass);
        return text.ToString();

        void Add(string name, string value) => text.Append(" --").Append(name).Append(' ').Append(value.Contains(' ', StringComparison.Ordinal) ? $"\"{value}\"" : value);
    }
}
