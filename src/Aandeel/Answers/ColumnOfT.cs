namespace Aandeel.Answers;

/// <summary>
/// A column over rows of one type: the only place where the question says where its value comes from.
/// </summary>
/// <typeparam name="T">The row: typed figures of a question.</typeparam>
public sealed class Column<T>(string name, Kind kind, Text title, Func<T, Cell> of) : Column(name, kind, title)
    where T : class
{
    /// <summary>The unit by row, where rows are of several.</summary>
    public Func<T, Unit?>? UnitOf { get; init; }

    /// <summary>The kind by row, where rows are of several.</summary>
    public Func<T, Kind>? KindOf { get; init; }

    /// <summary>The form by row: a level beside the steps from it.</summary>
    public Func<T, Form>? FormOf { get; init; }

    public Cell Of(T row) => of(row);

    public override Cell At(object row) => of((T)row);

    public override Unit? UnitAt(object row) => UnitOf is null ? Unit : UnitOf((T)row);

    public override Kind KindAt(object row) => KindOf is null ? Kind : KindOf((T)row);

    public override Form FormAt(object row) => FormOf is null ? Form : FormOf((T)row);

    /// <summary>The same values under another title, as another table shows them.</summary>
    public Column<T> Titled(Text title, Text? narrow = null) => new(Name, Kind, title, of)
    {
        Short = narrow,
        About = About,
        Role = Role,
        Unit = Unit,
        UnitOf = UnitOf,
        KindOf = KindOf,
        Form = Form,
        FormOf = FormOf,
        Main = Main,
        IsSpare = IsSpare,
        Tone = Tone,
        Flat = Flat,
        Quotient = Quotient,
    };

    /// <summary>The same column over rows that hold such a row.</summary>
    public Column<TRow> On<TRow>(Func<TRow, T> row)
        where TRow : class => new(Name, Kind, Title, r => of(row(r)))
        {
            Short = Short,
            About = About,
            Role = Role,
            Unit = Unit,
            UnitOf = UnitOf is { } unit ? r => unit(row(r)) : null,
            Form = Form,
            Main = Main,
            IsSpare = IsSpare,
            Tone = Tone,
            Flat = Flat,
            Quotient = Quotient,
        };
}
