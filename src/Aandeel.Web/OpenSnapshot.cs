using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Aandeel.Questions;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Web;

/// <summary>
/// A snapshot that answers, with the answers and replies that were made of it. It stays open while anyone holds a
/// lease, also when a newer one has taken its place.
/// </summary>
internal sealed class OpenSnapshot
{
    private const long MostRows = 6_000;
    private const long MostBytes = 20 << 20;

    /// <summary>What an answer weighs beside its rows: its words, charts and views, counted as rows.</summary>
    private const long RowsOfWords = 150;
    private readonly Kept<Answer> _answers = new(MostRows, a => a.Rows.Count + RowsOfWords);
    private readonly Leased _leases;

    private readonly Lazy<(string? Edition, bool IsAllocated)> _answering;
    private readonly ConcurrentDictionary<string, IReadOnlyList<YearRange>> _periods = new(StringComparer.Ordinal);

    public OpenSnapshot(string? id, Imported imported)
    {
        (Id, Imported, _leases) = (id, imported, new Leased(imported.Dispose));
        Identity = $"{imported.Identity} {ReferenceTables.Hash([])} {ProgramVersion.Text}";
        _answering = new(Usual, LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>The snapshot's id; null where nothing was imported and the built-in sums answer.</summary>
    public string? Id { get; }

    public Imported Imported { get; }

    /// <summary>Whoever gets the same of this gets the same bytes.</summary>
    public string Identity { get; }

    /// <summary>The same in few letters, with the program's own files: what tags begin with.</summary>
    public string Mark => field ??= Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{Identity}\n{Assets.Version}")).AsSpan(0, 8));

    /// <summary>
    /// The edition of SIPRI's register that a page answers from where nobody names one: that of a share as it is usually
    /// asked.
    /// </summary>
    public string? Answering => _answering.Value.Edition;

    /// <summary>
    /// The edition that the questions of a page name where nobody names one; null where it is at hand as orders, since who
    /// names that gets shares of little volume, which nobody asked for (docs/methods/allocation.md).
    /// </summary>
    public string? Named => _answering.Value.IsAllocated ? null : _answering.Value.Edition;

    public Kept<Reply> Replies { get; } = new(MostBytes, r => r.Bytes);

    /// <summary>The answer to a question; the same object while it is kept.</summary>
    public Answer Of(Question question, CancellationToken cancelled = default) =>
        _answers.Of(Printed.Of(question).Command, () => Asked.New(question, Imported, cancelled));

    /// <summary>
    /// The answer to a question that is sent as bytes, which are kept themselves: the answer is not. A page keeps its
    /// answers, since its links ask them again.
    /// </summary>
    public Answer Once(Asking asking, CancellationToken cancelled = default) =>
        _answers.Find(asking.Printed.Command) ?? Asked.New(asking.Question, Imported, cancelled);

    /// <summary>The periods of a share as it is usually asked, of an edition; what every page shows windows of.</summary>
    public IReadOnlyList<YearRange> Periods(string? edition) => _periods.GetOrAdd(edition ?? "", _ =>
    {
        var rows = Share(edition).Rows;
        var period = rows.Find("period")!;
        return [.. Enumerable.Range(0, rows.Count).Select(r => ((Cell.Period)rows[r, period]).Value)];
    });

    /// <summary>Which edition answers a share as it is usually asked, and whether it is at hand as orders.</summary>
    private (string? Edition, bool IsAllocated) Usual()
    {
        var share = Share(null);
        return (share.Editions.FirstOrDefault(e => e.Source == Sources.SourceCatalog.Sipri)?.Name,
            share.Notes.Any(n => n.Code == "allocated"));
    }

    private Answer Share(string? edition) => Of(QuestionParser.Parse(QuestionKind.Share, edition is null
        ? [new("composition", "present")]
        : [new("composition", "present"), new("edition", edition)]));

    /// <summary>The answer to a printed question.</summary>
    public Answer Of(Ask ask) => Of(AskReader.Parse(ask));

    /// <summary>Takes a lease, or says that it is too late for one.</summary>
    public bool TryTake() => _leases.TryTake();

    /// <summary>Gives a lease back.</summary>
    public void Leave() => _leases.Leave();

    /// <summary>No lease is taken from now on; it is closed when the last one is given back.</summary>
    public void Retire() => _leases.Retire();
}
