using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>
/// The rows of <c>share</c> as SQL: the sums of <see cref="ShareSums"/>, its divisions and its bounds, in the order of
/// the answer.
/// </summary>
internal sealed class ShareSql(ShareResult result)
{
    private readonly ShareChoice _choice = result.Choice;
    private readonly YearRange? _compared = result.Lines.Select(l => l.Compared).FirstOrDefault(c => c is not null);

    private Question Question => _choice.Question;

    private bool IsCompared => _compared is not null;

    private string Part => Question.By switch
    {
        ShareKey.None => "''",
        ShareKey.Supplier => "supplier",
        ShareKey.Recipient => "recipient",
        ShareKey.Group => "destination",
        ShareKey.Category => "category",
        _ => "product_class",
    };

    /// <summary>The groups that the answer lists.</summary>
    private IEnumerable<string> Groups => DestinationGroups.Outside
        .Where(g => g != DestinationGroup.Nato || Question.Alliance.Code != Alliance.NatoCode)
        .Select(g => Codes.Of(g));

    public string In(Language language)
    {
        IReadOnlyList<YearRange> periods = IsCompared ? [_compared!, .. _choice.Periods] : _choice.Periods;
        var years = periods.SelectMany(p => Enumerable.Range(p.First, p.Count)).Distinct().Order().ToList();
        var scope = new ScopeSql(
            _choice.Scope(_choice.Compositions[0]),
            [.. _choice.Compositions.Select(c => (c.Code, c))],
            [_choice.Flows],
            years,
            Question.Category is null || _choice.Flows.Grain != FlowGrain.Observations ? null : Category());
        List<string> queries = [scope.Queries(), Compositions(), ScopeSql.Periods(periods)];
        if (Question.By == ShareKey.Supplier) queries.Add(ScopeSql.Named("spread", Spread));
        queries.Add(ScopeSql.Named("sums", Sums()));
        queries.Add(ScopeSql.Named("ends", Ends));
        queries.Add(ScopeSql.Named("shares", Shares));
        if (_choice.IsByDestination) queries.Add(ScopeSql.Named("wholes", Wholes));
        return $"with {string.Join(",\n", queries)}\n{Rows(language)};\n";
    }

    /// <summary>The name of the one category that is left in the table.</summary>
    private string Category() =>
        _choice.Flows.Categories[Imported.CategoryIndex(_choice.Flows, Question.Category!)];

    private string Compositions() => ScopeSql.Named("compositions", SqlText.Rows(
        _choice.Compositions.Select((c, i) => $"{i} as composition_place, {SqlText.Of(c.Code)} as composition")));

    /// <summary>
    /// Every supplier's bounds must hold the case that it is the unknown one, in all years of the period.
    /// </summary>
    private static string Spread => """
        select c.*, c.supplier as part
            from counted c
            where c.supplier_role <> 'unknown'
            union all
            select c.*, k.supplier as part
            from counted c
            join (select distinct composition, supplier from counted where supplier_role = 'chosen') k
                on k.composition = c.composition
            where c.supplier_role = 'unknown'
        """;

    private string Sums()
    {
        var from = Question.By == ShareKey.Supplier ? "spread" : $"(select c.*, {Part} as part from counted c)";
        var columns = new List<string>();
        foreach (var side in new[] { "inside", "outside", "unallocated", "unmapped" })
        {
            columns.Add($"{Chosen($"c.side = '{side}'")} as {side}");
        }

        foreach (var group in Groups)
        {
            columns.Add($"{Chosen($"c.destination = '{group}'")} as group_{SqlText.Column(group)}");
        }

        foreach (var side in new[] { "inside", "outside" })
        {
            columns.Add($"{Chosen($"c.is_new and c.side = '{side}'")} as new_{side}");
        }

        columns.Add($"{Chosen("c.number_estimated")} as estimated");
        columns.Add($"{Chosen("c.number_not_coded")} as uncoded");
        columns.Add("sum(case when c.supplier_role = 'chosen' then 1 else 0 end) as observations");
        columns.Add($"{SqlText.SumWhere("c.supplier_role = 'assumed'")} as assumed");
        foreach (var side in new[] { "inside", "outside" })
        {
            columns.Add($"{SqlText.SumWhere($"c.supplier_role <> 'chosen' and c.side = '{side}'")} as unseen_{side}");
        }

        columns.Add(
            $"{SqlText.SumWhere("c.supplier_role <> 'chosen' and c.side not in ('inside', 'outside')")} "
                + "as unseen_unknown");
        return $"""
            select c.composition, p.place, c.part,
                {string.Join(",\n        ", columns)}
                from {from} c
                cross join periods p
                where c.of_year between p.first_year and p.last_year
                group by c.composition, p.place, c.part
            """;

        static string Chosen(string condition) => SqlText.SumWhere($"c.supplier_role = 'chosen' and {condition}");
    }

    /// <summary>Every period and composition has a row where nothing is divided, also without any flow.</summary>
    private string Ends
    {
        get
        {
            const string Unseen = "unseen_inside + unseen_unknown";
            const string UnseenOutside = "unseen_outside + unseen_unknown";
            return $"""
                select s.*, inside + outside + unallocated + unmapped as total,
                    {SqlText.Ratio("outside", "(inside + outside)")} as share_outside,
                    {SqlText.Ratio("new_outside", "(new_inside + new_outside)")} as share_outside_new,
                    {SqlText.Ratio("outside", $"(inside + outside + unallocated + unmapped + {Unseen})")} as lower_end,
                    {SqlText.Ratio(
                        $"(outside + unallocated + unmapped + {UnseenOutside})",
                        $"(inside + outside + unallocated + unmapped + {UnseenOutside})")} as upper_end
                    from ({(Question.By == ShareKey.None ? WithEmpty() : "select * from sums")}) s
                """;
        }
    }

    private string WithEmpty()
    {
        string[] amounts =
        [
            "inside", "outside", "unallocated", "unmapped", "new_inside", "new_outside", "estimated", "uncoded",
            "observations", "assumed", "unseen_inside", "unseen_outside", "unseen_unknown",
            .. Groups.Select(g => "group_" + SqlText.Column(g)),
        ];
        return "select c.composition, p.place, '' as part, "
            + string.Join(", ", amounts.Select(a => $"coalesce(s.{a}, 0) as {a}"))
            + " from compositions c cross join periods p"
            + " left join sums s on s.composition = c.composition and s.place = p.place";
    }

    private static string Shares => $"""
        select e.*,
            case when share_outside is not null or lower_end is not null or upper_end is not null
                then coalesce(lower_end, 0) end as bounds_lower,
            case when share_outside is not null or lower_end is not null or upper_end is not null
                then coalesce(upper_end, 1) end as bounds_upper,
            {SqlText.Ratio("group_ukraine", "(inside + outside)")} as ukraine_part,
            {SqlText.Ratio("group_indo_pacific_partners", "(inside + outside)")} as indo_pacific_part
            from ends e
        """;

    private static string Wholes =>
        "select composition, place, sum(total) as whole\n    from ends\n    group by composition, place";

    private string Rows(Language language)
    {
        var columns = _choice.IsByDestination ? Destinations(language) : Parts(language);
        var filter = Question.By is ShareKey.None or ShareKey.Group
            ? Question.By == ShareKey.Group ? "where s.observations > 0" : ""
            : "where (s.observations > 0 or s.total > 0 or s.assumed > 0)";
        List<string> joins =
        [
            "join compositions c on c.composition = s.composition", "join periods p on p.place = s.place",
        ];
        if (IsCompared)
        {
            joins.Add("left join shares b on b.place = 0 and s.place > 0 and b.composition = s.composition "
                + "and b.part = s.part");
        }

        if (_choice.IsByDestination)
        {
            joins.Add("join wholes w on w.composition = s.composition and w.place = s.place");
            if (IsCompared) joins.Add("left join wholes v on v.composition = s.composition and v.place = 0");
        }

        if (NameJoin is { } names) joins.Add(names);
        var order = Question.By switch
        {
            ShareKey.None => "",
            ShareKey.Group => ", n.place_in_table",
            ShareKey.Category => ", s.total desc, s.part",
            _ => ", s.total desc, n.name_en",
        };
        return $"select {string.Join(",\n    ", columns)}\nfrom shares s\n{string.Join('\n', joins)}\n"
            + (filter.Length > 0 ? filter + "\n" : "") + $"order by c.composition_place, s.place{order}";
    }

    private string? NameJoin => Question.By switch
    {
        ShareKey.Supplier or ShareKey.Recipient => "join parties n on n.code = s.part",
        ShareKey.Group => "join destination_groups n on n.code = s.part",
        ShareKey.Class => "join product_classes n on n.code = s.part",
        _ => null,
    };

    private List<string> Key(Language language)
    {
        List<string> columns = ["p.period", "s.composition"];
        columns.Add(Question.By == ShareKey.None ? $"{SqlText.Of(_choice.Suppliers.Text)} as key" : "s.part as key");
        var unknown = language == Language.Nl ? "categorie onbekend" : "category unknown";
        if (Question.By == ShareKey.Category)
        {
            columns.Add($"case when s.part = '' then '{unknown}' else s.part end as name");
        }
        else if (NameJoin is not null) columns.Add($"n.{SqlText.Name(language)} as name");
        return columns;
    }

    private List<string> Parts(Language language)
    {
        var columns = Key(language);
        foreach (var amount in new[] { "inside", "outside", "unallocated", "unmapped", "total" })
        {
            columns.Add($"{SqlText.Amount("s." + amount)} as {amount}");
        }

        columns.Add("s.share_outside");
        if (_choice.IsSipri) columns.Add("s.share_outside_new");
        if (!_choice.Flows.Series.LacksValues) columns.AddRange(["s.bounds_lower", "s.bounds_upper"]);
        columns.AddRange(
            Groups.Select(SqlText.Column).Select(g => $"{SqlText.Amount("s.group_" + g)} as outside_{g}"));
        columns.Add($"{SqlText.Amount("s.assumed")} as assumed");
        if (_choice.IsSipri)
        {
            columns.Add($"{SqlText.Amount("s.estimated")} as estimated_part");
            columns.Add($"{SqlText.Amount("s.uncoded")} as uncoded_part");
        }

        columns.Add("s.observations");
        if (IsCompared)
        {
            columns.Add(ComparedWith);
            columns.Add("b.share_outside as share_outside_before");
            columns.Add("(s.share_outside - b.share_outside) * 100 as change_points");
        }

        columns.AddRange(
        [
            "1 - s.share_outside as inside_part", "s.ukraine_part", "s.indo_pacific_part",
            "s.share_outside - s.ukraine_part - s.indo_pacific_part as others_part",
            $"{SqlText.Ratio("(s.outside - s.group_ukraine)", "(s.inside + s.outside - s.group_ukraine)")} "
                + "as share_outside_without_ukraine",
        ]);
        return columns;
    }

    private string ComparedWith => $"case when s.place > 0 then '{_compared}' end as compared_with";

    private List<string> Destinations(Language language)
    {
        var columns = Key(language);
        var sides = string.Join(" + ", new[] { "inside", "outside", "unallocated", "unmapped" }
            .Select(s => $"case when s.{s} > 0 then 1 else 0 end"));
        columns.Add(
            $"case when {sides} > 1 then null when s.inside > 0 then 'inside' when s.outside > 0 then 'outside' "
                + "when s.unallocated > 0 then 'unallocated' when s.unmapped > 0 then 'unmapped' end as side");
        columns.Add($"{SqlText.Amount("s.total")} as total");
        columns.Add($"{SqlText.Ratio("s.total", "w.whole")} as share");
        if (!IsCompared) return columns;
        const string Before = "coalesce(b.total, 0)";
        var (share, shareBefore) = (SqlText.Ratio("s.total", "w.whole"), SqlText.Ratio(Before, "v.whole"));
        columns.Add(ComparedWith);
        columns.Add($"case when s.place > 0 then {SqlText.Amount(Before)} end as total_before");
        columns.Add($"case when s.place > 0 then {shareBefore} end as share_before");
        columns.Add($"case when s.place > 0 then ({share} - {shareBefore}) * 100 end as change_points");
        return columns;
    }
}
