namespace Aandeel.Sources;

/// <summary>
/// Reads the extent of a file from what was read of it, and puts the extents of several parts together.
/// </summary>
public static class Extents
{
    /// <summary>
    /// From so many reporters on, a form that all members fill is taken to hold all of them; the fewest in a year of
    /// the EU report is 15.
    /// </summary>
    private const int FewestMembers = 12;

    /// <summary>
    /// The Military List has 22 entries, and all members together fill all of them in a year. Fewer in a file of all
    /// members are a choice; of one member, or to one recipient, only one or two are.
    /// </summary>
    private const int FewestEntries = 12, FewestEntriesOfFew = 3;

    /// <summary>How an entry of the Military List begins.</summary>
    private const string Entry = "ML";

    /// <summary>From so many reporters on, answers state by state are taken to be of all states.</summary>
    private const int FewestReporters = 40;

    /// <summary>
    /// The fewest states in a whole workbook of NATO's allies, and of military expenditure: 28 and 174 at the least.
    /// </summary>
    private const int FewestAllies = 20, FewestSpenders = 100;

    /// <summary>
    /// A register without a title line and with fewer suppliers or recipients than these is of some; more are held
    /// against totals.
    /// </summary>
    private const int FewestSuppliers = 5, FewestRecipients = 5;

    /// <summary>What a file can speak of, before it is held against totals.</summary>
    public static Extent Of(ISourceReader reader, FileReading reading)
    {
        var years = reading.Years();
        var extent = reader.Source switch
        {
            SourceCatalog.Sipri => OfRegister(reading, years),
            SourceCatalog.Eu => OfMembers(reading, years),
            SourceCatalog.Customs or SourceCatalog.Unroca => OfReporters(reading, years),
            SourceCatalog.DutchLicences or SourceCatalog.GermanReports or SourceCatalog.BritishLicences
                or SourceCatalog.UnitedStates => OfGovernment(reading, years),
            SourceCatalog.Nato => OfStates(reading, years, FewestAllies),
            SourceCatalog.SipriExpenditure => OfStates(reading, years, FewestSpenders),
            _ => new Extent { Years = years, State = ExtentState.Complete, Basis = ExtentBasis.Form },
        };
        if (reading.LastDay is { } until) extent = extent with { Until = until };
        var gaps = Gaps(reading);
        return gaps.Count == 0
            ? extent
            : extent with
            {
                Gaps = gaps,
                State = gaps.Exists(g => g.Code == Finding.CutOff) ? ExtentState.BrokenOff : ExtentState.Doubled
            };
    }

    /// <summary>
    /// Parts of one edition put together: what one of them has they all have. The parts of every supplier are the whole
    /// once
    /// <paramref name="allSuppliers"/> are in; years are the run that the parts cover without a gap.
    /// </summary>
    /// <param name="parts">Extents of files of one edition and form, in the same words.</param>
    /// <param name="allSuppliers">Every supplier that the edition has, where that is known (from totals of it).</param>
    /// <param name="allRecipients">The same for recipients.</param>
    public static Extent Together(
        IReadOnlyList<Extent> parts, IReadOnlyCollection<string>? allSuppliers = null,
        IReadOnlyCollection<string>? allRecipients = null)
    {
        if (parts.Count == 0) throw new ArgumentException("No part was given.", nameof(parts));
        if (parts.Count == 1) return parts[0];
        if (parts.FirstOrDefault(p => p.IsWhole && Covers(p.Years, parts)) is { } whole) return whole;
        if (parts.FirstOrDefault(p => p.State is ExtentState.BrokenOff or ExtentState.Doubled) is { } broken)
        {
            return broken;
        }

        // Parts that differ on one axis join on it; parts that differ on two leave holes between them, and are no run
        // of anything.
        var (suppliers, recipients, categories) = (Axis(parts, p => p.Suppliers), Axis(parts, p => p.Recipients),
            Axis(parts, p => p.Categories));
        var years = YearsOf(parts);
        if (years is null || new[] { suppliers, recipients, categories, years }.Count(a => a.Differs) > 1)
        {
            return new Extent
            {
                Years = years?.Run,
                State = ExtentState.Part,
                Basis = parts[0].Basis,
                Gaps = [
                    new ExtentGap(
                        "parts-with-holes", $"{parts.Count} parts that differ in more than one way",
                        "parts that differ in suppliers, recipients, categories or years alone")
                ]
            };
        }

        var joined = new Extent
        {
            Suppliers = Completed(suppliers.Values, allSuppliers),
            Recipients = Completed(recipients.Values, allRecipients),
            Categories = categories.Values,
            Years = years.Run,
            Basis = parts.All(p => p.Basis == parts[0].Basis) ? parts[0].Basis : ExtentBasis.Rows,
        };
        return joined with
        {
            State = joined is { Suppliers: null, Recipients: null, Categories: null }
            ? parts.All(p => p.State == ExtentState.Complete) ? ExtentState.Complete : ExtentState.Unchecked
            : ExtentState.Part
        };
    }

    private static Extent OfRegister(FileReading reading, YearRange? years)
    {
        if (reading.Title is { } title)
        {
            // Which years the title names says what was asked: the file has those of them that are in its edition.
            // A supplier that delivered in one year only was still asked for all of them.
            var asked = title.Years is { } range && years is not null && range.Overlaps(years)
                ? range.And(new YearRange(range.First, LastOf(reading, years)))
                : years;
            return new Extent
            {
                Suppliers = title.Supplier is null ? null : [title.Supplier],
                Recipients = title.Recipient is null ? null : [title.Recipient],
                Years = asked,
                State = title is { Supplier: null, Recipient: null } ? ExtentState.Unchecked : ExtentState.Part,
                Basis = ExtentBasis.Title,
            };
        }

        var (suppliers, recipients) = (reading.Summary.Suppliers, reading.Summary.Recipients);
        var (few, fewer) = (suppliers.Count < FewestSuppliers, recipients.Count < FewestRecipients);
        return new Extent
        {
            Suppliers = few ? suppliers : null,
            Recipients = fewer ? recipients : null,
            Years = years,
            State = few || fewer ? ExtentState.Part : ExtentState.Unchecked,
            Basis = ExtentBasis.Rows,
        };
    }

    /// <summary>The last year that an edition covers: the year before its name, where it is known.</summary>
    private static int LastOf(FileReading reading, YearRange years) =>
        int.TryParse(reading.Edition, out var edition) && edition > years.Last ? edition - 1 : years.Last;

    private static Extent OfMembers(FileReading reading, YearRange? years)
    {
        if (reading.Observations.Count == 0)
        {
            return new Extent { Years = years, State = ExtentState.Complete, Basis = ExtentBasis.Form };
        }

        var (suppliers, recipients) = (reading.Summary.Suppliers, reading.Summary.Recipients);
        var (few, fewer) = (suppliers.Count < FewestMembers, recipients.Count < FewestRecipients);
        var entries = few && fewer ? null : Entries(reading.Summary, few || fewer ? FewestEntriesOfFew : FewestEntries);
        return new Extent
        {
            Suppliers = few ? suppliers : null,
            Recipients = fewer ? recipients : null,
            Categories = entries,
            Years = years,
            State = few || fewer || entries is not null ? ExtentState.Part : ExtentState.Complete,
            Basis = ExtentBasis.Rows,
        };
    }

    /// <summary>
    /// The entries of the Military List that a file is limited to; null where it has rows of all together, rows that
    /// name none, or enough of them. What one member sends one recipient can be of one entry, so that tells nothing.
    /// </summary>
    private static IReadOnlyList<string>? Entries(RowSummary summary, int fewest) =>
        summary is { HasRowsWithoutCategory: false, Categories: { Count: > 0 } entries } && entries.Count < fewest
            && entries.All(e => e.StartsWith(Entry, StringComparison.OrdinalIgnoreCase))
            ? entries
            : null;

    /// <summary>A workbook of all states, cut down to a few: what is reckoned of all is then of those alone.</summary>
    private static Extent OfStates(FileReading reading, YearRange? years, int fewest)
    {
        var states = reading.Summary.States;
        var few = states.Count > 0 && states.Count < fewest;
        return new Extent
        {
            Suppliers = few ? states : null,
            Years = years,
            State = few ? ExtentState.Part : ExtentState.Complete,
            Basis = few ? ExtentBasis.Rows : ExtentBasis.Form,
        };
    }

    /// <summary>A source of reports: the file speaks of its reporters, each for its own trade.</summary>
    private static Extent OfReporters(FileReading reading, YearRange? years)
    {
        if (reading.Observations.Count == 0)
        {
            return new Extent { Years = years, State = ExtentState.Complete, Basis = ExtentBasis.Form };
        }

        var reporters = reading.Summary.Reporters;
        var onlyImports = reading.Summary.HasOnlyImports;
        return new Extent
        {
            Suppliers = onlyImports || reporters.Count >= FewestReporters ? null : reporters,
            Recipients = onlyImports && reporters.Count < FewestReporters ? reporters : null,
            Years = years,
            State = reporters.Count >= FewestReporters ? ExtentState.Complete : ExtentState.Part,
            Basis = ExtentBasis.Form,
        };
    }

    /// <summary>One government's own list: complete for that state, and nothing about others.</summary>
    private static Extent OfGovernment(FileReading reading, YearRange? years)
    {
        if (reading.Observations.Count == 0)
        {
            return new Extent { Years = years, State = ExtentState.Complete, Basis = ExtentBasis.Form };
        }

        return new Extent
        {
            Suppliers = reading.Summary.Suppliers,
            Years = years,
            State = ExtentState.Complete,
            Basis = ExtentBasis.Form
        };
    }

    private static List<ExtentGap> Gaps(FileReading reading) =>
        [.. reading.Findings.Where(f => f.Code is Finding.CutOff or Finding.HeaderRepeated)
            .Select(f => new ExtentGap(f.Code, $"{f.Found}", $"{f.Wanted}")).Take(1)];

    private static bool Covers(YearRange? years, IReadOnlyList<Extent> parts) =>
        years is not null
            && parts.All(p => p.Years is null || (years.Contains(p.Years.First) && years.Contains(p.Years.Last)));

    private static AxisOf Axis(IReadOnlyList<Extent> parts, Func<Extent, IReadOnlyList<string>?> of)
    {
        var first = of(parts[0]);
        var differs = parts.Any(
            p => of(p) is var other
                && (first is null
                    ? other is not null
                    : other is null || !first.ToHashSet(StringComparer.Ordinal).SetEquals(other)));
        if (parts.Any(p => of(p) is null)) return new AxisOf(null, differs, null);
        return new AxisOf(
            [.. parts.SelectMany(p => of(p)!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], differs,
            null);
    }

    /// <summary>The years of all parts as one run, or null where there is a gap between them.</summary>
    private static AxisOf? YearsOf(IReadOnlyList<Extent> parts)
    {
        var ranges = parts.Select(p => p.Years).OfType<YearRange>().OrderBy(y => y.First).ToList();
        if (ranges.Count == 0) return null;
        var last = ranges[0].Last;
        foreach (var range in ranges)
        {
            if (range.First > last + 1) return null;
            last = Math.Max(last, range.Last);
        }

        // Files of one supplier each end in the year of its last delivery, so their years differ a little without being
        // another run: what was asked is what counts, and that is as wide as the widest.
        var overlap = ranges.TrueForAll(r => r.Overlaps(ranges[0]));
        return new AxisOf(null, !overlap, new YearRange(ranges[0].First, last));
    }

    private static IReadOnlyList<string>? Completed(IReadOnlyList<string>? values, IReadOnlyCollection<string>? all) =>
        values is not null && all is not null && all.All(a => values.Contains(a, StringComparer.Ordinal))
            ? null
            : values;

    private sealed record AxisOf(IReadOnlyList<string>? Values, bool Differs, YearRange? Run);
}
