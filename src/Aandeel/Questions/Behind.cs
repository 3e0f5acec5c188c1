using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>The question that lists the printed rows behind a row of an answer.</summary>
internal static class Behind
{
    /// <summary>The flows of a period and composition, of all or of one part.</summary>
    /// <param name="suppliers">Whose deliveries, as written in a question.</param>
    /// <param name="edition">The edition that answered; null where the source has one only.</param>
    public static Ask Row(
        Question question,
        Composition composition,
        YearRange period,
        string suppliers,
        RowKey? key = null,
        string? category = null,
        string? productClass = null,
        string? edition = null)
    {
        var given = new List<AskValue>();
        if (question.Source != Sources.SourceCatalog.Sipri) AddSource(question, given);
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
        return new Ask(Codes.Of(QuestionKind.Flows), given);

        void Add(string name, string value) => given.Add(new AskValue(name, value));
    }

    /// <summary>
    /// The flows of one part of divided deliveries; null for a part without category or class, which cannot be asked
    /// for apart.
    /// </summary>
    public static Ask? Part(
        Question question, Composition composition, YearRange period, string suppliers, ShareKey by, string code,
        string? edition)
    {
        if (by is ShareKey.Category or ShareKey.Class && code == Words.PartWords.Unknown) return null;
        return Row(
            question,
            composition,
            period,
            suppliers,
            by is ShareKey.Supplier or ShareKey.Recipient or ShareKey.Group ? new RowKey(by, code) : null,
            by == ShareKey.Category ? code : question.Category,
            by == ShareKey.Class ? code : null,
            edition);
    }

    private static void AddSource(Question question, List<AskValue> given)
    {
        given.Add(new AskValue("source", question.Source));
        if (question.Series != FlowSeries.Of(question.Source)[0])
        {
            given.Add(new AskValue("flow", Codes.Of(question.Series.Flow)));
        }

        // A default that is said is the same question, so it is left out: the command is one, however it was asked.
        var usual = question with { UnitCode = null };
        if (question.UnitCode is { } unit && unit != usual.Series.Unit.Code) given.Add(new AskValue("unit", unit));
        if (question.Side is { } side and not Side.Export) given.Add(new AskValue("side", Codes.Of(side)));
        if (question.Destination is { } destination) given.Add(new AskValue("destination", Codes.Of(destination)));
        if (question.Include.Count > 0)
        {
            given.Add(new AskValue("include", string.Join(',', question.Include.Select(i => Codes.Of(i)))));
        }
    }
}
