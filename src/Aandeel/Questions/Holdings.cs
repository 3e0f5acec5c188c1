using System.Security.Cryptography;
using System.Text;
using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Sources;
using Aandeel.Store;

namespace Aandeel.Questions;

/// <summary>What there is to answer from: a snapshot, or the built-in sums where the snapshot has no register. Safe to ask from several threads.</summary>
public sealed class Holdings : IDisposable
{
    private static readonly Lazy<byte[]> ReferenceHash = new(HashReferences);
    private readonly Dictionary<string, FlowTable> _loaded = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    public Holdings(Snapshot? snapshot) => Snapshot = snapshot;

    public static PartyTable Parties => PartyTable.BuiltIn;

    public Snapshot? Snapshot { get; }

    /// <summary>The sums that ship with the program, or null in one that was built without them.</summary>
    public BuiltInSums? Sums { get; } = BuiltInSums.TryLoad(PartyTable.BuiltIn);

    /// <summary>The files of SIPRI's yearly register in the snapshot.</summary>
    public IReadOnlyList<FileRecord> Registers => [.. (Snapshot?.Files ?? []).Where(f => f.Source == SourceCatalog.Sipri && f.Form.StartsWith("register-17", StringComparison.Ordinal))];

    /// <summary>Whether SIPRI questions are answered from the built-in sums.</summary>
    public bool UsesSums => Registers.Count == 0;

    /// <summary>The identity of the data that answers.</summary>
    public string Identity => UsesSums ? "built-in-" + Sums?.Hash : Snapshot!.Id;

    /// <summary>The hash of the reference tables and of a question's own CSV files.</summary>
    public static string TablesHash(IReadOnlyList<string> ownTables)
    {
        if (ownTables.Count == 0) return Convert.ToHexStringLower(ReferenceHash.Value);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(ReferenceHash.Value);
        foreach (var own in ownTables) hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(own)));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The deliveries that answer a question, from the register where it is here.</summary>
    /// <exception cref="AandeelException">The edition is not here, or nothing is.</exception>
    public FlowTable Deliveries(Question question)
    {
        if (!UsesSums) return Register(question.Edition, question.Years);
        if (Sums is not { } sums) throw AandeelException.NotHere($"There is no data here: no file was imported and this program has no built-in sums. {GetRegister}");
        if (question.Edition is { } edition && edition != sums.Edition.Name) throw AandeelException.NotHere($"Edition {edition} is not here; the built-in sums are of edition {sums.Edition.Name}. {GetRegister}");
        return question.By == ShareKey.Category ? sums.ByCategory : sums.BySupplier;
    }

    /// <summary>The register of an edition; without one the newest that covers most of the asked years.</summary>
    public FlowTable Register(string? edition, YearRange? years)
    {
        var editions = Registers.GroupBy(f => f.Edition).OrderByDescending(g => g.Key, StringComparer.Ordinal).ToList();
        var chosen = edition is null
            ? editions.MaxBy(g => (Covered(g, years), g.Key))
            : editions.FirstOrDefault(g => g.Key == edition);
        if (chosen is null)
        {
            throw AandeelException.NotHere(editions.Count == 0
                ? $"The register is not here, and this question needs it. {GetRegister}"
                : $"Edition {edition} is not here; here are {string.Join(", ", editions.Select(g => g.Key))}. Import it: aandeel sources import FILE");
        }

        lock (_gate)
        {
            if (!_loaded.TryGetValue(chosen.Key, out var flows)) _loaded.Add(chosen.Key, flows = FlowLoader.Yearly(Snapshot!, [.. chosen], Parties));
            return flows;
        }
    }

    /// <summary>How to get what the sums cannot give.</summary>
    public static string GetRegister =>
        "Download the trade register from https://armstransfers.sipri.org (all suppliers, all recipients, CSV) and import it: aandeel sources import FILE";

    public void Dispose() => Snapshot?.Dispose();

    private static int Covered(IEnumerable<FileRecord> files, YearRange? asked) =>
        files.Select(f => f.Years).OfType<YearRange>().SelectMany(y => Enumerable.Range(y.First, y.Count)).Distinct().Count(y => asked?.Contains(y) ?? true);

    private static byte[] HashReferences()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in typeof(Holdings).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("Harmonise/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(SHA256.HashData(Resources.Bytes(name)));
        }

        return hash.GetHashAndReset();
    }
}
