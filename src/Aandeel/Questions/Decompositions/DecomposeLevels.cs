using Aandeel.Answers;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>The way from one share to the other as levels: what a waterfall is drawn of.</summary>
internal sealed class DecomposeLevels
{
    private readonly Text _composition;
    private readonly string _why;

    public DecomposeLevels(DecomposeResult result)
    {
        _composition = Names.Of(result.Asked.Scope.Composition).Capital();
        _why = result.LeavesOutUkraine ? "left-out" : "nothing-delivered";
        var step = new Column<LevelLine>(
            "contribution", Kind.Share, ("Points", "Procentpunt"), l => l.IsEnd ? Cell.Absent : Step(l))
        {
            Form = Form.Signed,
        };
        Rows = new Table<LevelLine>(
            "levels",
            result.Ask,
            [
                new("key", Kind.Code, ("Code", "Code"), l => Cell.Of(l.Key)) { Role = Role.Dimension },
                Name,
                step,
                Level,
            ],
            result.LevelLines(),
            l => l.Key);
        Chart = new Chart("levels", Draw.Waterfall, Rows, Text.None, Name, [Level])
        {
            Told = step,
            ToneOf = i => Rows.Rows[i].Key == Effects.Ukraine ? Tone.Ukraine : Tone.Outside,
            Subtitle = ("from level to level", "van begin- naar eindwaarde"),
        };
    }

    public Table<LevelLine> Rows { get; }

    /// <summary>The waterfall, still without what it shows.</summary>
    public Chart Chart { get; }

    public Column<LevelLine> Name { get; } = new("name", Kind.Words, ("Part", "Deel"), l => Cell.Of(l.Name))
    {
        Role = Role.Attribute,
    };

    /// <summary>The share after the step.</summary>
    public Column<LevelLine> Level { get; } =
        new("level", Kind.Share, ("Share", "Aandeel"), l => Cell.Of((double)l.Level, "nothing-delivered"));

    /// <summary>Steps in points between the shares of both periods.</summary>
    public View View()
    {
        var points = new Column<LevelLine>(
            "contribution", Kind.Share, ("Points", "Procentpunt"),
            l => l.IsEnd ? Cell.Of((double)l.Level, "nothing-delivered") : Step(l))
        {
            FormOf = l => l.IsEnd ? Form.Usual : Form.Signed,
            Main = true,
        };
        return new View(Rows, _composition, [Name, points]) { Beside = Chart };
    }

    /// <summary>What the step adds; only Ukraine may be impossible to set apart.</summary>
    private Cell Step(LevelLine line) => Cell.Of((double?)line.Step + 0.0, _why);
}
