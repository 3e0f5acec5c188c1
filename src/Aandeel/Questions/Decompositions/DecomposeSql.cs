using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>
/// The rows of <c>decompose</c> as SQL (docs/methods/decomposition.md): parts are worked out in double precision and
/// rounded to 12 decimals by largest remainder, in whole numbers of 10⁻¹², so that they add up.
/// </summary>
internal sealed class DecomposeSql(DecomposeResult result)
{
    private const string Units = "1000000000000";
    private readonly Comparison _asked = result.Asked;

    /// <summary>Whether the same is worked out without Ukraine beside it.</summary>
    private bool HasApart => result.Apart is not null;

    private bool IsTwoEditions => !ReferenceEquals(_asked.Flows, _asked.FlowsBefore);

    private string Part => result.By switch
    {
        ShareKey.Supplier => "supplier",
        ShareKey.Group => "destination",
        ShareKey.Category => "category",
        _ => "product_class",
    };

    /// <summary>Why there is nothing to ask another engine; null where there is.</summary>
    public static string? Refusal(DecomposeResult result) => result.Whole is not null
        ? null
        : "got a question without a share in one of its periods, so there is nothing to divide. Choose other years or "
            + "suppliers.";

    public string In(Language language)
    {
        var years = new[] { _asked.Before, _asked.Now }
            .SelectMany(p => Enumerable.Range(p.First, p.Count)).Distinct().Order().ToList();
        var scope = new ScopeSql(
            _asked.Scope,
            [("asked", _asked.Scope.Composition), ("fixed", _asked.Fixed)],
            [_asked.Flows, _asked.FlowsBefore],
            years,
            null);
        List<string> queries =
        [
            scope.Queries(), ScopeSql.Named("variants", Variants), ScopeSql.Named("periods", Periods),
            ScopeSql.Named("known_flows", Known),
            ScopeSql.Named("levels", Levels), ScopeSql.Named("shares", Shares),
            ScopeSql.Named("parts", Parts), ScopeSql.Named("wholes", Wholes), ScopeSql.Named("worked", Worked),
            ScopeSql.Named("steps", Steps), ScopeSql.Named("left_over", LeftOver),
            ScopeSql.Named("ordered", Ordered), ScopeSql.Named("rounded", Rounded),
        ];
        if (result.IsDivided) queries.Add(ScopeSql.Named("lines", Lines));
        return $"with {string.Join(",\n", queries)}\n"
            + (result.IsDivided ? OfParts(language) : OfEffects(language)) + ";\n";
    }

    private string Variants =>
        "select 'whole' as variant" + (HasApart ? "\n    union all select 'apart' as variant" : "");

    /// <summary>The periods, each with the edition that it is taken from; the same years may stand twice.</summary>
    private string Periods
    {
        get
        {
            List<string> rows = [Row("before", _asked.Before), Row("now", _asked.Now)];
            if (IsTwoEditions) rows.Add(Row("started", _asked.Before));
            return SqlText.Rows(rows);

            static string Row(string name, YearRange years) =>
                $"'{name}' as period, {years.First} as first_year, {years.Last} as last_year";
        }
    }

    /// <summary>What went to known destinations, of both periods and of the edition that is started from.</summary>
    private string Known => $"""
        select v.variant, c.composition, {Part} as part, p.period,
            case when c.side = 'outside' then c.amount else 0 end as outside, c.amount as known
            from counted c
            cross join variants v
            cross join periods p
            where c.supplier_role = 'chosen' and c.side in ('inside', 'outside')
                and c.of_year between p.first_year and p.last_year{OfPeriod}
                and not (v.variant = 'apart' and c.destination = 'ukraine')
        """;

    private string OfPeriod => !IsTwoEditions ? "" : $"""

                and case when p.period = 'started' then {Of(_asked.FlowsBefore)} else {Of(_asked.Flows)} end
        """;

    private static string Of(FlowTable flows) =>
        $"(c.edition = {SqlText.Of(flows.Edition.Name)} and c.form = {SqlText.Of(FormOf(flows))})";

    private static string FormOf(FlowTable flows) =>
        flows.Grain == FlowGrain.Observations ? flows.Edition.Form : "yearly";

    /// <summary>The share of every period, rounded to 12 decimals; whole numbers correct the double.</summary>
    private static string Levels => $"""
        select s.*, rough
            + case when 2 * (outside * {Units} - rough * known) > known then 1
                when 2 * (outside * {Units} - rough * known) < -known then -1 else 0 end as level
            from (
                select variant, composition, period, sum(outside) as outside, sum(known) as known,
                    cast(round({SqlText.Double("sum(outside)")} / {SqlText.Double("sum(known)")} * 1e12)
                        as {SqlText.Exact}) as rough
                from known_flows
                group by variant, composition, period
            ) s
        """;

    private string Shares => $"""
        select v.variant, n.level as level_now, b.level as level_before, {Started} as level_started,
            m.level as fixed_now, f.level as fixed_before
            from variants v
            join levels n on n.variant = v.variant and n.composition = 'asked' and n.period = 'now'
            join levels b on b.variant = v.variant and b.composition = 'asked' and b.period = 'before'
            join levels m on m.variant = v.variant and m.composition = 'fixed' and m.period = 'now'
            join levels f on f.variant = v.variant and f.composition = 'fixed' and f.period = 'before'{JoinStarted}
        """;

    private string Started => IsTwoEditions ? "s.level" : "b.level";

    private string JoinStarted => IsTwoEditions
        ? "\n    join levels s on s.variant = v.variant and s.composition = 'asked' and s.period = 'started'"
        : "";

    private static string Parts => $"""
        select variant, part,
            sum(case when period = 'before' then outside else 0 end) as before_outside,
            sum(case when period = 'before' then known else 0 end) as before_known,
            sum(case when period = 'now' then outside else 0 end) as now_outside,
            sum(case when period = 'now' then known else 0 end) as now_known
            from known_flows
            where composition = 'fixed' and period in ('before', 'now')
            group by variant, part
        """;

    private static string Wholes => """
        select variant, sum(before_outside) as all_before_outside, sum(before_known) as all_before_known,
            sum(now_outside) as all_now_outside, sum(now_known) as all_now_known
            from parts
            group by variant
        """;

    /// <summary>Weights and shares; a part absent in one period takes the other period's share.</summary>
    private static string Worked => $"""
        select p.*, w.all_before_known, w.all_now_known,
            {SqlText.Double("p.before_known")} / {SqlText.Double("w.all_before_known")} as before_weight,
            {SqlText.Double("p.now_known")} / {SqlText.Double("w.all_now_known")} as now_weight,
            {SqlText.Ratio("p.before_outside", "p.before_known")} as before_share,
            {SqlText.Ratio("p.now_outside", "p.now_known")} as now_share,
            ({SqlText.Double("w.all_before_outside")} / {SqlText.Double("w.all_before_known")}
                + {SqlText.Double("w.all_now_outside")} / {SqlText.Double("w.all_now_known")}) / 2 as centre
            from parts p
            join wholes w on w.variant = p.variant
            where p.before_known > 0 or p.now_known > 0
        """;

    /// <summary>Two steps a part: what its own share did, and what its weight did.</summary>
    private string Steps => $"""
        select variant, part, 0 as step, {NumberOf} as number,
            (before_weight + now_weight) / 2
                * (coalesce(now_share, before_share) - coalesce(before_share, now_share)) * 1e12 as exact
            from worked{NumberJoin}
            union all
            select variant, part, 1 as step, {NumberOf} as number,
            ((coalesce(before_share, now_share) + coalesce(now_share, before_share)) / 2 - centre)
                * (now_weight - before_weight) * 1e12 as exact
            from worked{NumberJoin}
        """;

    /// <summary>The place of a part in its table, which decides between equal remainders.</summary>
    private string NumberOf => result.By == ShareKey.Category ? "0" : "n.place_in_table";

    private string NumberJoin => result.By switch
    {
        ShareKey.Supplier => "\n    join (select code, place_in_table from parties) n on n.code = worked.part",
        ShareKey.Group => "\n    join (select code, place_in_table from destination_groups) n on n.code = worked.part",
        ShareKey.Class => "\n    join (select code, place_in_table from product_classes) n on n.code = worked.part",
        _ => "",
    };

    private static string LeftOver => $"""
        select s.variant, max(h.fixed_now - h.fixed_before) - sum(cast(floor(s.exact) as {SqlText.Exact})) as units
            from steps s
            join shares h on h.variant = s.variant
            group by s.variant
        """;

    private static string Ordered => $"""
        select variant, part, step, cast(floor(exact) as {SqlText.Exact}) as whole_units,
            row_number() over (
                partition by variant order by exact - floor(exact) desc, number, part, step) as from_top,
            row_number() over (
                partition by variant order by exact - floor(exact), number desc, part desc, step desc) as from_end
            from steps
        """;

    private static string Rounded => """
        select o.variant, o.part, o.step, o.whole_units
            + case when o.from_top <= l.units then 1 when o.from_end <= -l.units then -1 else 0 end as units
            from ordered o
            join left_over l on l.variant = o.variant
        """;

    private static string Lines => """
        select variant, part, sum(case when step = 0 then units else 0 end) as within_units,
            sum(case when step = 1 then units else 0 end) as mix_units, sum(units) as units
            from rounded
            group by variant, part
        """;

    private static string Points(string units) => $"{SqlText.Double(units)} / 1e12";

    private string OfEffects(Language language)
    {
        var rest = HasApart ? "apart" : "whole";
        string Sum(string step) => $"(select sum(units) from rounded where variant = '{rest}' and step = {step})";
        var ukraine = HasApart
            ? Points("((h.fixed_now - h.fixed_before) - (select fixed_now - fixed_before from shares where variant = "
                + "'apart'))")
            : SqlText.Double("null");
        return $"""
            select key, name, contribution
            from (
                select 0 as place, '{Effects.Vintage}' as key, {Name(Effects.Vintage, language)} as name,
                    {Points("(h.level_before - h.level_started)")} as contribution
                from shares h where h.variant = 'whole'
                union all
                select 1, '{Effects.Membership}', {Name(Effects.Membership, language)},
                    {Points("(h.level_now - h.level_before - (h.fixed_now - h.fixed_before))")}
                from shares h where h.variant = 'whole'
                union all
                select 2, '{Effects.Ukraine}', {Name(Effects.Ukraine, language)}, {ukraine}
                from shares h where h.variant = 'whole'
                union all
                select 3, '{Effects.Mix}', {Name(Effects.Mix, language)}, {Points(Sum("1"))}
                from shares h where h.variant = 'whole'
                union all
                select 4, '{Effects.Within}', {Name(Effects.Within, language)}, {Points(Sum("0"))}
                from shares h where h.variant = 'whole'
            ) effects
            order by place
            """;
    }

    private string Name(string effect, Language language) =>
        SqlText.Of(Effects.Name(effect, result.By).WordsIn(language));

    private string OfParts(Language language)
    {
        var without = HasApart ? Points("coalesce(a.units, 0)") : SqlText.Double("null");
        var apart = HasApart ? "\n    left join lines a on a.variant = 'apart' and a.part = l.part" : "";
        string Rest(string of) => HasApart
            ? Points($"(select {of} from shares where variant = 'apart')")
            : SqlText.Double("null");
        const string Membership = "level_now - level_before - (fixed_now - fixed_before)";
        const string Vintage = "level_before - level_started";
        var key = result.By == ShareKey.Category ? "case when l.part = '' then 'unknown' else l.part end" : "l.part";
        var unknown = language == Language.Nl ? "categorie onbekend" : "category unknown";
        var name = result.By == ShareKey.Category
            ? $"case when l.part = '' then '{unknown}' else l.part end"
            : $"n.{SqlText.Name(language)}";
        var names = result.By switch
        {
            ShareKey.Supplier => "\n    join parties n on n.code = l.part",
            ShareKey.Group => "\n    join destination_groups n on n.code = l.part",
            ShareKey.Class => "\n    join product_classes n on n.code = l.part",
            _ => "",
        };
        var columns = string.Join(
            ",\n    ",
            new[] { "before", "now" }.SelectMany(p => new[]
            {
                $"{SqlText.Amount($"k.{p}_outside")} as {p}_outside", $"{SqlText.Amount($"k.{p}_known")} as {p}_known",
                $"k.{p}_weight", $"k.{p}_share as {p}_share_outside",
                $"{SqlText.Double($"k.{p}_outside")} / {SqlText.Double($"k.all_{p}_known")} as {p}_part",
            }));
        var none = string.Join(", ", Enumerable.Repeat("null", 11));
        return $"""
            select key, name, contribution, within, mix, without_ukraine,
                before_outside, before_known, before_weight, before_share_outside, before_part,
                now_outside, now_known, now_weight, now_share_outside, now_part, weight_change
            from (
                select 0 as place, abs(l.units) as size, {key} as key, {name} as name,
                {Points("l.units")} as contribution, {Points("l.within_units")} as within,
                {Points("l.mix_units")} as mix, {without} as without_ukraine,
                {columns}, k.now_weight - k.before_weight as weight_change
                from lines l
                join worked k on k.variant = l.variant and k.part = l.part{names}{apart}
                where l.variant = 'whole'
                union all
                select 1, 0, '{Effects.Membership}', {Name(Effects.Membership, language)},
                {Points($"({Membership})")}, null, null,
                {Rest(Membership)}, {none}
                from shares h where h.variant = 'whole'
                union all
                select 2, 0, '{Effects.Vintage}', {Name(Effects.Vintage, language)},
                {Points($"({Vintage})")}, null, null, {Rest(Vintage)}, {none}
                from shares h where h.variant = 'whole'
            ) parts_and_rest
            order by place, size desc, key
            """;
    }
}
