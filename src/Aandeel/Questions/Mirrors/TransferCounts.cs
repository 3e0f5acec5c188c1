using Aandeel.Answers;
using Aandeel.Reconcile;

namespace Aandeel.Questions;

/// <summary>
/// How many transfers there are of each state, and how many rows are in none: what is true of the answer as a whole.
/// </summary>
internal sealed class TransferCounts
{
    private readonly IReadOnlyList<MirrorFlow> _flows;
    private readonly RegisterReports _reports;

    public TransferCounts(Ask ask, IReadOnlyList<MirrorFlow> flows, RegisterReports reports)
    {
        (_flows, _reports) = (flows, reports);
        Rows = new Table<TransferCounts>(
            "frame", ask, [Transfers, Matched, OneSided, NotComparable, Ambiguous, SetAside], [this], _ => "frame");
    }

    public Table<TransferCounts> Rows { get; }

    public Column<TransferCounts> Transfers { get; } = Count(
        "transfers", ("Transfers", "Leveringen"), c => c._flows.Count);

    public Column<TransferCounts> Matched { get; } =
        Count("matched", ("Reported by both", "Door beide opgegeven"), c => c.Of(MirrorState.Matched));

    public Column<TransferCounts> OneSided { get; } =
        Count("one_sided", ("Reported by one", "Door één opgegeven"), c => c.Of(MirrorState.OneSided));

    public Column<TransferCounts> NotComparable { get; } =
        Count("not_comparable", ("Not to be compared", "Niet te vergelijken"), c => c.Of(MirrorState.NotComparable));

    public Column<TransferCounts> Ambiguous { get; } =
        Count("ambiguous", ("Reporter not told", "Rapporteur niet te bepalen"), c => c._reports.Ambiguous.Count);

    public Column<TransferCounts> SetAside { get; } = Count(
        "set_aside", ("Set aside", "Terzijde gelegd"), c => c._reports.SetAside.Count);

    public int Of(MirrorState state) => _flows.Count(f => f.State == state);

    public bool HasAmbiguous => _reports.Ambiguous.Count > 0;

    /// <summary>A count as a figure for a sentence.</summary>
    public Figure Quote(Column<TransferCounts> column) => Rows.Quote(this, column);

    private static Column<TransferCounts> Count(string name, Text title, Func<TransferCounts, int> of) =>
        new(name, Kind.Count, title, c => Cell.Of((long?)of(c)));
}
