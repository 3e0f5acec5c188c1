using Aandeel.Answers;

namespace Aandeel.Questions;

/// <summary>What the page of a party lacks: a source, a flow of it or years, why, and what would help.</summary>
internal sealed record PartyGap(string Source, Flow? Flow, string Reason, string? Years, Text Why, Remedy? Remedy)
{
    public string? FlowCode => Flow is { } flow ? Codes.Of(flow) : null;

    /// <summary>The command that helps; null where none does.</summary>
    public string? Command => Remedy is null ? null : Words.RemedyWords.Command(Remedy);

    public string Key => $"{Source} {FlowCode} {Reason} {Years}";

    /// <summary>In a few words, with the source and its flow before them.</summary>
    public Text Text
    {
        get
        {
            var series = Harmonise.FlowSeries.Of(Source).FirstOrDefault(s => s.Flow == Flow);
            var what = series is null ? Text.Of(Source) : Words.SeriesNames.Of(series);
            return Text.Of($"{what}: {Why}", $"{what}: {Why}");
        }
    }
}
