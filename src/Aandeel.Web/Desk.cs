using Aandeel.Questions;
using Aandeel.Sources;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Web;

/// <summary>
/// Where pages and data ask their questions: one snapshot, and the terms of its sources. Beyond this machine the printed
/// rows of a source are passed on only where its publisher allows it; sums of our own always.
/// </summary>
internal sealed class Desk(OpenSnapshot open, SiteSettings settings)
{
    private readonly Dictionary<Ask, Ask> _asked = [];

    public OpenSnapshot Open { get; } = open;

    public SiteSettings Settings => settings;

    /// <summary>The snapshot that the address names; null where the current one answers.</summary>
    public CitedVersion? Version { get; init; }

    public Imported Imported => Open.Imported;

    /// <summary>The same for bytes that are kept themselves: the answer is not kept beside them.</summary>
    public Answer Once(Asking asking, CancellationToken cancelled = default)
    {
        Permit(asking.Question);
        return Open.Once(asking, cancelled);
    }

    public Answer Of(Question question, CancellationToken cancelled = default)
    {
        Permit(question);
        var answer = Open.Of(question, cancelled);
        _asked[answer.Filled] = AskedAs(question);
        return answer;
    }

    /// <summary>Refuses rows that the terms of their source keep from whoever can ask here.</summary>
    private void Permit(Question question)
    {
        if (question.Kind is QuestionKind.Flows or QuestionKind.OptionsMatch && !MayShowRows(question.Source))
        {
            throw Refused(question.Source);
        }

        // From one party to another the register is shown order by order, whatever other sources stand beside it.
        if (question.Kind == QuestionKind.Between && !MayShowRows(SourceCatalog.Sipri)) throw Refused(SourceCatalog.Sipri);
    }

    /// <summary>As it was asked: whose deliveries to whom is left to the question's own default where nobody said it.</summary>
    private static Ask AskedAs(Question question)
    {
        var ask = Printed.Of(question);
        return question.Recipients is not null
            ? ask : ask with { Given = [.. ask.Given.Where(g => g.Name != "recipients")] };
    }

    /// <summary>
    /// The question as this page asked it, by the filled one that its figures name: links repeat what was asked, so that
    /// they give the same rows.
    /// </summary>
    public Ask AskedOf(Ask filled) => _asked.GetValueOrDefault(filled, filled);

    public Answer Of(Ask ask) => Of(AskReader.Parse(ask));

    public Answer Of(QuestionKind kind, params (string Name, string? Value)[] given) => Of(QuestionParser.Parse(
        kind,
        given.Where(g => g.Value is not null).Select(g => new KeyValuePair<string, string>(g.Name, g.Value!))));

    /// <summary>The answer, or null where what it needs is not imported.</summary>
    public Answer? Find(QuestionKind kind, params (string Name, string? Value)[] given)
    {
        try
        {
            return Of(kind, given);
        }
        catch (AandeelException e) when (e.Code is ExitCode.Incomplete or ExitCode.Refused)
        {
            return null;
        }
    }

    /// <summary>Whether rows of a source may be shown as printed to whoever can ask here.</summary>
    public bool MayShowRows(string source) => settings.IsLoopback || settings.Permitted.Contains(source)
        || SourceCatalog.Find(source)?.Redistributable == "yes";

    public static AandeelException Refused(string source) => new(
        ExitCode.Refused,
        $"The terms of {SourceCatalog.Find(source)?.Title ?? source} do not let this site pass its rows on; sums are "
            + $"shown. The publisher has them: {SourceCatalog.Find(source)?.Address ?? ""}");

    /// <summary>The last five full years of an edition, and the five before them.</summary>
    public (string Years, string? Before, string? LastYear) Windows(string? edition)
    {
        var all = Open.Periods(edition);
        var windows = all.Where(p => p.Count > 1).ToList();
        var single = all.LastOrDefault(p => p.Count == 1)?.ToString();
        return windows.Count == 0 ? (all[^1].ToString(), null, single)
            : (windows[^1].ToString(), windows.Count > 1 ? windows[^2].ToString() : null, single);
    }

    /// <summary>All years from the first window of an edition to the last.</summary>
    public string Whole(string? edition)
    {
        var windows = Open.Periods(edition).Where(p => p.Count > 1).ToList();
        return windows.Count == 0 ? Windows(edition).Years
            : new YearRange(windows[0].First, windows[^1].Last).ToString();
    }

    /// <summary>
    /// The edition of SIPRI's register that a page answers from: the one that is asked for, else the usual one. Every
    /// question of the page is answered from it, so that no page mixes two.
    /// </summary>
    public string? Answering(string? asked) => asked ?? Open.Answering;

    /// <summary>
    /// The edition that the questions of a page name; null where nobody named one and each finds the same by itself.
    /// </summary>
    public string? Named(string? asked) => asked ?? Open.Named;

    /// <summary>The editions of SIPRI's register that could answer, the newest first.</summary>
    public IReadOnlyList<string> Editions() => Imported.UsesSums
        ? Imported.Sums is { } sums ? [sums.Edition.Name] : []
        : [.. Imported.Editions().Select(e => e.Name).Distinct()];
}
