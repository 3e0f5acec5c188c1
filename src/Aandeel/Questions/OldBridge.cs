using Aandeel.Answers;
using Aandeel.Doors;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Questions;

/// <summary>A new answer in the old form, for questions that still read by name.</summary>
internal static class OldBridge
{
    public static OldAnswer Of(Answer answer, Language language)
    {
        var question = new AnswerRow().With("kind", answer.Filled.Question);
        foreach (var given in answer.Filled.Given) question.With(given.Name.Replace('-', '_'), given.Value);
        var more = new AnswerRow();
        if (answer.Frame is { Count: > 0 } frame) Add(more, frame, 0, language);
        return new OldAnswer
        {
            Question = question.With("lang", Codes.Of(language)),
            Snapshot = answer.Identity.Snapshot,
            Tables = answer.Identity.Tables,
            Editions = answer.Editions,
            Unit = answer.Unit,
            More = more,
            Rows = Rows(answer.Rows, language),
            Notes = [.. answer.Notes.Select(n => new OldNote(n.Code, Wording.Of(Words.RemedyWords.Said(n), language)))],
            View = new TableView("", "", [], [], "", []),
            Incomplete = [.. answer.Incomplete.Select(i => Wording.Of(i, language))],
        };
    }

    public static List<AnswerRow> Rows(Table table, Language language)
    {
        var rows = new List<AnswerRow>();
        for (var i = 0; i < table.Count; i++) rows.Add(Add(new AnswerRow(), table, i, language));
        return rows;
    }

    private static AnswerRow Add(AnswerRow row, Table table, int index, Language language)
    {
        foreach (var column in table.Columns)
        {
            var cell = table[index, column];
            if (cell != Cell.Absent) row.With(column.Name, Value(cell, language));
        }

        return row;
    }

    private static FieldValue Value(Cell cell, Language language) => cell switch
    {
        Cell.Code code => FieldValue.Of(code.Value),
        Cell.Named named => FieldValue.Of(Wording.Of(named.Value, language)),
        Cell.Period period => FieldValue.Of(period.Value.ToString()),
        Cell.Asked asked => FieldValue.Of(asked.Value.Command),
        Cell.Whole whole => FieldValue.Of(whole.Value),
        Cell.Amount amount => FieldValue.OfAmount(amount.TenThousandths),
        Cell.Exact exact => new FieldValue.Number(exact.Value),
        Cell.Ratio ratio => new FieldValue.Ratio(ratio.Value),
        Cell.YesNo yes => new FieldValue.YesNo(yes.Value),
        Cell.Missing missing => new FieldValue.Missing(missing.Reason),
        Cell.Band band => new FieldValue.Fields(new AnswerRow().With("lower", Value(band.Lower, language)).With("upper", Value(band.Upper, language))),
        Cell.Map map => new FieldValue.Fields(map.Items.Aggregate(new AnswerRow(), (row, item) => row.With(item.Key, Value(item.Value, language)))),
        RowsCell rows => new FieldValue.Rows(Rows(rows.Table, language)),
        _ => FieldValue.Blank.Instance,
    };
}
