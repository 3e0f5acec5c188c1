namespace Aandeel.Questions;

/// <summary>The value of a field of an answer. A closed set of cases; a missing number says why and is never 0.</summary>
public abstract record FieldValue
{
    private FieldValue()
    {
    }

    public static FieldValue Of(string? text) => text is null ? Blank.Instance : new Text(text);

    public static FieldValue Of(long whole) => new Whole(whole);

    /// <summary>An amount given in 1/10,000 of the unit, as a decimal number in the unit.</summary>
    public static FieldValue OfAmount(long tenThousandths) => new Number(new Amount(tenThousandths).Value);

    /// <summary>A ratio, or the reason why there is none.</summary>
    public static FieldValue Of(double? ratio, string reason) => ratio is { } value ? new Ratio(value) : new Missing(reason);

    public sealed record Text(string Value) : FieldValue;

    public sealed record Whole(long Value) : FieldValue;

    /// <summary>An exact decimal number.</summary>
    public sealed record Number(decimal Value) : FieldValue;

    /// <summary>A computed ratio, unrounded.</summary>
    public sealed record Ratio(double Value) : FieldValue;

    public sealed record YesNo(bool Value) : FieldValue;

    /// <summary>A text that does not apply.</summary>
    public sealed record Blank : FieldValue
    {
        public static readonly Blank Instance = new();
    }

    /// <summary>A number that cannot be given, with the code of the reason.</summary>
    public sealed record Missing(string Reason) : FieldValue;

    /// <summary>Named fields together.</summary>
    public sealed record Fields(AnswerRow Row) : FieldValue;

    /// <summary>A list of rows inside a row.</summary>
    public sealed record Rows(IReadOnlyList<AnswerRow> Items) : FieldValue;
}

/// <summary>A row of an answer: fields in the order of the schema.</summary>
public sealed class AnswerRow
{
    private readonly List<KeyValuePair<string, FieldValue>> _fields = [];

    public IReadOnlyList<KeyValuePair<string, FieldValue>> Fields => _fields;

    public FieldValue this[string name] => _fields.First(f => f.Key == name).Value;

    /// <summary>Takes over named fields of another row.</summary>
    public AnswerRow Copy(AnswerRow from, params ReadOnlySpan<string> names)
    {
        foreach (var name in names) With(name, from[name]);
        return this;
    }

    /// <summary>Leaves out named fields.</summary>
    public AnswerRow Without(params ReadOnlySpan<string> names)
    {
        for (var i = _fields.Count - 1; i >= 0; i--)
        {
            if (names.Contains(_fields[i].Key)) _fields.RemoveAt(i);
        }

        return this;
    }

    /// <summary>Takes over all fields of another row.</summary>
    public AnswerRow CopyAll(AnswerRow from)
    {
        _fields.AddRange(from._fields);
        return this;
    }

    /// <summary>The ratio of a field, or null where there is none.</summary>
    public double? Ratio(string name) => this[name] is FieldValue.Ratio ratio ? ratio.Value : null;

    /// <summary>The amount of a field in 1/10,000 of the unit, or null where there is none.</summary>
    public long? Amount(string name) => this[name] is FieldValue.Number number ? (long)(number.Value * Aandeel.Amount.Scale) : null;

    /// <summary>The text of a field, or nothing.</summary>
    public string Text(string name) => this[name] is FieldValue.Text text ? text.Value : "";

    /// <summary>The fields within a field.</summary>
    public AnswerRow Inner(string name) => ((FieldValue.Fields)this[name]).Row;

    /// <summary>The rows within a field; none where they are missing.</summary>
    public IReadOnlyList<AnswerRow> List(string name) => this[name] is FieldValue.Rows rows ? rows.Items : [];

    /// <summary>Why the number of a field is missing, or null.</summary>
    public string? Reason(string name) => this[name] is FieldValue.Missing missing ? missing.Reason : null;

    public AnswerRow With(string name, FieldValue value)
    {
        _fields.Add(new(name, value));
        return this;
    }

    public AnswerRow With(string name, string? text) => With(name, FieldValue.Of(text));

    public AnswerRow With(string name, long whole) => With(name, FieldValue.Of(whole));

    public AnswerRow With(string name, AnswerRow fields) => With(name, new FieldValue.Fields(fields));

    public AnswerRow With(string name, IReadOnlyList<AnswerRow> rows) => With(name, new FieldValue.Rows(rows));
}
