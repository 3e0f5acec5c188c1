using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>The rows of <c>suppliers</c> and <c>recipients</c> as SQL: parties, or SIPRI's regions.</summary>
internal sealed class LeagueSql(LeagueChoice choice)
{
    private const string Own = "own";

    /// <summary>Why another engine would say something else; null where it says the same.</summary>
    public static string? Refusal(LeagueChoice choice, LeagueSilence silence) =>
        ScopeSql.Refusal(choice.Asked, choice.Flows)
            ?? (silence.WhyNoChangeOfAll is not null
                ? "got a table in which a reporter is silent; the exported flows do not say who is, and would give it a "
                    + "total all the same. Ask share, or choose another --format."
                : null);

    private string Row => choice.BySupplier ? "supplier" : "recipient";

    private string Partner => choice.BySupplier ? "recipient" : "supplier";

    private bool IsNamed => choice.Own is PartySelection.Parties;

    public string In(Language language)
    {
        IReadOnlyList<YearRange> periods = [choice.Before, choice.Period];
        var years = periods.SelectMany(p => Enumerable.Range(p.First, p.Count)).Distinct().Order().ToList();
        var asked = choice.Asked.Scope(
            choice.Composition, choice.Asked.Suppliers ?? new PartySelection.Everyone());
        var everyone = new PartySelection.Everyone();
        var scope = choice.BySupplier ? asked with { Suppliers = everyone } : asked with { Recipients = everyone };
        var queries = new ScopeSql(
            scope, [("asked", choice.Composition)], [choice.Flows], years, Category())
        {
            Rows = choice.Own ?? everyone,
        }.Queries();
        List<string> all =
        [
            queries, Rows, ScopeSql.Named("passed", Passed), ScopeSql.Named("totals", Totals),
            ScopeSql.Named("ranked", Ranked), ScopeSql.Named("world", World),
        ];
        if (choice.Asked.Regions) all.AddRange(Regions());
        var columns = choice.Asked.Regions ? OfRegions(language) : OfParties(language);
        return $"with {string.Join(",\n", all)}\n{columns};\n";
    }

    private string? Category() => choice.Asked.Category is { } word
        && choice.Flows.Grain == FlowGrain.Observations
        ? choice.Flows.Categories[Imported.CategoryIndex(choice.Flows, word)]
        : null;

    /// <summary>The parties that may be rows, by the membership of the last year of the period.</summary>
    private string Rows => ScopeSql.Named(
        Own, $"select party\n    from chosen_rows\n    where of_year = {choice.Period.Last}");

    /// <summary>What passed between every two parties, now and before.</summary>
    private string Passed => $"""
        select {Row} as party, {Partner} as partner,
            {SqlText.SumWhere($"of_year between {choice.Period.First} and {choice.Period.Last}")} as now_amount,
            {SqlText.SumWhere($"of_year between {choice.Before.First} and {choice.Before.Last}")} as before_amount
            from counted
            where supplier_role = 'chosen'
            group by {Row}, {Partner}
        """;

    private static string Totals => """
        select p.party, sum(p.now_amount) as now_amount, sum(p.before_amount) as before_amount,
            sum(case when p.now_amount > 0 and q.is_state then 1 else 0 end) as partner_states
            from passed p
            join parties q on q.code = p.partner
            group by p.party
        """;

    /// <summary>The place of every state that has something; parties of one amount share the place.</summary>
    private static string Ranked => """
        select t.party,
            case when t.now_amount > 0 then rank() over (order by t.now_amount desc) end as place_now,
            case when t.before_amount > 0 then rank() over (order by t.before_amount desc) end as place_before
            from totals t
            join parties p on p.code = t.party
            where p.is_state
        """;

    private static string World => """
        select coalesce(sum(now_amount), 0) as now_amount, coalesce(sum(before_amount), 0) as before_amount
            from totals
        """;

    private string OfParties(Language language)
    {
        var where = IsNamed
            ? $"p.code in (select party from {Own})"
            : $"t.now_amount > 0 and p.code in (select party from {Own})";
        return $"""
            select p.code as key, p.{SqlText.Name(language)} as name, r.place_now as rank,
                {Before("r.place_before")} as rank_before,
                {Amounts("coalesce(t.now_amount, 0)", "coalesce(t.before_amount, 0)")},
                coalesce(t.partner_states, 0) as partner_states
            from parties p
            left join totals t on t.party = p.code
            left join ranked r on r.party = p.code
            cross join world w
            where {where}
            order by coalesce(t.now_amount, 0) desc, p.name_en
            """;
    }

    private string Amounts(string now, string before)
    {
        var change = choice.WhyNoChange is null
            ? $"case when {before} > 0 then {SqlText.Double(now)} / {SqlText.Double(before)} - 1 end"
            : "null";
        return $"""
            {SqlText.Amount(now)} as total,
                {Before(SqlText.Amount(before))} as total_before,
                {SqlText.Ratio(now, "w.now_amount")} as share_of_world,
                {Before(SqlText.Ratio(before, "w.before_amount"))} as share_of_world_before,
                {change} as change
            """;
    }

    /// <summary>Nothing, where the years compared with are not in the data.</summary>
    private string Before(string value) => choice.HasBefore ? value : "null";

    private static IEnumerable<string> Regions()
    {
        yield return ScopeSql.EuropeanNato("present_nato");
        yield return ScopeSql.Named("regions", SqlText.Rows(SipriRegion.All.Select(
            (r, i) => $"{i} as place, {SqlText.Of(r.Code)} as code, {SqlText.Of(r.NameEn)} as name_en, "
                + $"{SqlText.Of(r.NameNl)} as name_nl, {(r.Overlaps ? "true" : "false")} as overlaps")));
        yield return ScopeSql.Named("of_regions", $"""
            select g.code, p.code as party
                from regions g
                cross join parties p
                where p.code in (select party from {Own})
                    and case g.code
                        when 'european-nato'
                            then p.region = 'Europe' and p.code in (select party from present_nato)
                        when 'no-region' then p.region = ''
                        else p.region <> '' and lower(replace(p.region, ' ', '-')) = g.code
                    end
            """);
        yield return ScopeSql.Named("totals_of_regions", """
            select o.code, sum(t.now_amount) as now_amount, sum(t.before_amount) as before_amount
                from of_regions o
                join totals t on t.party = o.party
                group by o.code
            """);
        yield return ScopeSql.Named("partners_of_regions", """
            select s.code, sum(case when s.now_amount > 0 and q.is_state then 1 else 0 end) as partner_states
                from (
                    select o.code, p.partner, sum(p.now_amount) as now_amount
                    from of_regions o
                    join passed p on p.party = o.party
                    group by o.code, p.partner
                ) s
                join parties q on q.code = s.partner
                group by s.code
            """);
    }

    private string OfRegions(Language language) => $"""
        select g.code as key, g.{SqlText.Name(language)} as name, g.overlaps,
            {Amounts("coalesce(t.now_amount, 0)", "coalesce(t.before_amount, 0)")},
            coalesce(n.partner_states, 0) as partner_states
        from regions g
        left join totals_of_regions t on t.code = g.code
        left join partners_of_regions n on n.code = g.code
        cross join world w
        order by g.place
        """;
}
