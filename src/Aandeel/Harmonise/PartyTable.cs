using System.Collections.Concurrent;

namespace Aandeel.Harmonise;

/// <summary>
/// All parties and the printed names that lead to them. Index 0 stands for a name that is not in the table: unmapped.
/// </summary>
public sealed class PartyTable
{
    /// <summary>The index of names that are not in the table.</summary>
    public const short Unmapped = 0;

    private readonly List<Party> _parties = [];
    private readonly Dictionary<PartyCode, Party> _byCode = [];
    private readonly ConcurrentDictionary<string, Dictionary<string, short>> _bySource = new(StringComparer.Ordinal);

    /// <summary>Words that people use for a party and no source prints: two-letter codes, older and shorter names.</summary>
    private readonly Lazy<Dictionary<string, Party>> _aliases;
    private readonly Lazy<short[]> _unknown;

    private PartyTable(CsvTable parties)
    {
        _aliases = new Lazy<Dictionary<string, Party>>(Aliases);
        _unknown = new Lazy<short[]>(() => [.. _parties.Where(p => p.Kind == PartyKind.Unknown).Select(p => p.Index)]);
        _parties.Add(
            new Party(
                Unmapped, PartyCode.Parse("XXU"), PartyKind.Unknown, "not in our table", "niet in onze tabel", "",
                DestinationGroup.Unmapped, "", "", ""));
        foreach (var row in parties.Rows)
        {
            if (!Codes.TryParse(row[1], out PartyKind kind))
            {
                throw new InvalidOperationException($"parties.csv: kind '{row[1]}'");
            }

            if (!Codes.TryParse(row[5], out DestinationGroup place))
            {
                throw new InvalidOperationException($"parties.csv: group '{row[5]}'");
            }

            var party = new Party(
                (short)_parties.Count, PartyCode.Parse(row[0]), kind, row[2], row[3], row[4], place, row[8], row[9],
                row[10]);
            _parties.Add(party);
            _byCode.Add(party.Code, party);
        }
    }

    /// <summary>The table that ships with the program.</summary>
    public static PartyTable BuiltIn { get; } = new(CsvTable.OfResource("Harmonise/parties.csv"));

    /// <summary>All parties; the first is the stand-in for unmapped names.</summary>
    public IReadOnlyList<Party> All => _parties;

    /// <summary>The places of those that stand for a party nobody knows.</summary>
    internal ReadOnlySpan<short> Unknown => _unknown.Value;

    public Party this[short index] => _parties[index];

    public Party? Find(PartyCode code) => _byCode.GetValueOrDefault(code);

    /// <summary>The party of a name as a source prints it, or <see cref="Unmapped"/>.</summary>
    /// <remarks>The names of a source stand in <c>party-names-(source).csv</c> and are loaded when first
    /// asked.</remarks>
    public short OfPrinted(string source, string name) =>
        _bySource.GetOrAdd(source, NamesOf).GetValueOrDefault(name, Unmapped);

    /// <summary>The names by which a source prints a party; for customs its codes too.</summary>
    public IEnumerable<string> PrintedNames(string source, short party) =>
        _bySource.GetOrAdd(source, NamesOf).Where(n => n.Value == party).Select(n => n.Key);

    /// <summary>The names under which a source prints a party; none where the source never names it.</summary>
    public IReadOnlyList<string> PrintedNames(string source, PartyCode code) =>
        Find(code) is { } party
            ? [
                .. _bySource.GetOrAdd(source, NamesOf)
                    .Where(n => n.Value == party.Index).Select(n => n.Key).Order(StringComparer.Ordinal)
            ]
            : [];

    /// <summary>
    /// Finds a party by code, by its English or Dutch name, or by a word that people use for it (UK, Holland).
    /// </summary>
    /// <exception cref="AandeelException">There is none; the message names the nearest.</exception>
    public Party Require(string word)
    {
        if (Named(word) is { } known) return known;
        var near = Nearest.Names(
                word, _parties.Skip(1).SelectMany(p => new[] { p.Code.Value, p.NameEn, p.NameNl }).Concat(_aliases.Value.Keys), 3)
            .Select(Meant).DistinctBy(p => p.Index).Select(Described).ToList();
        var pieces = word.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (pieces.Length > 1 && Array.TrueForAll(pieces, p => PartyCode.TryParse(p, null, out var c) && Find(c) is not null))
        {
            throw AandeelException.Usage(
                $"'{word}' is several parties; a comma stands between them. Did you mean {string.Join(',', pieces)}?");
        }

        var listed = word.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (listed.Length > 1 && Array.TrueForAll(listed, Knows))
        {
            throw AandeelException.Usage($"'{SafeText.ForTerminal(word)}' is several parties; one is asked here.");
        }

        throw AandeelException.Usage(
            $"'{SafeText.ForTerminal(word.Length > 100 ? word[..100] + "…" : word)}' is not a party we know.{Nearest.Hint(near)} "
                + $"Codes have three letters, such as NLD or UKR; all are in docs/methods/parties.md.");
    }

    /// <summary>Whether a word is the code or a name of a party.</summary>
    public bool Knows(string word) => Named(word) is not null;

    private Party? Named(string word)
    {
        if (PartyCode.TryParse(word, null, out var code) && Find(code) is { } found) return found;
        var plain = WithoutArticle(word);
        if (_aliases.Value.TryGetValue(plain, out var alias)) return alias;
        return _parties.Skip(1).FirstOrDefault(p => Is(p.NameEn) || Is(p.NameNl));

        bool Is(string name) => string.Equals(WithoutArticle(name), plain, StringComparison.OrdinalIgnoreCase);
    }

    private Dictionary<string, Party> Aliases() =>
        CsvTable.OfResource("Harmonise/party-aliases.csv").Rows.ToDictionary(
            r => r[0], r => _byCode[PartyCode.Parse(r[1])], StringComparer.OrdinalIgnoreCase);

    private static string WithoutArticle(string name)
    {
        var word = name.Trim();
        foreach (var article in (ReadOnlySpan<string>)["the ", "de ", "het "])
        {
            if (word.StartsWith(article, StringComparison.OrdinalIgnoreCase)) return word[article.Length..];
        }

        return word;
    }

    private Dictionary<string, short> NamesOf(string source) =>
        CsvTable.OfResource($"Harmonise/party-names-{source}.csv").Rows.ToDictionary(
            r => r[0], r => _byCode[PartyCode.Parse(r[1])].Index, StringComparer.Ordinal);

    private Party Meant(string word) => _aliases.Value.TryGetValue(word, out var alias) ? alias
        : _parties.Skip(1).First(p => p.Code.Value == word || p.NameEn == word || p.NameNl == word);

    private static Problem Described(Party party) => $"{party.Code} ({Text.Name(party.NameEn, party.NameNl)})";
}
