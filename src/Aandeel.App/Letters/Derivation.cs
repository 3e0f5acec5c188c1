namespace Aandeel.App.Letters;

/// <summary>What is done with quoted figures.</summary>
internal enum Operation
{
    /// <summary>first / second - 1: by how much it grew.</summary>
    Growth,

    /// <summary>1 - first: the rest.</summary>
    Rest,

    /// <summary>first - second, of shares in percentage points.</summary>
    Difference,

    /// <summary>first / second: a part.</summary>
    Part,

    /// <summary>The larger of first - second and second - first.</summary>
    Distance,

    /// <summary>
    /// By how much what stays inside must grow for a share outside of third, from shares: first the share outside now.
    /// </summary>
    NeededInside,

    /// <summary>By how much what goes outside must shrink for a share outside of third.</summary>
    NeededLess,
}

/// <summary>A figure that follows from quoted ones by one step of arithmetic, which the annex shows.</summary>
internal sealed record Derivation(Operation Operation, IReadOnlyList<Figure> Of)
{
    /// <summary>What the figure is.</summary>
    public Kind Kind => Operation switch
    {
        Operation.Rest or Operation.Part => Kind.Share,
        Operation.Difference or Operation.Distance => Kind.Points,
        _ => Kind.Change,
    };

    /// <summary>Its value, in parts of one or in points; null where a figure is missing or the divisor is nought.</summary>
    public double? Value()
    {
        var values = Of.Select(f => Figures.Value(f)).ToList();
        if (values.Exists(v => v is null)) return null;
        var (first, second) = (values[0]!.Value, values.Count > 1 ? values[1]!.Value : 0);
        var value = Operation switch
        {
            Operation.Growth => (first / second) - 1,
            Operation.Rest => 1 - first,
            Operation.Difference => 100 * (first - second),
            Operation.Part => first / second,
            Operation.Distance => 100 * Math.Abs(first - second),
            Operation.NeededInside => (first * (1 - second) / (second * (1 - first))) - 1,
            _ => 1 - ((1 - first) * second / (first * (1 - second))),
        };
        return double.IsFinite(value) ? value : null;
    }

    /// <summary>The formula over names of cells, as a spreadsheet has it.</summary>
    public string Formula(Func<Figure, string> name)
    {
        var (first, second) = (name(Of[0]), Of.Count > 1 ? name(Of[1]) : "");
        return Operation switch
        {
            Operation.Growth => $"{first}/{second}-1",
            Operation.Rest => $"1-{first}",
            Operation.Difference => $"100*({first}-{second})",
            Operation.Part => $"{first}/{second}",
            Operation.Distance => $"100*ABS({first}-{second})",
            Operation.NeededInside => $"{first}*(1-{second})/({second}*(1-{first}))-1",
            _ => $"1-(1-{first})*{second}/({first}*(1-{second}))",
        };
    }
}
