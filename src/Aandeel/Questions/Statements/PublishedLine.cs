using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>A statement with what was computed beside it.</summary>
/// <param name="Value">Null where no question computes it.</param>
internal sealed record PublishedLine(PublishedStatement Statement, StatementValue? Value)
{
    /// <summary>What its question gives, in the statement's unit; null with a <see cref="Reason"/>.</summary>
    public double? Found => Value?.Value;

    /// <summary>The same where it is the quantity of the statement; null where that differs.</summary>
    public double? Computed => Same ? Found : null;

    /// <summary>
    /// The nearest that is computed, where the quantity differs: it is compared with nothing.
    /// </summary>
    public double? Nearest => Same ? null : Found;

    /// <summary>Whether the computed value is of the same quantity as the statement.</summary>
    public bool Same => Statement.Comparison?.Agreement is not null;

    /// <summary>Null where the two are not the same quantity, or one is missing.</summary>
    public bool? Agrees =>
        Statement.Comparison?.Agreement is { } rule && Statement.Value is { } printed && Computed is { } computed
        ? rule.Agrees(printed, (decimal)computed)
        : null;

    /// <summary>Whether they agree only because a tolerance is allowed.</summary>
    public bool ByTolerance =>
        Agrees == true
            && !Statement.Comparison!.Agreement!.AgreesRounded(Statement.Value!.Value, (decimal)Computed!.Value);

    /// <summary>Why nothing is computed; null where something is.</summary>
    public string? Reason => Value is null ? Statement.Reason : Value.Reason.Length > 0 ? Value.Reason : null;

    public bool IsNotHere =>
        Reason is StatementValue.NeedsRegister or StatementValue.SourceNotHere or StatementValue.YearsNotCovered;

    /// <summary>The unit of the two values; that of the computed one where the statement gives no figure.</summary>
    public string? Unit => Statement.Unit.Length > 0 ? Statement.Unit : Found is null ? null : "percent";

    /// <summary>Whether the figures are changes, which have a sign.</summary>
    public bool IsChange =>
        Statement.Comparison is { } comparison
            && comparison.Cells[0].Column.EndsWith("change", StringComparison.Ordinal);

    /// <summary>Computed less published, unrounded, of the same quantity only.</summary>
    public double? Difference =>
        Same && Computed is { } computed && Statement.Value is { } value ? computed - (double)value : null;

    /// <summary>The command that gets what is missing.</summary>
    public string? Get => Reason switch
    {
        StatementValue.NeedsRegister when !Same => "aandeel sources fetch sipri",
        StatementValue.NeedsRegister or StatementValue.SourceNotHere or StatementValue.YearsNotCovered =>
            "aandeel sources import FILE",
        _ => null,
    };
}
