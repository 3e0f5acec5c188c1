using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Options;
using Aandeel.Words;
using Answer = Aandeel.Answers.Answer;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>
/// What every options question begins with: the flows, the years, the role of every flow, and the remarks that belong
/// to all of them.
/// </summary>
internal sealed class OptionsBasis
{
    public const int DefaultYears = 5;
    private readonly List<Note> _notes = [];
    private readonly List<Text> _incomplete = [];

    private OptionsBasis(Question question, Imported imported, FlowTable flows)
    {
        (Imported, Flows) = (imported, flows);
        Years = question.Years is { } asked
            ? AskedYears.Within(asked, "years", flows, imported, _notes, _incomplete)
            : flows.Years.Ending(DefaultYears);
        Composition = question.Composition ?? Composition.Default;
        Suppliers = question.Suppliers ?? new PartySelection.MembersOf(question.Alliance, question.Alliance.Written);
        Question = question with
        {
            Edition = flows.Edition.Name,
            Years = Years,
            Composition = Composition,
            Suppliers = Suppliers
        };
        Ask = Printed.Of(Question);
        if (Question.Scenario is { } scenario)
        {
            // Files carry the assumptions that were reckoned with, whether they came from a file or from --set.
            Ask = Ask with { Given = [.. Ask.Given, new AskValue("scenario", scenario) { IsImplied = true }] };
        }

        RequireMembers();
        Sides = new TradeSides(flows, new OptionScope(
            question.Scope(Composition, Suppliers),
            Years,
            question.Include.Contains(Included.Ukraine),
            question.Include.Contains(Included.MadeInRecipient)));
    }

    /// <summary>The question with all defaults filled in.</summary>
    public Question Question { get; }

    /// <summary>The same, printed.</summary>
    public Ask Ask { get; private init; }

    public Imported Imported { get; }

    public FlowTable Flows { get; }

    public YearRange Years { get; }

    public Composition Composition { get; }

    public PartySelection Suppliers { get; }

    public TradeSides Sides { get; }

    /// <summary>The remarks on the choice of years.</summary>
    public IReadOnlyList<Note> OfChoice => _notes;

    /// <summary>The register, laid over the last five years or those that were asked.</summary>
    /// <exception cref="AandeelException">The register is not imported, or none of the chosen suppliers is a
    /// member.</exception>
    public static OptionsBasis Of(Question question, Imported imported) =>
        Find(question, imported, out var why) ?? throw AandeelException.NotHere(why);

    /// <summary>The same, or null where the register is not imported.</summary>
    public static OptionsBasis? Find(Question question, Imported imported, out NotImported why)
    {
        if (imported.UsesSums)
        {
            why = new NotImported(
                "The built-in sums have no product classes and no partners, which this needs; the register has.",
                Remedies.Register);
            return null;
        }

        if (imported.FindRegister(question.Table(), out why) is not { } flows) return null;
        var basis = Over(question, imported, flows);
        if (TooSmall.Why(question, flows, basis.Suppliers, basis.Years) is not { } small) return basis;
        why = small;
        return null;
    }

    /// <summary>
    /// The same where the built-in sums may answer too, for what needs no classes and no partners.
    /// </summary>
    /// <returns>Null where the sums cannot give this choice.</returns>
    public static OptionsBasis? FindAny(Question question, Imported imported, out NotImported why)
    {
        if (!imported.UsesSums) return Find(question, imported, out why);
        if (imported.FindDeliveries(question, out why) is not { } flows) return null;
        var basis = Over(question, imported, flows);
        var map = new Indicators.ScopeMap(basis.Flows, question.Scope(basis.Composition, basis.Suppliers));
        if (map.FitsCells(basis.Years)) return basis;
        why = Remedies.ChoiceBeyondSums;
        return null;
    }

    /// <summary>The last of its years alone, within the same answer.</summary>
    public OptionsBasis OfLastYear() => new(Question with { Years = Years.Ending(1) }, Imported, Flows) { Ask = Ask };

    /// <summary>The same over a given table.</summary>
    public static OptionsBasis Over(Question question, Imported imported, FlowTable flows) =>
        new(question, imported, flows);

    /// <summary>An amount that a remark itself holds.</summary>
    public Figure Amount(string name, long amount) => Figure.Amount(name, amount, Flows.Unit);

    /// <summary>The deliveries of members, of a class or category or of all.</summary>
    public Ask Supply(string? productClass, string? category, string? party = null, YearRange? years = null) => Behind.Row(
        Question with { Recipients = null },
        Composition,
        years ?? Years,
        party ?? Suppliers.Text,
        null,
        category,
        productClass,
        Flows.Edition.Name);

    /// <summary>What members took, of a class or category or of all.</summary>
    public Ask Demand(string? productClass, string? category, string? party = null, YearRange? years = null)
    {
        var takers = party is not null
            ? new PartySelection.Parties([PartyTable.BuiltIn.Find(PartyCode.Parse(party, null))!])
            : Question.Recipients is { } chosen and not PartySelection.Everyone ? chosen
            : new PartySelection.MembersOf(Question.Alliance, Question.Alliance.Written);
        var asked = Question with
        {
            Recipients = takers,
            Without = [.. Question.Without.Where(w => w != Switch.MadeInRecipient)]
        };
        return Behind.Row(asked, Composition, years ?? Years, "all", null, category, productClass, Flows.Edition.Name);
    }

    /// <summary>The answer around rows, views and the remarks of a question.</summary>
    public Answer Answer(
        Text title,
        Table rows,
        Table frame,
        IReadOnlyList<View> views,
        IReadOnlyList<Chart> charts,
        IEnumerable<Note> notes,
        IReadOnlyList<Text> explanation,
        Text? brief = null) => new()
        {
            Brief = brief,
            Filled = Ask,
            Identity = Imported.IdentityFor(Flows, Question),
            Editions = [Flows.Edition],
            Unit = Flows.Unit,
            Title = title,
            Subtitle = Subtitle,
            Rows = rows,
            Frame = frame,
            Views = views,
            Charts = charts,
            Notes = [.. notes, .. OfData()],
            Explanation = explanation,
            Incomplete = [.. _incomplete, .. Incomplete()],
            Source = ShareSentences.OwnCalculation(Flows.Edition),
        };

    private Text Subtitle
    {
        get
        {
            var (edition, composition, left) = (Flows.Edition.Name, Names.Of(Composition),
                SwitchWords.LeftOut(Question.Without));
            return Text.Of(
                $"SIPRI trend-indicator values (TIV, millions), edition {edition}, {Years}, {composition}{left}",
                $"SIPRI-trendindicatorwaarden (TIV, miljoenen), editie {edition}, {Years}, {composition}{left}");
        }
    }

    private long Refused => Flows.Grain == FlowGrain.Observations
        ? Imported.FilesOf(Flows).Sum(f => f.Refused)
        : 0;

    private IEnumerable<Text> Incomplete()
    {
        if (Flows.UnmappedNames.Count > 0)
        {
            var names = EditionNotes.MostUnmapped(Flows);
            yield return Text.Of(
                $"names that are not in our table: {names}", $"namen die niet in onze tabel staan: {names}");
        }

        if (Refused == 0) yield break;
        var rows = Figure.Count("rows", Refused);
        yield return Text.Of(
            $"damaged rows of the source that could not be read: {rows}",
            $"beschadigde regels van de bron die niet te lezen waren: {rows}");
    }

    private IEnumerable<Note> OfData()
    {
        if (Sides.Base.ShareOutside is null)
        {
            yield return new Note("nothing-delivered", ShareSentences.NothingDelivered);
        }

        if (Flows.UnmappedNames.Count > 0) yield return Unmapped();
        if (Refused > 0) yield return EditionNotes.RowsRefused(Refused);

        foreach (var note in EditionNotes.For(Flows, Imported)) yield return note;
        if (Flows.Grain != FlowGrain.Observations) yield break;
        foreach (var note in EditionNotes.Classes(Flows)) yield return note;
    }

    private Note Unmapped()
    {
        var count = Figure.Count("names", Flows.UnmappedNames.Count);
        var names = EditionNotes.MostUnmapped(Flows);
        return new Note("unmapped-names", Text.Of(
            $"{count} printed names are not in our table; they count as unknown: {names}.",
            $"{count} gedrukte namen staan niet in onze tabel; zij tellen als onbekend: {names}."));
    }

    private void RequireMembers()
    {
        if (Suppliers is not PartySelection.Parties chosen) return;
        var alliance = Question.Alliance;
        var years = Enumerable.Range(Years.First, Years.Count).ToList();
        if (!chosen.Chosen.All(p => years.TrueForAll(y => !alliance.Has(p.Index, Composition.DayFor(y, alliance)))))
        {
            return;
        }

        throw AandeelException.Usage(
            $"--suppliers {Suppliers.Text}: none of them was a member of {alliance.Name(Language.En)} in {Years} "
            + $"({Composition.Name(Language.En)}), so nothing of theirs could be redirected within it. Name members, "
            + $"or leave --suppliers out.");
    }
}
