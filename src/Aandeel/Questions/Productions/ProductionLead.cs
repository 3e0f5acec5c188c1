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
    private readonly ProductionTable _table = result.Table;
    private readonly Text _alliance = Names.Of(result.Question.Alliance);

    public IEnumerable<Note> Notes()
    {
        IEnumerable<Note?> lines = result.IsOfFew
            ? result.Lines.GroupBy(l => l.Party.Code.Value).Select(g => OfState(g.First().Party))
                .Append(OfAccounts()).Append(CoverageOfFew())
            : [OfAlliance(), Newest(), OfAccounts()];
        return lines.OfType<Note>().Select(n => n with { Leads = true });
    }

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

        var (count, all, part) = Of(year);
        var (lower, upper) = Ends(row);
        return new Note("share-of-production", Text.Of(
            $"Outside {_alliance} in {year.Period}: {lower:bare} to {upper} of production, in {count} of {all} states "
                + $"({part:whole} of equipment spending).",
            $"Naar landen buiten {_alliance} in {year.Period}: {lower:bare} tot {upper} van de productie, in {count} van "
                + $"{all} staten ({part:whole} van de materieeluitgaven)."));
    }

    /// <summary>That the whole has no figure, and what the newest year has.</summary>
    private Note? Newest()
    {
        var isWhole = result.Main.Wholes is [{ Production: not null }, ..];
        var none = isWhole
            ? Text.None
            : Text.Of($"{Who.Capital()} as a whole: no figure.", $"{Who.Capital()} als geheel: geen cijfer.");
        if (result.Beside is not { } year || Together(year) is not { } row)
        {
            return none.IsEmpty ? null : new Note("answer-newest", none);
        }

        var (count, _, part) = Of(year);
        var (lower, upper) = Ends(row);
        return new Note("answer-newest", Text.Of(
            $"{none} Newest, {year.Period}: {count} states with {part:whole} of it, {lower:bare} to {upper}.",
            $"{none} Nieuwste, {year.Period}: {count} staten met {part:whole} ervan, {lower:bare} tot {upper}."));
    }

    /// <summary>The newest hull of each of some states, never without its bounds and what was seen.</summary>
    private Note? OfAccounts()
    {
        var accounts = result.Accounts;
        var newest = accounts.Rows.Rows
            .Where(l => l.Composition == result.Question.Composition && l.Of.Hull is not null)
            .GroupBy(l => l.Party.Code.Value).Select(g => g.OrderBy(l => l.Remarks).ThenByDescending(l => l.Of.Year).First())
            .OrderBy(l => l.Remarks)
            .ThenByDescending(l => SpentBy(l.Party)).ThenBy(l => l.Party.Code.Value, StringComparer.Ordinal)
            .Take(MostStates).ToList();
        if (newest.Count == 0) return null;
        var states = Text.Join("; ", newest.Select(l =>
        {
            Figure Quote(Column<AccountLine> column, string? end = null) => accounts.Rows.Quote(l, column, end);
            var (least, most) = (Quote(accounts.Hull, "lower"), Quote(accounts.Hull, "upper"));
            var (lower, upper) = (Quote(accounts.Bounds, "lower"), Quote(accounts.Bounds, "upper"));
            var seen = l.Of.Seen is null
                ? Text.Of("?")
                : Text.Of(Quote(accounts.Seen), Form.Whole);
            return Text.Of(
                $"{l.Name} {l.Period} {least:bare} to {most} ({lower:bare} to {upper:bare} assuming nothing, {seen} seen)",
                $"{l.Name} {l.Period} {least:bare} tot {most} ({lower:bare} tot {upper:bare} zonder aanname, {seen} "
                    + $"gezien)");
        }));
        return new Note("answer-by-state", Text.Of(
            $"With printed accounts: {states}.", $"Met gedrukte opgaven: {states}."));
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

    private (Figure Count, Figure All, Figure Part) Of(ProductionYear year) => (
        result.Overview.Rows.Quote(year, result.Overview.WithFigure),
        result.Overview.Rows.Quote(year, result.Overview.Parties),
        result.Overview.Rows.Quote(year, result.Overview.Coverage));

    private (Figure Lower, Figure Upper) Ends(ProductionRow row) => (
        _table.Rows.Quote(row, _table.ShareOfProduction, "lower"),
        _table.Rows.Quote(row, _table.ShareOfProduction, "upper"));
}
