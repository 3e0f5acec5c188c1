using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// The first lines of <c>production</c>: what can be said of the question itself, for the alliance as far as it goes,
/// and by state. Short on purpose: they stand above the tables.
/// </summary>
internal sealed class ProductionLead(ProductionResult result)
{
    private const int MostStates = 3;

    /// <summary>Each of the first lines fits a terminal of 80 columns.</summary>
    private const int MostInLead = 1;
    private readonly ProductionTable _table = result.Table;
    private readonly Text _alliance = Names.Of(result.Question.Alliance);

    public IEnumerable<Note> Notes()
    {
        IEnumerable<Note?> lines = result.IsOfFew
            ? result.Lines.GroupBy(l => l.Party.Code.Value).Select(g => OfState(g.First().Party))
                .Append(OfAccounts("answer-by-state", Newest(0, MostStates))).Append(CoverageOfFew())
            : [OfAlliance(), Newest(), OfAccounts("answer-by-state", Newest(0, MostInLead))];
        return lines.OfType<Note>().Select(n => n with { Leads = true });
    }

    /// <summary>The accounts of further states, which stand under the tables.</summary>
    public Note? OtherAccounts() => result.IsOfFew
        ? null
        : OfAccounts("answer-by-other-states", Newest(MostInLead, MostStates - MostInLead));

    /// <summary>Of several together, the row of those that have a figure, in the year that leads.</summary>
    private Note OfAlliance()
    {
        if (result.Main is not { Known.Count: > 0 } year || Together(year) is not { } row)
        {
            return new Note("share-of-production", Text.Of(
                $"Which share of what is produced goes outside {_alliance} cannot be said of {Who}: no year has figures.",
                $"Welk deel van de productie van {Who} naar landen buiten {_alliance} gaat is niet te zeggen: geen jaar heeft "
                    + $"cijfers."));
        }

        var (count, part) = Of(year);
        var (lower, upper) = Ends(row);
        return new Note("share-of-production", Text.Of(
            $"Outside {_alliance}, {year.Period}: {lower:bare} to {upper} of production; {count} states, {part:whole} of "
                + $"spending.",
            $"Buiten {_alliance}, {year.Period}: {lower:bare}–{upper} van de productie; {count} staten, {part:whole} "
                + $"uitgaven."));
    }

    /// <summary>That the whole has no figure, and what the newest year has.</summary>
    private Note? Newest()
    {
        var isWhole = result.Main.Wholes is [{ Production: not null }, ..];
        var none = isWhole
            ? Text.None
            : Text.Of($"{Who.Capital()} together: no figure.", $"{Who.Capital()} samen: geen cijfer.");
        if (result.Beside is not { } year || Together(year) is not { } row)
        {
            return none.IsEmpty ? null : new Note("answer-newest", none);
        }

        var (count, part) = Of(year);
        var (lower, upper) = Ends(row);
        return new Note("answer-newest", Text.Of(
            $"{none} {year.Period}: {lower:bare} to {upper}; {count} states, {part:whole}.",
            $"{none} {year.Period}: {lower:bare} tot {upper}; {count} staten, {part:whole}."));
    }

    /// <summary>The newest hull of each of some states, those with the fewest remarks and the most spending first.</summary>
    private List<AccountLine> Newest(int from, int count) =>
    [
        .. result.Accounts.Rows.Rows
            .Where(l => l.Composition == result.Question.Composition && l.Of.Hull is not null)
            .GroupBy(l => l.Party.Code.Value).Select(g => g.OrderBy(l => l.Remarks).ThenByDescending(l => l.Of.Year).First())
            .OrderBy(l => l.Remarks)
            .ThenByDescending(l => SpentBy(l.Party)).ThenBy(l => l.Party.Code.Value, StringComparer.Ordinal)
            .Skip(from).Take(count),
    ];

    /// <summary>The hull of some states, never without its bounds and what was seen.</summary>
    private Note? OfAccounts(string code, List<AccountLine> newest)
    {
        if (newest.Count == 0) return null;
        var accounts = result.Accounts;
        var states = Text.Join("; ", newest.Select(l =>
        {
            Figure Quote(Column<AccountLine> column, string? end = null) => accounts.Rows.Quote(l, column, end);
            var (least, most) = (Quote(accounts.Hull, "lower"), Quote(accounts.Hull, "upper"));
            var (lower, upper) = (Quote(accounts.Bounds, "lower"), Quote(accounts.Bounds, "upper"));
            var seen = l.Of.Seen is null
                ? Text.Of("?")
                : Text.Of(Quote(accounts.Seen), Form.Whole);
            return Text.Of(
                $"{l.Name} {l.Period}: {least:bare} to {most} (bounds {lower:bare} to {upper:bare}, {seen} seen)",
                $"{l.Name} {l.Period}: {least:bare} tot {most} (grenzen {lower:bare} tot {upper:bare}, {seen} gezien)");
        }));
        return new Note(code, Text.Of($"By account, {states}.", $"Opgave {states}."));
    }

    /// <summary>
    /// One state: the range over the years where one of them is unlike the others, else the last year with a figure.
    /// </summary>
    private Note OfState(Party party)
    {
        var rows = result.Rows.Where(r => r.Line?.Party.Index == party.Index && r.IsKnown).ToList();
        var name = SelectionWords.WithArticleOf(party);
        if (rows.Count == 0)
        {
            var wanted = ProductionWanted.Of(party.Code.Value) is { } would
                ? Text.Of(" What would give it: ", " Wat het zou geven: ")
                    + Text.Name(would.WouldGiveEn, would.WouldGiveNl) + Text.Of(".")
                : Text.None;
            return new Note("share-of-production", Text.Of(
                $"Which share of the production of {name} went outside {_alliance} cannot be said from registers.{wanted}",
                $"Welk deel van de productie van {name} naar landen buiten {_alliance} ging is uit registers niet te "
                    + $"zeggen.{wanted}"));
        }

        return new Note("share-of-production", ProductionRange.Of(
            rows, result.Outliers.Rows.Rows.Where(o => o.Party.Index == party.Index).ToList(), result.Outliers,
            Quote, name, _alliance));

        Figure Quote(ProductionRow row, string end) => _table.Rows.Quote(row, _table.ShareOfProduction, end);
    }

    /// <summary>How much of the alliance few states are.</summary>
    private Note? CoverageOfFew()
    {
        if (result.Main is not { Coverage.Part: not null, Known.Count: > 0 } year) return null;
        var part = result.Overview.Rows.Quote(year, result.Overview.Coverage);
        return new Note("answer-coverage", Text.Of(
            $"Of the equipment expenditure of members of {_alliance} that is {part} ({year.Period}).",
            $"Van de materieeluitgaven van leden van {_alliance} is dat {part} ({year.Period})."));
    }

    private Text Who => SelectionWords.Suppliers(result.Question.Suppliers!);

    private long SpentBy(Party party) =>
        result.Main.Parties.FirstOrDefault(p => p.Line?.Party.Index == party.Index)?.Equipment ?? 0;

    private static ProductionRow? Together(ProductionYear year) =>
        year.Wholes.FirstOrDefault(w => w.Production?.ShareLower is not null)
            ?? year.Known.FirstOrDefault(k => k.IsKnown);

    private (Figure Count, Figure Part) Of(ProductionYear year) => (
        result.Overview.Rows.Quote(year, result.Overview.WithFigure),
        result.Overview.Rows.Quote(year, result.Overview.Coverage));

    private (Figure Lower, Figure Upper) Ends(ProductionRow row) => (
        _table.Rows.Quote(row, _table.ShareOfProduction, "lower"),
        _table.Rows.Quote(row, _table.ShareOfProduction, "upper"));
}
