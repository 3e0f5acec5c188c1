using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>
/// What <see cref="ScopeMap"/> does, as SQL over the exported files (docs/scale.md): which flows count in which
/// composition, and to which group they go. Ends with <c>counted</c>: a row per flow and composition with
/// <c>supplier_role</c> (chosen, unknown, assumed), <c>destination</c> and <c>side</c>.
/// </summary>
/// <param name="scope">Whose deliveries to whom; its composition is not used.</param>
/// <param name="compositions">The compositions by the name that they have in the query.</param>
/// <param name="tables">The tables of flows that are asked, mostly one.</param>
/// <param name="years">The years that are summed.</param>
/// <param name="category">The only category that counts; null is all.</param>
internal sealed class ScopeSql(
    ShareScope scope,
    IReadOnlyList<(string Name, Composition Composition)> compositions,
    IReadOnlyList<FlowTable> tables,
    IReadOnlyList<int> years,
    string? category)
{
    private const string Forever = "date '9999-12-31'";

    /// <summary>
    /// A further choice of parties, which counts no flow: the rows of a league table. They are <c>chosen_rows</c>.
    /// </summary>
    public PartySelection? Rows { get; init; }

    /// <summary>The named queries, without the word <c>with</c> and without a comma at the end.</summary>
    public string Queries()
    {
        List<string> queries = [Named("asked_years", SqlText.Rows(Days()))];
        queries.Add(Members("nato_members", Alliance.Nato, "day"));
        queries.Add(Members("eu_members", Alliance.Eu, "day"));
        queries.Add(Members("members", scope.Alliance, "day"));
        queries.Add(Named("placed", Placed));
        queries.AddRange(Chosen("chosen_suppliers", scope.Suppliers, "suppliers_day"));
        queries.AddRange(Chosen("chosen_recipients", scope.Recipients, "recipients_day"));
        if (Rows is not null) queries.AddRange(Chosen("chosen_rows", Rows, "rows_day"));
        queries.Add(Named("suppliers_that_count", Suppliers));
        queries.Add(Named("destinations", Destinations()));
        queries.Add(Named("counted", Counted()));
        return string.Join(",\n", queries);
    }

    /// <summary>
    /// Why the exported files cannot answer a question, as the end of a sentence; null where they can
    /// (docs/scale.md lists what they hold).
    /// </summary>
    public static string? Refusal(Question asked, FlowTable table)
    {
        if (asked.Edition is { } edition && asked.Source != Sources.SourceCatalog.Sipri)
        {
            return $"got --edition '{edition}'; the exported files hold all editions of {asked.Source} together. Leave "
                + "--edition out, or choose another --format.";
        }

        var plain = new SourceChoice(ByCategory: table.Choice.ByCategory, Side: table.Choice.Side);
        return table.Choice == plain && !table.Converted
            ? null
            : "got rows that the exported files do not hold (--destination, --include, a converted --unit, or one "
                + "reporter after a break); they hold the default rows of each source. Leave that option out, or "
                + "choose another --format.";
    }

    public static string Named(string name, string query) => $"{name} as (\n    {query}\n)";

    /// <summary>The periods by their place.</summary>
    public static string Periods(IReadOnlyList<YearRange> periods) => Named("periods", SqlText.Rows(
        periods.Select((p, i) => $"{i} as place, '{p}' as period, {p.First} as first_year, {p.Last} as last_year")));

    /// <summary>The day on which memberships are looked up, for every composition and year.</summary>
    private IEnumerable<string> Days() =>
        from composition in compositions
        from year in years
        let suppliers = DayOf(scope.Suppliers, composition.Composition, year)
        let recipients = DayOf(scope.Recipients, composition.Composition, year)
        let rows = Rows is null ? null : DayOf(Rows, composition.Composition, year)
        let day = composition.Composition.DayFor(year, scope.Alliance)
        select $"{SqlText.Of(composition.Name)} as composition, {year} as of_year, {SqlText.Of(day)} as day, "
            + $"{SqlText.Of(suppliers ?? day)} as suppliers_day, {SqlText.Of(recipients ?? day)} as recipients_day"
            + (Rows is null ? "" : $", {SqlText.Of(rows ?? day)} as rows_day");

    private static DateOnly? DayOf(PartySelection selection, Composition composition, int year) =>
        selection is PartySelection.MembersOf of ? composition.DayFor(year, of.Alliance) : null;

    /// <summary>The members of an alliance on the day of each composition and year.</summary>
    private static string Members(string name, Alliance alliance, string day) => Named(name, $"""
        select distinct y.composition, y.of_year, m.party
            from asked_years y
            cross join {Memberships(alliance)} m
            where m.from_day <= y.{day} and coalesce(m.until_day, {Forever}) >= y.{day}
        """);

    /// <summary>The dated members of an alliance: those of the files, or of a reader's own table.</summary>
    private static string Memberships(Alliance alliance)
    {
        if (ReferenceEquals(alliance, Alliance.Nato) || ReferenceEquals(alliance, Alliance.Eu))
        {
            return $"(select party, from_day, until_day from memberships where alliance = {SqlText.Of(alliance.Code)})";
        }

        var rows = alliance.Entries.Select(
            e => $"{SqlText.Of(PartyTable.BuiltIn[e.Party].Code.Value)} as party, {SqlText.Of(e.From)} as from_day, "
                + $"{SqlText.Of(e.Until ?? DateOnly.MaxValue)} as until_day");
        return $"({SqlText.Rows(rows)})";
    }

    /// <summary>The group of every party: kind and place first, then the EU, NATO and the asked alliance.</summary>
    private static string Placed => """
        select y.composition, y.of_year, p.code as party, p.kind, p.region,
            case
                when m.party is not null and p.kind = 'organisation' then 'nato-org'
                when m.party is not null then 'members'
                when n.party is not null and p.kind <> 'organisation' then 'nato'
                when e.party is not null and p.kind <> 'organisation' then 'eu-outside-nato'
                else p.place
            end as destination
            from asked_years y
            cross join parties p
            left join members m on m.composition = y.composition and m.of_year = y.of_year and m.party = p.code
            left join nato_members n on n.composition = y.composition and n.of_year = y.of_year and n.party = p.code
            left join eu_members e on e.composition = y.composition and e.of_year = y.of_year and e.party = p.code
        """;

    /// <summary>The parties of a choice.</summary>
    private static IEnumerable<string> Chosen(string name, PartySelection selection, string day)
    {
        if (selection is PartySelection.MembersOf of)
        {
            yield return Members(name, of.Alliance, day);
            yield break;
        }

        if (selection is PartySelection.EuropeanNato) yield return EuropeanNato(name + "_in_nato");
        var condition = Condition(selection, name);
        yield return Named(name, $"select composition, of_year, party\n    from placed\n    where {condition}");
    }

    /// <summary>Which of <c>placed</c> are meant.</summary>
    private static string Condition(PartySelection selection, string name) => selection switch
    {
        PartySelection.Everyone => "party is not null",
        PartySelection.Europe => "region = 'Europe'",
        PartySelection.EuropeanNato => $"region = 'Europe' and party in (select party from {name}_in_nato)",
        PartySelection.OfGroup group => $"destination = {SqlText.Of(Codes.Of(group.Group))}",
        PartySelection.Parties parties => $"party in ({SqlText.List(parties.Chosen.Select(p => p.Code.Value))})",
        _ => throw new InvalidOperationException($"A choice of {selection.GetType().Name} has no SQL."),
    };

    /// <summary>The present members of NATO; those of them in Europe are SIPRI's European NATO.</summary>
    public static string EuropeanNato(string name)
    {
        var day = SqlText.Of(Composition.Present.DayFor(0, Alliance.Nato));
        return Named(name, $"""
            select distinct m.party
                from memberships m
                where m.alliance = 'nato' and m.from_day <= {day} and coalesce(m.until_day, {Forever}) >= {day}
            """);
    }

    private static string Suppliers => """
        select d.composition, d.of_year, d.party,
            case when s.party is not null then 'chosen' else 'unknown' end as supplier_role
            from placed d
            left join chosen_suppliers s
                on s.composition = d.composition and s.of_year = d.of_year and s.party = d.party
            where s.party is not null or d.kind = 'unknown'
        """;

    private string Destinations()
    {
        var without = scope.WithoutGroups.Count == 0
            ? ""
            : $"\n    where d.destination not in ({SqlText.List(scope.WithoutGroups.Select(g => Codes.Of(g)))})";
        return $"""
            select d.composition, d.of_year, d.party, d.destination, g.side
                from placed d
                join chosen_recipients r
                    on r.composition = d.composition and r.of_year = d.of_year and r.party = d.party
                join destination_groups g on g.code = d.destination{without}
            """;
    }

    private string Counted()
    {
        var flows = $"""
            select s.composition, s.supplier_role, d.destination, d.side, f.year as of_year, f.supplier, f.recipient,
                f.category, f.product_class, f.edition, f.form, f.is_new, f.number_estimated, f.number_not_coded,
                cast(f.amount as {SqlText.Exact}) as amount
                from flows f
                join suppliers_that_count s on s.of_year = f.year and s.party = f.supplier
                join destinations d
                    on d.composition = s.composition and d.of_year = f.year and d.party = f.recipient
                where f.year in ({string.Join(", ", years)})
                    and ({string.Join(" or ", tables.Select(OfTable).Distinct())}){OfCategory}{Without()}
            """;
        if (tables.All(t => t.Series == FlowSeries.Sipri)) return flows;

        // What silence could hide: in the bounds only.
        return flows + $"""

                union all
                select s.composition, 'assumed' as supplier_role, d.destination, d.side, f.year as of_year, f.supplier,
                f.recipient, f.category, 'unknown' as product_class, '' as edition, '' as form, false as is_new,
                false as number_estimated, false as number_not_coded, cast(f.amount as {SqlText.Exact}) as amount
                from assumed f
                join suppliers_that_count s
                    on s.of_year = f.year and s.party = f.supplier and s.supplier_role = 'chosen'
                join destinations d
                    on d.composition = s.composition and d.of_year = f.year and d.party = f.recipient
                where f.year in ({string.Join(", ", years)})
                    and ({string.Join(" or ", tables.Select(OfTable).Distinct())}){OfCategory}
            """;
    }

    private string OfCategory => category is null ? "" : $"\n        and f.category = {SqlText.Of(category)}";

    private static string OfTable(FlowTable table)
    {
        var series = $"f.source = {SqlText.Of(table.Series.Source)} and f.flow = "
            + $"{SqlText.Of(Codes.Of(table.Series.Flow))} and f.unit = {SqlText.Of(table.Series.Unit.Code)}";
        if (table.Series == FlowSeries.Sipri)
        {
            var form = table.Grain == FlowGrain.Observations ? table.Edition.Form : "yearly";
            return $"{series} and f.edition = {SqlText.Of(table.Edition.Name)} and f.form = {SqlText.Of(form)}";
        }

        return $"{series} and f.side = {SqlText.Of(Codes.Of(table.Choice.Side))} and "
            + (table.Choice.ByCategory ? "f.by_category" : "not f.by_category");
    }

    /// <summary>
    /// Marks that leave a flow out. What an ally made under licence is still made inside, so that mark counts outside
    /// only.
    /// </summary>
    private string Without()
    {
        var left = new List<string>();
        if (scope.Without.HasFlag(FlowFlags.SecondHand)) left.Add("not f.second_hand");
        if (scope.Without.HasFlag(FlowFlags.Modernised)) left.Add("not f.modernised");
        if (scope.Without.HasFlag(FlowFlags.Participation)) left.Add("not f.recipient_participation");
        if (scope.Without.HasFlag(FlowFlags.MadeInRecipient))
        {
            left.Add("not (f.made_in_recipient and d.side = 'outside')");
        }

        return string.Concat(left.Select(l => "\n        and " + l));
    }
}
