using Aandeel.Answers;

namespace Aandeel.Doors;

/// <summary>One part of a column that holds several values: an end of a band, or a value of a map.</summary>
internal sealed class PartColumn : Column
{
    private readonly FlatColumn _flat;

    public PartColumn(FlatColumn flat)
        : base(flat.Name, flat.Column.Kind, TitleOf(flat))
    {
        _flat = flat;
        Role = flat.Column.Role;
        Unit = flat.Column.Unit;
        Form = flat.Column.Form;
        Main = flat.Column.Main;
        About = flat.Column.About;
    }

    public override Cell At(object row) => FlatCells.Part(_flat.Column.At(row), _flat.Part!);

    public override Kind KindAt(object row) => _flat.Column.KindAt(row);

    public override Form FormAt(object row) => _flat.Column.FormAt(row);

    public override Unit? UnitAt(object row) => _flat.Column.UnitAt(row);

    private static Text TitleOf(FlatColumn flat)
    {
        var title = flat.Column.Title;
        return flat.Part switch
        {
            FlatCells.Lower => Text.Of($"{title}, lower end", $"{title}, ondergrens"),
            FlatCells.Upper => Text.Of($"{title}, upper end", $"{title}, bovengrens"),
            _ => Text.Of($"{title}, {flat.Part!}", $"{title}, {flat.Part!}"),
        };
    }
}
