using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Sources;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Questions;

/// <summary>The typed figures of <c>production</c>, and the answer that is made of them.</summary>
internal sealed class ProductionResult
{
    /// <summary>With more parties than these, one year is shown and the others are counted.</summary>
    public const int FewParties = 3;

    private readonly Imported _imported;

    public ProductionResult(
        Question filled, Imported imported, ProductionInputs inputs, Unit unit, IReadOnlyList<ProductionYear> years,
        IReadOnlyList<AccountLine> accounts)
    {
        (Question, _imported, Inputs, Unit, Years) = (filled, imported, inputs, unit, years);
        Ask = Printed.Of(filled);
        Table = new ProductionTable(filled, Ask, unit, [.. years.SelectMany(y => y.Wholes.Concat(y.Parties))]);
        Overview = new ProductionOverview(Ask, unit, years);
        Accounts = new AccountTable(Ask, accounts);
        Outliers = new OutlierTable(Ask, [.. IsOfFew ? OutliersOf() : []]);
        var money = new ProductionMoney(filled, imported, filled.Composition!, accounts);
        VolumeMoney = new VolumeMoneyTable(Ask, money.Lines([.. Main.Parties.Select(p => p.Line!.Party)]));
        Wanted = new WantedTable(
            Ask, [.. Main.Parties.Where(p => p.Production is null).Select(p => p.Line!.Party)]);
        var asked = Main.Parties.Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        PrintedAccounts = new PrintedAccountTable(Ask, [.. IndustryAccounts.All.Where(a => asked.Contains(a.State)
            && (filled.Years == inputs.DefaultYears || (a.FirstYear <= inputs.Years.Last && a.LastYear >= inputs.Years.First)))]);
        InnerGroup = new InnerGroupTable(Ask, InnerGroupOf(filled, imported));
        Shipments = new ShipmentTable(Ask, ShipmentsAsked(filled, imported, years));
    }

    /// <summary>The question with all defaults filled in.</summary>
    public Question Question { get; }

    public Ask Ask { get; }

    public ProductionInputs Inputs { get; }

    public Unit Unit { get; }

    public IReadOnlyList<ProductionYear> Years { get; }

    public ProductionTable Table { get; }

    public ProductionOverview Overview { get; }

    public IReadOnlyList<ProductionRow> Rows => Table.Rows.Rows;

    /// <summary>Each party in each year that it was asked of.</summary>
    public IReadOnlyList<ProductionLine> Lines => [.. Years.SelectMany(y => y.Parties).Select(p => p.Line!)];

    /// <summary>What the printed industry accounts give.</summary>
    public AccountTable Accounts { get; }

    /// <summary>Years unlike the others, of the states that are asked where they are few.</summary>
    public OutlierTable Outliers { get; }

    /// <summary>Volume against money, by state.</summary>
    public VolumeMoneyTable VolumeMoney { get; }

    /// <summary>What would give a figure where there is none.</summary>
    public WantedTable Wanted { get; }

    /// <summary>Every printed row of the states that are asked.</summary>
    public PrintedAccountTable PrintedAccounts { get; }

    /// <summary>Germany's own line of third countries beside membership; no rows where it is not asked.</summary>
    public InnerGroupTable InnerGroup { get; }

    /// <summary>Shipments and exports of the United States; no rows until they are fetched.</summary>
    public ShipmentTable Shipments { get; }

    /// <summary>Whether few parties are asked, so that every year is shown.</summary>
    public bool IsOfFew => Years.All(y => y.Parties.Count <= FewParties);

    /// <summary>
    /// The last year whose states with a figure hold most of the members' expenditure; null where none does.
    /// </summary>
    public ProductionYear? Leading =>
        ProductionCoverage.Leading(Years.Select(y => y.Coverage)) is { } leading
            ? Years.First(y => y.Year == leading.Year)
            : null;

    /// <summary>The last year that has a figure; null where none has.</summary>
    public ProductionYear? Newest => Years.LastOrDefault(y => y.Known.Count > 0);

    /// <summary>
    /// The years whose rows are shown: all where parties are few, else the last that holds enough, or the last with a
    /// figure.
    /// </summary>
    public IReadOnlyList<ProductionYear> Shown => Years.Count == 1 || IsOfFew ? Years : [Leading ?? Newest ?? Years[^1]];

    /// <summary>The year that sentences speak of: the last shown that has a figure.</summary>
    public ProductionYear Main => Shown.LastOrDefault(y => y.Known.Count > 0) ?? Shown[^1];

    /// <summary>A newer year with a figure than those that are shown; null where there is none.</summary>
    public ProductionYear? Beside => Newest is { } newest && !Shown.Contains(newest) ? newest : null;

    /// <summary>
    /// The row that the sentence is about: the first of several together that has a figure, else the first party that
    /// has one.
    /// </summary>
    public ProductionRow? Headline => Main.Known.Count == 0 ? null
        : Main.Wholes.FirstOrDefault(w => w.Production is not null) ?? Main.Known[0];

    public Answer Answer()
    {
        var words = new ProductionWords(this);
        return new Answer
        {
            Filled = Ask,
            Identity = _imported.IdentityFor(Question),
            Editions = [.. Inputs.Tables.SelectMany(t => t.Editions).Concat(Inputs.Editions).Distinct()],
            Unit = Unit,
            Title = words.Title,
            Subtitle = words.Subtitle,
            Rows = Table.Rows,
            Frame = Frames.Of(
                Ask, Overview.Rows, Accounts.Rows, Outliers.Rows, Shipments.Rows, VolumeMoney.Rows, InnerGroup.Rows,
                Wanted.Rows, PrintedAccounts.Rows),
            Views = [.. Views()],
            Charts = ProductionCharts.Of(this, words),
            Notes = [.. words.Notes()],
            Explanation = words.Explanation(),
            Incomplete = [.. words.Incomplete()],
            Source = (
                "Own calculations based on the sources named under editions (--format json); their publishers are not "
                    + "responsible for them.",
                "Eigen berekeningen op basis van de bronnen die bij editions staan (--format json); "
                    + "de uitgevers zijn er niet verantwoordelijk voor."),
        };
    }

    private IReadOnlyList<InnerGroupLine> InnerGroupOf(Question filled, Imported imported)
    {
        if (Main.Parties.All(p => p.Key != GermanInnerGroup.State)) return [];
        var needed = new Question
        {
            Kind = QuestionKind.Share,
            Source = SourceCatalog.GermanReports,
            Flow = Flow.Licence,
        };
        return imported.FindSeries(needed, out _) is { } licences
            ? InnerGroupLine.Last(
                licences, FewParties,
                (party, year) => filled.Alliance.Has(party, filled.Composition!.DayFor(year, filled.Alliance)))
            : [];
    }

    /// <summary>Shipments are of the United States: nothing is looked up where they are not asked.</summary>
    private static IReadOnlyList<ShipmentLine> ShipmentsAsked(
        Question filled, Imported imported, IReadOnlyList<ProductionYear> years) =>
        years.Any(y => y.Parties.Any(p => p.Key == ProductionInputs.UnitedStates))
            ? ShipmentLine.Of(imported, filled.Alliance, filled.Composition!)
            : [];

    /// <summary>Where in the table rows stand.</summary>
    public IReadOnlyList<int> IndexesOf(IEnumerable<ProductionRow> rows)
    {
        var chosen = rows.ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. Enumerable.Range(0, Rows.Count).Where(i => chosen.Contains(Rows[i]))];
    }

    private IEnumerable<View> Views()
    {
        var severalYears = Shown.Count > 1;
        Text unit = Text.Of($"millions of {Unit.Code}", $"miljoenen {Unit.Code}");
        var heading = severalYears ? unit : Text.Of($"{Shown[0].Period}, {unit}", $"{Shown[0].Period}, {unit}");
        yield return Table.Intervals(heading, severalYears, IndexesOf(Shown.SelectMany(RowsShown)));
        if (Shown.Any(y => y.Known.Count > 0)) yield return Table.Beside(IndexesOf(Shown.SelectMany(y => y.Known)));
        if (Beside is { } newest)
        {
            yield return Table.Intervals(
                Text.Of($"The newest year, {newest.Period}, {unit}", $"Het nieuwste jaar, {newest.Period}, {unit}"),
                false, IndexesOf(RowsShown(newest)));
        }

        if (Accounts.Rows.Count > 0) yield return Accounts.View(Question.Composition!);
        if (IsOfFew && PrintedAccounts.Rows.Count > 0) yield return PrintedAccounts.View();
        if (Shipments.Rows.Count > 0) yield return Shipments.View();
        if (VolumeMoney.View(Years[^1].Period) is { Rows.Count: > 0 })
        {
            yield return VolumeMoney.View(VolumeMoney.Rows.Rows[0].Of.VolumeYears);
        }

        if (InnerGroup.Rows.Count > 0) yield return InnerGroup.View();
        if (Wanted.Rows.Count > 0) yield return Wanted.View(Main.Period);
        if (Years.Count > 1 && Years.Any(y => y.Parties.Count > FewParties)) yield return Overview.View();
    }

    private IEnumerable<OutlierLine> OutliersOf() => Lines.GroupBy(l => l.Party.Code.Value)
        .SelectMany(g => OutlierLine.Of(g.First().Party, [.. g]));

    /// <summary>Where parties are many, those without a figure are counted in a note.</summary>
    private static IEnumerable<ProductionRow> RowsShown(ProductionYear year) =>
        year.Wholes.Concat(year.Known.Count > 0 && year.Parties.Count > FewParties ? year.Known : year.Parties);
}
