namespace Aandeel.Sources;

/// <summary>Keeps all rows: for small files and for tests. An import hands them to the snapshot instead.</summary>
public sealed class RowList : RowSink
{
    private readonly List<Observation> _observations = [];
    private readonly List<Indicator> _indicators = [];
    private readonly List<Finding> _findings = [];

    public IReadOnlyList<Observation> Observations => _observations;

    public IReadOnlyList<Indicator> Indicators => _indicators;

    public IReadOnlyList<Finding> Findings => _findings;

    public override void Take(Observation row) => _observations.Add(row);

    public override void Take(Indicator row) => _indicators.Add(row);

    public override void Take(Finding finding) => _findings.Add(finding);
}
