using System.Text;
using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>The command that lists the printed rows behind a row of an answer.</summary>
internal static class FlowsCommandText
{
    public static string For(Question question, Composition composition, YearRange period, string suppliers, RowKey? key, string? category, string? productClass, string? edition)
    {
        var text = new StringBuilder("aandeel flows");
        if (question.Source != Sources.SourceCatalog.Sipri) AddSource();
        Add("years", period.ToString());
        Add("suppliers", suppliers);
        if (question.Recipients is { } recipients and not PartySelection.Everyone) Add("recipients", recipients.Text);
        Add("composition", composition.Code);
        if (question.Alliance.Code != Alliance.NatoCode) Add("alliance", question.Alliance.Written);
        if (question.Without.Count > 0) Add("without", string.Join(',', question.Without.Select(w => Codes.Of(w))));
        if (edition is not null) Add("edition", edition);
        if (category is not null) Add("category", category);
        if (productClass is not null) Add("class", productClass);
        if (key is not null) Add("key", key.ToString());
        return text.ToString();

        void AddSource()
        {
            Add("source", question.Source);
            if (question.Series != FlowSeries.Of(question.Source)[0]) Add("flow", Codes.Of(question.Series.Flow));
            if (question.UnitCode is { } unit) Add("unit", unit);
            if (question.Side is { } side) Add("side", Codes.Of(side));
            if (question.Destination is { } destination) Add("destination", Codes.Of(destination));
            if (question.Include.Count > 0) Add("include", string.Join(',', question.Include.Select(i => Codes.Of(i))));
        }

        void Add(string name, string value) => text.Append(" --").Append(name).Append(' ').Append(value.Contains(' ', StringComparison.Ordinal) ? $"\"{value}\"" : value);
    }
}
