using Aandeel.Sources;

namespace Aandeel.Imports;

/// <summary>
/// The one frame of a folder (decision 0026): which edition of each source answers every question, unless a question
/// names another. It is not which file answers, which a question can narrow; that is <see cref="TableChoice"/>.
/// </summary>
/// <param name="editions">The editions of the register that are imported, the newest first.</param>
/// <param name="sums">The edition of the built-in sums; null where there are none.</param>
/// <param name="chosen">The edition of each source that was chosen in the folder.</param>
public sealed class Frame(
    Lazy<IReadOnlyList<EditionHere>> editions, string? sums, IReadOnlyDictionary<string, string> chosen)
{
    /// <summary>The editions of the register that are imported, the newest first.</summary>
    public IReadOnlyList<EditionHere> Editions => editions.Value;

    /// <summary>
    /// The edition of SIPRI that answers: the one that was chosen; else the newest whole yearly one, and where none is,
    /// the newest whole one of orders. Null where the built-in sums answer, because nothing whole is imported.
    /// </summary>
    public EditionHere? Answering => field ??=
        Editions.FirstOrDefault(e => e.IsWhole && e.Name == ChosenOf(SourceCatalog.Sipri))
            ?? (SumsAreChosen ? null : Editions.FirstOrDefault(e => e.IsWhole && e.Yearly)
                ?? Editions.FirstOrDefault(e => e.IsWhole));

    /// <summary>Whether SIPRI questions are answered from the built-in sums.</summary>
    public bool UsesSums => Answering is null;

    private bool SumsAreChosen => sums is not null && ChosenOf(SourceCatalog.Sipri) == sums;

    /// <summary>The edition of a source that was chosen to answer in this folder, or null.</summary>
    public string? ChosenOf(string source) => chosen.GetValueOrDefault(source);

    /// <summary>
    /// The edition for questions that put several figures of SIPRI side by side: the one that is named, else the
    /// folder's. Null where the built-in sums answer.
    /// </summary>
    /// <exception cref="AandeelException">The edition that is named is not imported.</exception>
    public string? EditionOf(string? asked)
    {
        if (asked is not { } named) return Answering?.Name;
        return Editions.Any(e => e.Name == named) || sums == named ? named : throw AandeelException.NotHere(Lacks(named));
    }

    /// <summary>That an edition is not imported.</summary>
    public NotImported Lacks(string edition) =>
        new(new EditionChoice(edition, NeedsOrders: false, NeedsYearly: false).NothingFits(Editions), Remedies.Register);
}
