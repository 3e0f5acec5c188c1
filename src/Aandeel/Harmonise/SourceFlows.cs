using Aandeel.Sources;
using Aandeel.Sources.Customs;
using Aandeel.Sources.UnitedKingdom;
using Aandeel.Store;

namespace Aandeel.Harmonise;

/// <summary>
/// Loads a series of a source other than SIPRI's register into columns: its rows with the rules of the source applied,
/// each in docs/methods/series.md. Rows without an amount are counted by their state and are in no sum.
/// </summary>
public sealed class SourceFlows
{
    /// <summary>Where the columns stand that every source has.</summary>
    private const int FileOf = 0, YearOf = 1, From = 2, To = 3, Category = 4, AmountOf = 5, State = 6;

    private readonly Snapshot _snapshot;
    private readonly FlowSeries _series;
    private readonly SourceChoice _choice;
    private readonly PartyTable _parties;
    private readonly IReadOnlyDictionary<int, FileRecord> _files;
    private readonly PrintedTexts _texts;
    private readonly string?[] _categoryOf;
    private readonly FlowColumns _columns;
    private readonly SourceTally _tally = new();
    private readonly Dictionary<(int File, Reported State), int> _states = [];
    private readonly HashSet<(short, short, short)> _setAside = [];
    private readonly List<(int Year, short Supplier, short Recipient, string Category)> _withheld = [];

    private SourceFlows(
        Snapshot snapshot, FlowSeries series, IReadOnlyList<FileRecord> files, SourceChoice choice, PartyTable parties)
    {
        (_snapshot, _series, _choice, _parties) = (snapshot, series, choice, parties);
        _files = files.ToDictionary(f => f.Id);
        _texts = snapshot.Texts;
        _categoryOf = new string?[_texts.Count];
        _columns = new FlowColumns(series.Source, files[^1].Edition, _texts, parties, 1024);
    }

    /// <summary>The flows of a series in files of its source; years without any row are not covered.</summary>
    /// <returns>Null where no row has an amount, or a currency cannot be converted; <paramref name="why"/> says
    /// it.</returns>
    public static FlowTable? Find(
        Snapshot snapshot, FlowSeries series, IReadOnlyList<FileRecord> files, SourceChoice choice,
        PartyTable parties, out NotImported why)
    {
        var key = $"{series.Source} {series.Flow} {series.Unit.Code} {choice} {string.Join(',', files.Select(f => f.Id))}";
        if (snapshot.Ready.Find(key) is { } ready)
        {
            why = NotImported.None;
            var here = files.ToDictionary(f => f.Id);
            var table = ReadyTable.Read(new BinaryReader(ready), parties, ids => EditionOf(here[ids[0]]));
            return Dressed(table, series, choice, [.. table.Files.Select(f => here[f])]);
        }

        var made = new SourceFlows(snapshot, series, files, choice, parties).Find(out why);
        if (made is not null) snapshot.Ready.Keep(key, to => ReadyTable.Write(to, made));
        return made;
    }

    /// <summary>A table with what follows from its series, its choice and the files it comes from.</summary>
    private static FlowTable Dressed(
        FlowTable table, FlowSeries series, SourceChoice choice, IReadOnlyList<FileRecord> used) => table with
        {
            Series = series,
            Unit = choice.Currency ?? series.Unit,
            Choice = choice,
            Editions = [.. used.Select(EditionOf).Distinct()],
            Limits = ReporterLimits.Of(series.Source, used, table.Parties),
            Usable = Coverage.Usable(series.Source, series.Flow, table.Years),
            Holes = HolesOf(table),
            Until = used.Select(f => Extent.FromJson(f.Extent)?.Until).Max(),
        };

    private static HashSet<int> HolesOf(FlowTable table)
    {
        var holes = Enumerable.Range(table.Years.First, table.Years.Count).ToHashSet();
        var last = 0;
        foreach (var year in table.Year)
        {
            if (year != last) holes.Remove(last = year);
        }

        return holes;
    }

    private FlowTable? Find(out NotImported why)
    {
        why = NotImported.None;
        var rows = Choose(Read());
        if (rows.Count == 0)
        {
            var whose = !_series.TwoSided ? Problem.None
                : _choice.Side == Side.Export ? " as the suppliers report them"
                : " as the recipients report them";
            why = (Problem)($"No row of {_series.Source} gives {Codes.Of(_series.Flow)} in {_series.Unit.Code}{whose}. "
                + $"See what is here: aandeel sources list");
            return null;
        }

        var unit = _choice.Currency ?? _series.Unit;
        var rates = unit == _series.Unit ? null : Conversion.Find(_snapshot, _parties, _series.Unit, unit, out why);
        if (!why.IsNone) return null;
        if (rates?.Lacking(rows.Select(r => (int)r.Year)) is { } lacking)
        {
            why = lacking;
            return null;
        }

        foreach (var row in rows)
        {
            _columns.Add(
                row.Year, row.Supplier, row.Recipient, _columns.CategoryNamed(row.Category), 0, row.Flags,
                rates?.Of(row.Amount, row.Year) ?? row.Amount, row.Id);
        }

        var (first, last) = (int.MaxValue, int.MinValue);
        var (inUse, formOfYear) = (new HashSet<int>(), new Dictionary<int, string>());
        foreach (var row in rows)
        {
            (first, last) = (Math.Min(first, row.Year), Math.Max(last, row.Year));
            inUse.Add(row.File);
            if (!_series.TwoSided) formOfYear.TryAdd(row.Year, _files[row.File].Form);
        }

        var years = new YearRange(first, last);
        var used = inUse.Select(f => _files[f])
            .OrderByDescending(f => f.Edition, StringComparer.Ordinal)
            .ThenBy(f => f.Form, StringComparer.Ordinal)
            .ToList();
        foreach (var (at, count) in _states.Where(s => used.Exists(f => f.Id == s.Key.File)))
        {
            _tally.States[at.State] = _tally.States.GetValueOrDefault(at.State) + count;
        }

        var table = _columns.Build(EditionOf(used[0]), years, _tally.States.Values.Sum(), allocation: null) with
        {
            Files = [.. used.Select(f => f.Id)],
            FormOfYear = formOfYear,
            Tally = _tally,
            SetAside = _setAside,
            Withheld = [
                .. _withheld.Where(w => years.Contains(w.Year))
                    .Select(
                        w => new WithheldFlow(
                            (short)w.Year, w.Supplier, w.Recipient, _columns.CategoryNamed(w.Category)))
            ],
        };
        return Dressed(table, _series, _choice, used);
    }

    private static Edition EditionOf(FileRecord file)
    {
        var source = SourceCatalog.Find(file.Source)!;
        return new Edition(
            file.Source, file.Edition, file.Form, source.Published(file.Edition),
            source.Cite(file.Edition, file.Form, file.Name));
    }

    /// <summary>The rows of the series with an amount; the others are counted by state.</summary>
    private List<SourceRow> Read()
    {
        var rows = new List<SourceRow>();
        var isUk = _series.Source == SourceCatalog.BritishLicences;
        var military = isUk && !_choice.DualUse ? MilitaryLicences() : null;
        var unit = _texts.NumberOf(_series.Unit.Code);
        var columns = Columns();
        var (final, side, item, remark, reporter, deal) = (At("final_recipient"), At("side"), At("item"), At("remark"),
            At("reporter"), At("deal"));
        using var select = CheckedRows.Of(
            _snapshot, StoredRows.Observations, _files.Values,
            RowFilter.Of(_series.Flow, _series.Measure) with { Unit = unit }, columns);
        while (select.Next())
        {
            var category = select.IsNull(Category) ? "" : _texts[select.Int(Category)];
            var amount = select.IsNull(AmountOf) ? 0 : select.Long(AmountOf);
            if (_series.TwoSided && (select.IsNull(side) || (Side)select.Int(side) != _choice.Side))
            {
                if (select.IsNull(side)) _tally.SetAside.Add(amount);
                continue;
            }

            if (select.IsNull(YearOf))
            {
                _tally.SetAside.Add(amount);
                continue;
            }

            if (IsLeftOut(category) || IsFrench())
            {
                _tally.LeftOut.Add(amount);
                continue;
            }

            if (select.IsNull(AmountOf))
            {
                var state = (select.Int(FileOf), (Reported)select.Int(State));
                _states[state] = _states.GetValueOrDefault(state) + 1;
                if (state.Item2 == Reported.Withheld)
                {
                    _withheld.Add(
                        (select.Int(YearOf), _columns.Party(select.Int(From)), _columns.Party(select.Int(To)),
                            CategoryOf()));
                }

                continue;
            }

            if (_series.Source == SourceCatalog.Customs && !select.IsNull(item)
                && _texts[select.Int(item)] == ComtradeReader.Total)
            {
                continue;
            }

            if (category.StartsWith(Sources.Unroca.UnrocaText.SetAside, StringComparison.Ordinal))
            {
                _tally.SetAside.Add(amount);
                _setAside.Add(
                    (_columns.Party(select.Int(From)), _columns.Party(select.Int(To)), (short)select.Int(YearOf)));
                continue;
            }

            var recipient = final >= 0 && !select.IsNull(final) ? select.Int(final) : select.Int(To);
            rows.Add(new SourceRow(
                select.Id, select.Int(FileOf), select.Int(YearOf), _columns.Party(select.Int(From)), _columns.Party(recipient),
                reporter < 0 || select.IsNull(reporter)
                    ? PartyTable.Unmapped
                    : _columns.Party(select.Int(reporter)),
                category == SourceCategory.Total ? "" : CategoryOf(),
                category == SourceCategory.Total, amount,
                IsDefinitiveNew() ? FlowFlags.DefinitiveNewLicence : FlowFlags.None));
        }

        return rows;

        int At(string column) => Array.IndexOf(columns, column);

        string CategoryOf()
        {
            var text = select.IsNull(Category) ? 0 : select.Int(Category);
            return _categoryOf[text] ??= SourceCategory.Of(_series.Source, _texts[text]);
        }

        // From 2014 a French licence is another thing than a licence: it is not added to those of others.
        bool IsFrench() =>
            _series is { Source: SourceCatalog.Eu, Flow: Flow.Licence, IsMoney: true } && !_choice.BreakingReporter
                && !select.IsNull(YearOf) && !select.IsNull(AmountOf)
            && SeriesBreaks.All.Any(
                b => b.Source == _series.Source && b.From <= select.Int(YearOf)
                    && _parties[_columns.Party(select.Int(From))].Code == b.Reporter);

        bool IsDefinitiveNew() =>
            _series.Source == SourceCatalog.DutchLicences && !select.IsNull(remark)
                && _texts[select.Int(remark)].StartsWith("D/T D; Verl. N; V/N N;", StringComparison.Ordinal);

        bool IsLeftOut(string category) => _series.Source switch
        {
            SourceCatalog.DutchLicences =>
                !_choice.Extensions && !select.IsNull(remark)
                    && _texts[select.Int(remark)].Contains("; Verl. J;", StringComparison.Ordinal),
            SourceCatalog.BritishLicences =>
                military is not null
                    && !(category.Length > 0
                        ? BritishRating.IsMilitary(category)
                        : !select.IsNull(deal) && military.Contains(select.Long(deal))),
            _ => false,
        };
    }

    /// <summary>The columns that the rules of the source look at: each that is read is also summed and compared.</summary>
    private string[] Columns() =>
    [
        "file", "year_from", "supplier", "recipient", "category", "amount", "state",
        .. _choice.Final ? ["final_recipient"] : Array.Empty<string>(),
        .. _series.TwoSided ? ["side"] : Array.Empty<string>(),
        .. _series.Source switch
        {
            SourceCatalog.Customs => ["item", "reporter"],
            SourceCatalog.DutchLicences => ["remark"],
            SourceCatalog.BritishLicences => ["deal"],
            _ => Array.Empty<string>(),
        },
    ];

    private List<SourceRow> Choose(List<SourceRow> rows) => _series.Source switch
    {
        SourceCatalog.Eu => [.. EuRows.Choose(rows, _files, _parties, _choice.ByCategory, _tally)],
        SourceCatalog.Unroca => OneFileEach(rows, Cell, (row, file) => file.Form == "unroca-transfers" ? 0 : 1),
        SourceCatalog.Customs => WithoutParts(OneFileEach(rows, Cell, (_, file) => file.Id)),
        _ => OneFileEach(
            rows, r => r.Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
            (_, file) => int.TryParse(file.Edition, out var edition) ? edition : 0),
    };

    /// <summary>A year, pair and category as one text.</summary>
    private static string Cell(SourceRow row) => $"{row.Year} {row.Supplier} {row.Recipient} {row.Category}";

    /// <summary>Files can repeat each other: of all that have a cell, the one that ranks highest gives it.</summary>
    private List<SourceRow> OneFileEach(
        List<SourceRow> rows, Func<SourceRow, string> cell, Func<SourceRow, FileRecord, int> rank)
    {
        var best = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!best.TryGetValue(cell(row), out var file)
                || (rank(row, _files[row.File]), row.File).CompareTo((rank(row, _files[file]), file)) > 0)
            {
                best[cell(row)] = row.File;
            }
        }

        return [.. rows.Where(r => best[cell(r)] == r.File)];
    }

    /// <summary>
    /// A heading of the Harmonized System holds its subheadings: where both are imported, only the wider one counts.
    /// </summary>
    private static List<SourceRow> WithoutParts(List<SourceRow> rows)
    {
        var printed = rows.Select(r => (r.Year, r.Reporter, r.Category)).ToHashSet();
        return [
            .. rows.Where(
                r => !Enumerable.Range(2, Math.Max(0, r.Category.Length - 2))
                    .Any(n => printed.Contains((r.Year, r.Reporter, r.Category[..n]))))
        ];
    }

    /// <summary>The licences with at least one military rating, by their texts.</summary>
    private HashSet<long> MilitaryLicences()
    {
        var military = new HashSet<long>();
        var ratings = new Dictionary<int, bool>();
        using var select = CheckedRows.Of(
            _snapshot, StoredRows.Observations, _files.Values, RowFilter.All, "deal", "category");
        while (select.Next())
        {
            if (select.IsNull(0) || select.IsNull(1)) continue;
            if (!ratings.TryGetValue(select.Int(1), out var isMilitary))
            {
                ratings.Add(select.Int(1), isMilitary = BritishRating.IsMilitary(_texts[select.Int(1)]));
            }

            if (isMilitary) military.Add(select.Long(0));
        }

        return military;
    }
}
