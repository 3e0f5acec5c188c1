using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>
/// A published target: a statement of statements.csv by its id, and what is nearest to it among what is measured.
/// </summary>
internal sealed record Target(string Code, string Id, TargetMeasure Measures)
{
    public static IReadOnlyList<Target> All { get; } =
    [
        new("edis-trade-2030", "edis-intra-eu", TargetMeasure.IntraEuTrade),
        new("edis-joint-2030", "edis-joint", TargetMeasure.Nothing),
        new("edis-industry-2030", "edis-european-2030", TargetMeasure.EuropeanIndustry),
        new("edis-industry-2035", "edis-european-2035", TargetMeasure.EuropeanIndustry),
        new("pesco-collaborative", "pesco-benchmark", TargetMeasure.Nothing),
        new("edip-components", "edip-components", TargetMeasure.Nothing),
    ];

    public PublishedStatement Statement { get; } = PublishedStatements.All.Single(s => s.Id == Id);

    public decimal? Goal => Statement.Value;

    /// <summary>Whose target it is and of what, in a few words; the statement has it in full.</summary>
    public Text Name => Code switch
    {
        "edis-trade-2030" => ("EDIS: trade within the EU", "EDIS: handel binnen de EU"),
        "edis-joint-2030" => ("EDIS: bought together", "EDIS: samen gekocht"),
        "edis-industry-2030" or "edis-industry-2035" =>
            ("EDIS: from European industry", "EDIS: bij Europese industrie"),
        "pesco-collaborative" => ("PESCO: in collaboration", "PESCO: in samenwerking"),
        _ => ("EDIP: from outside, at most", "EDIP: van buiten, ten hoogste"),
    };
}
