using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>What a newer edition changed for the same years: totals, the share, parties, and the largest revisions of a pair (docs/methods/editions.md).</summary>
public static class EditionDiff
{
    private const int Shown = 12;

    /// <summary>Compares two editions that are here, over years that both cover (default: the last five).</summary>
    public static OldAnswer Answer(Holdings holdings, string older, string newer, YearRange? asked, Language language)
    {
        var (a, b) = (Of(holdings, older), Of(holdings, newer));
        if (!a.Years.Overlaps(b.Years)) throw AandeelException.Usage($"Edition {older} covers {a.Years} and edition {newer} {b.Years}: they have no years in common.");
        var both = a.Years.And(b.Years);
        var years = asked ?? both.Ending(5);
        if (years.First < both.First || years.Last > both.Last) throw AandeelException.Usage($"--years {years}: both editions cover {both}; choose years within it.");

        var rows = new List<AnswerRow>();
        AnswerRow Row(string what, string key, string name, long before, long after) => Figures(what, key, name, before, after).With("flows", $"aandeel flows --years {years}{Choice(what, key)} --edition {newer}");
        var (worldA, worldB) = (Total(a, years), Total(b, years));
        rows.Add(Row("world", "all", language.Say("all deliveries", "alle leveringen"), worldA, worldB));
        foreach (var composition in new[] { Composition.AtTheTime, Composition.Present })
        {
            rows.Add(Share(composition, Sums(a, composition, years), Sums(b, composition, years), language)
                .With("flows", $"aandeel flows --years {years} --suppliers nato --composition {composition} --edition {newer}"));
        }

        var suppliers = Parties(a, b, years, (f, i) => f.Supplier[i]);
        var recipients = Parties(a, b, years, (f, i) => f.Recipient[i]);
        rows.AddRange(suppliers.Select(p => Row("supplier", Holdings.Parties[(short)p.Key].Code.Value, Holdings.Parties[(short)p.Key].Name(language), p.Older, p.Newer)));
        rows.AddRange(recipients.Select(p => Row("recipient", Holdings.Parties[(short)p.Key].Code.Value, Holdings.Parties[(short)p.Key].Name(language), p.Older, p.Newer)));
        var parties = Holdings.Parties.All.Count;
        var pairs = Parties(a, b, years, (f, i) => (f.Supplier[i] * parties) + f.Recipient[i]);
        rows.AddRange(pairs.Select(p => Row(
            "pair",
            $"{Holdings.Parties[(short)(p.Key / parties)].Code}-{Holdings.Parties[(short)(p.Key % parties)].Code}",
            $"{Holdings.Parties[(short)(p.Key / parties)].Name(language)} – {Holdings.Parties[(short)(p.Key % parties)].Name(language)}",
            p.Older, p.Newer)));
        var onlyNew = Fresh(a, b, years);
        var notes = new List<OldNote>
        {
            new("revised", language.Say(
                $"For {years} edition {newer} has {language.Exact(worldB)} million TIV where edition {older} had {language.Exact(worldA)}. Revisions are largest for the latest years; figures of different editions are not a development.",
                $"Voor {years} heeft editie {newer} {language.Exact(worldB)} miljoen TIV waar editie {older} {language.Exact(worldA)} had. Herzieningen zijn het grootst voor de laatste jaren; cijfers van verschillende edities zijn geen ontwikkeling.")),
        };
        if (onlyNew.Count > 0) notes.Add(new OldNote("new-parties", language.Say($"Only in edition {newer}: {string.Join(", ", onlyNew)}.", $"Alleen in editie {newer}: {string.Join(", ", onlyNew)}.")));
        foreach (var flows in new[] { a, b }) notes.AddRange(OldEditionNotes.For(flows, holdings, language).Where(n => n.Code == "allocated"));
        return new OldAnswer
        {
            Question = new AnswerRow().With("kind", "diff").With("source", "sipri").With("older", older).With("newer", newer).With("years", years.ToString()).With("lang", Codes.Of(language)),
            Snapshot = holdings.Identity,
            Tables = Holdings.TablesHash([]),
            Editions = [a.Edition, b.Edition],
            Unit = Unit.TivMillion,
            Rows = rows,
            Notes = notes,
            View = View(rows, older, newer, years, notes, language),
        };
    }

    private static FlowTable Of(Holdings holdings, string edition) => holdings.Register(new EditionChoice(edition, null, ShortWindows: false, NeedsOrders: false, NeedsYearly: false));

    private static long Total(FlowTable flows, YearRange years)
    {
        long total = 0;
        for (var i = 0; i < flows.Count; i++)
        {
            if (years.Contains(flows.Year[i])) total += flows.Amount[i];
        }

        return total;
    }

    private static ShareSums Sums(FlowTable flows, Composition composition, YearRange years) =>
        new ScopeMap(flows, ShareScope.Nato(composition)).Sum([years])[0].GetValueOrDefault(0) ?? new ShareSums();

    /// <summary>Sums by key in both editions, the largest revision first.</summary>
    private static List<(int Key, long Older, long Newer)> Parties(FlowTable a, FlowTable b, YearRange years, Func<FlowTable, int, int> key)
    {
        var sums = new Dictionary<int, (long Older, long Newer)>();
        Add(a, older: true);
        Add(b, older: false);
        return [.. sums.Where(s => s.Value.Older != s.Value.Newer).Select(s => (s.Key, s.Value.Older, s.Value.Newer)).OrderByDescending(s => Math.Abs(s.Newer - s.Older)).ThenBy(s => s.Key)];

        void Add(FlowTable flows, bool older)
        {
            for (var i = 0; i < flows.Count; i++)
            {
                if (!years.Contains(flows.Year[i])) continue;
                var at = key(flows, i);
                var sum = sums.GetValueOrDefault(at);
                sums[at] = older ? sum with { Older = sum.Older + flows.Amount[i] } : sum with { Newer = sum.Newer + flows.Amount[i] };
            }
        }
    }

    /// <summary>Parties that only the newer edition has in these years.</summary>
    private static List<string> Fresh(FlowTable a, FlowTable b, YearRange years)
    {
        var (old, fresh) = (Met(a), Met(b));
        return [.. fresh.Except(old).Select(p => Holdings.Parties[p].NameEn).Order(StringComparer.Ordinal)];

        HashSet<short> Met(FlowTable flows) => [.. Enumerable.Range(0, flows.Count).Where(i => years.Contains(flows.Year[i])).SelectMany(i => new[] { flows.Supplier[i], flows.Recipient[i] })];
    }

    private static string Choice(string what, string key) => what switch
    {
        "supplier" => $" --suppliers {key}",
        "recipient" => $" --recipients {key}",
        "pair" => $" --suppliers {key.Split('-')[0]} --recipients {key.Split('-')[1]}",
        _ => "",
    };

    private static AnswerRow Figures(string what, string key, string name, long older, long newer) => new AnswerRow()
        .With("what", what).With("key", key).With("name", name)
        .With("older", FieldValue.OfAmount(older)).With("newer", FieldValue.OfAmount(newer)).With("difference", FieldValue.OfAmount(newer - older))
        .With("change", FieldValue.Of(older != 0 ? ((double)newer / older) - 1 : null, "nothing-in-older"));

    private static AnswerRow Share(Composition composition, ShareSums older, ShareSums newer, Language language) => new AnswerRow()
        .With("what", "share-outside").With("key", composition.Code).With("name", language.Say("share outside NATO, ", "aandeel buiten de NAVO, ") + composition.Name(language))
        .With("older", FieldValue.Of(older.ShareOutside, "nothing-delivered")).With("newer", FieldValue.Of(newer.ShareOutside, "nothing-delivered"))
        .With("difference", FieldValue.Of(newer.ShareOutside - older.ShareOutside, "nothing-delivered"))
        .With("change", new FieldValue.Missing("a-share"));

    private static TableView View(List<AnswerRow> rows, string older, string newer, YearRange years, List<OldNote> notes, Language language)
    {
        ViewTable Table(string what, string en, string nl)
        {
            var of = rows.Where(r => r["what"] is FieldValue.Text text && what.Split(' ').Contains(text.Value)).Take(Shown).ToList();
            return new ViewTable(
                language.Say(en, nl),
                [new("", ColumnKind.Words), new(language.Say($"Edition {older}", $"Editie {older}"), ColumnKind.Figure), new(language.Say($"Edition {newer}", $"Editie {newer}"), ColumnKind.Figure), new(language.Say("Difference", "Verschil"), ColumnKind.MainFigure)],
                [.. of.Select(r => (IReadOnlyList<string>)[Text(r["name"]), Figure(r["older"]), Figure(r["newer"]), Difference(r["difference"])])]);
        }

        return new TableView(
            language.Say($"What edition {newer} changed against edition {older}, deliveries of {years}", $"Wat editie {newer} veranderde ten opzichte van editie {older}, leveringen van {years}"),
            language.Say("Delivered volume of major arms in SIPRI trend-indicator values (TIV, millions)", "Geleverde hoeveelheid zware wapens in SIPRI-trendindicatorwaarden (TIV, miljoenen)"),
            [Table("world share-outside", "In all", "In totaal"), Table("supplier", "Suppliers, largest revisions", "Leveranciers, grootste herzieningen"), Table("recipient", "Recipients, largest revisions", "Ontvangers, grootste herzieningen"), Table("pair", "Pairs, largest revisions", "Paren, grootste herzieningen")],
            [.. notes.Select(n => n.Text)],
            language.Say("Own calculation based on the SIPRI Arms Transfers Database; SIPRI is not responsible for it.", "Eigen berekening op basis van de SIPRI Arms Transfers Database; SIPRI is er niet verantwoordelijk voor."),
            []);

        string Figure(FieldValue value) => value switch
        {
            FieldValue.Number number => language.Whole((long)(number.Value * Amount.Scale)),
            FieldValue.Ratio ratio => language.Percent(ratio.Value),
            _ => "–",
        };

        string Difference(FieldValue value) => value switch
        {
            FieldValue.Number number => (number.Value >= 0 ? "+" : "−") + language.Whole((long)(Math.Abs(number.Value) * Amount.Scale)),
            FieldValue.Ratio ratio => (ratio.Value >= 0 ? "+" : "−") + language.Points(Math.Abs(ratio.Value)),
            _ => "–",
        };

        static string Text(FieldValue value) => value is FieldValue.Text text ? text.Value : "";
    }
}
