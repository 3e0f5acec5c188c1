using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>What the cases of <c>between</c> and its sources are called.</summary>
internal static class BetweenNames
{
    public static Text Of(BetweenState state) => state switch
    {
        BetweenState.Amount => ("an amount", "een bedrag"),
        BetweenState.Nil => ("nil, as printed", "nihil, zoals opgegeven"),
        BetweenState.BelowHalf => ("too little to be printed", "te weinig om af te drukken"),
        BetweenState.Withheld => ("withheld", "achtergehouden"),
        BetweenState.NoneIdentified => ("no major arms identified", "geen grote wapensystemen vastgesteld"),
        BetweenState.NotNamed => ("a report that does not name it", "wel een opgave, maar niet hiervan"),
        BetweenState.NoReport => ("no report", "geen opgave"),
        BetweenState.NotCovered => ("not covered", "niet gedekt"),
        BetweenState.NotAsked => ("not asked to report", "hoefde geen opgave te doen"),
        BetweenState.NeedsRegister => ("needs the register", "vraagt het register"),
        _ => ("not imported", "niet ingelezen"),
    };

    /// <summary>The same in a narrow cell.</summary>
    public static Text Short(BetweenState state) => state switch
    {
        BetweenState.Nil => ("nil", "nihil"),
        BetweenState.BelowHalf => ("small", "klein"),
        BetweenState.NoneIdentified => ("none", "geen"),
        BetweenState.NotNamed => ("not named", "niet genoemd"),
        BetweenState.NotAsked => ("not asked", "n.v.t."),
        _ => Of(state),
    };

    public static Text Of(BetweenSeries series)
    {
        var name = SeriesNames.Of(series.Series);
        if (!series.Series.TwoSided) return name;
        var reporter = Names.Of(series.Reporter);
        return Text.Of($"{name} ({reporter} reports)", $"{name} (opgave {reporter})");
    }
}
