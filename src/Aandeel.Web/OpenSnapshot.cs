using Aandeel.Questions;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Web;

/// <summary>
/// A snapshot that answers, with the answers and replies that were made of it. It stays open while anyone holds a
/// lease, also when a newer one has taken its place.
/// </summary>
internal sealed class OpenSnapshot
{
    private const long MostRows = 10_000;
    private const long MostBytes = 24 << 20;

    /// <summary>What an answer weighs beside its rows: its words, charts and views, counted as rows.</summary>
    private const long RowsOfWords = 150;
    private readonly Kept<Answer> _answers = new(MostRows, a => a.Rows.Count + RowsOfWords);
    private readonly Leased _leases;

    public OpenSnapshot(string? id, Imported imported) =>
        (Id, Imported, _leases) = (id, imported, new Leased(imported.Dispose));

    /// <summary>The snapshot's id; null where nothing was imported and the built-in sums answer.</summary>
    public string? Id { get; }

    public Imported Imported { get; }

    /// <summary>Whoever gets the same of this gets the same bytes.</summary>
    public string Identity => $"{Imported.Identity} {ReferenceTables.Hash([])} {ProgramVersion.Text}";

    public Kept<Reply> Replies { get; } = new(MostBytes, r => r.Bytes);

    /// <summary>The answer to a question; the same object while it is kept.</summary>
    public Answer Of(Question question, CancellationToken cancelled = default) =>
        _answers.Of(Printed.Of(question).Command, () => Asked.New(question, Imported, cancelled));

    /// <summary>
    /// The answer to a question that is sent as bytes, which are kept themselves: the answer is not. A page keeps its
    /// answers, since its links ask them again.
    /// </summary>
    public Answer Once(Question question, CancellationToken cancelled = default) =>
        _answers.Find(Printed.Of(question).Command) ?? Asked.New(question, Imported, cancelled);

    /// <summary>The answer to a printed question.</summary>
    public Answer Of(Ask ask) => Of(AskReader.Parse(ask));

    /// <summary>Takes a lease, or says that it is too late for one.</summary>
    public bool TryTake() => _leases.TryTake();

    /// <summary>Gives a lease back.</summary>
    public void Leave() => _leases.Leave();

    /// <summary>No lease is taken from now on; it is closed when the last one is given back.</summary>
    public void Retire() => _leases.Retire();
}
