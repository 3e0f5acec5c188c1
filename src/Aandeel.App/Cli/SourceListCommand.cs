using System.CommandLine;
using System.Globalization;
using Aandeel.Harmonise;
using Aandeel.Questions;
using Aandeel.Sources;
using Aandeel.Store;

namespace Aandeel.App.Cli;

/// <summary><c>aandeel sources list</c> and <c>terms</c>: what each source measures, what of it is here, on what terms.</summary>
internal static class SourceListCommand
{
    public static Command List(Streams streams)
    {
        var (language, format, data) = (Listing.LanguageOption(), Listing.FormatOption(), Listing.DataOption());
        var command = new Command("list", CommandTexts.Of("sources list").Summary) { language, format, data };
        command.SetAction(parsed =>
        {
            var nl = Listing.Spoken(parsed.GetValue(language), streams) == Language.Nl;
            using var holdings = Listing.Open(parsed.GetValue(data), streams.Error.WriteLine);
            var today = DateOnly.FromDateTime(streams.Clock.GetUtcNow().UtcDateTime);
            var reporters = holdings.Snapshot?.Reporters();
            var sources = SourceCatalog.All.Select(s => new SourceHere(s, holdings, reporters, today, nl)).ToList();
            var files = sources.SelectMany(s => s.Files()).ToList();
            var notes = sources.Where(s => s.Due is not null).Select(s => new Note("overdue", s.Due!)).Concat(sources.Select(s => new Note("measures", s.Measures())));
            Listing.Write(
                Listing.Of("sources", nl ? "Bronnen" : "Sources", nl ? "Wat elke bron meet, en wat ervan hier is" : "What each measures, and what of it is here", files, Tables(sources, files, nl), [.. notes], holdings),
                parsed.GetValue(format), streams);
            return (int)ExitCode.Ok;
        });
        return command;
    }

    public static Command Terms(Streams streams)
    {
        var (language, format) = (Listing.LanguageOption(), Listing.FormatOption());
        var command = new Command("terms", CommandTexts.Of("sources terms").Summary) { language, format };
        command.SetAction(parsed =>
        {
            var spoken = Listing.Spoken(parsed.GetValue(language), streams);
            var nl = spoken == Language.Nl;
            using var holdings = new Holdings(null);
            AnswerRow Row(SourceDescription s) => new AnswerRow().With("source", s.Code).With("publisher", s.Publisher).With("redistributable", s.Redistributable).With("address", s.Address).With("terms", nl ? s.TermsNl : s.Terms);
            var shown = SourceCatalog.All.Select(s => Row(s).With("passed_on", Redistributable(s, nl))).ToList();
            var table = Listing.Table("", shown, [("source", nl ? "Bron" : "Source", ColumnKind.Words), ("passed_on", nl ? "Doorgeven mag" : "May be passed on", ColumnKind.Words), ("address", nl ? "Adres" : "Address", ColumnKind.Words)], spoken);
            Listing.Write(
                Listing.Of("terms", nl ? "Voorwaarden" : "Terms", nl ? "Zoals laatst gelezen bij de uitgever, wiens eigen tekst beslist" : "As last read at the publisher, whose own text decides", [.. SourceCatalog.All.Select(Row)], [table], [.. SourceCatalog.All.Select(s => new Note("terms", $"{s.Code}: {(nl ? s.TermsNl : s.Terms)}"))], holdings),
                parsed.GetValue(format), streams);
            return (int)ExitCode.Ok;
        });
        return command;
    }

    private static List<ViewTable> Tables(List<SourceHere> sources, List<AnswerRow> files, bool nl)
    {
        var spoken = nl ? Language.Nl : Language.En;
        var perSource = Listing.Table(
            "",
            [.. sources.Select(s => s.Summary())],
            [
                ("source", nl ? "Bron" : "Source", ColumnKind.Words), ("edition", nl ? "Editie" : "Edition", ColumnKind.Words), ("years", nl ? "Jaren" : "Years", ColumnKind.Words),
                ("reporters", nl ? "Opgevers" : "Reporters", ColumnKind.Figure), ("rows", nl ? "Rijen" : "Rows", ColumnKind.Figure), ("passed_on", nl ? "Delen" : "Pass on", ColumnKind.Words),
                ("next", nl ? "Volgende" : "Next", ColumnKind.Words),
            ],
            spoken);
        if (files.Count == 0) return [perSource];
        var perFile = Listing.Table(
            nl ? "Bestanden" : "Files",
            files,
            [
                ("source", nl ? "Bron" : "Source", ColumnKind.Words), ("file", nl ? "Bestand" : "File", ColumnKind.Words), ("edition", nl ? "Editie" : "Edition", ColumnKind.Words), ("years", nl ? "Jaren" : "Years", ColumnKind.Words),
                ("read", nl ? "Gelezen" : "Read", ColumnKind.Figure), ("refused", nl ? "Geweigerd" : "Refused", ColumnKind.Figure), ("fetched", nl ? "Opgehaald" : "Fetched", ColumnKind.Words),
            ],
            spoken);
        return [perSource, perFile];
    }

    private static string Redistributable(SourceDescription source, bool nl) => !nl ? source.Redistributable : source.Redistributable switch { "yes" => "ja", "no" => "nee", _ => "beperkt" };

    /// <summary>What of one source is here.</summary>
    private sealed class SourceHere
    {
        private readonly SourceDescription _source;
        private readonly List<FileRecord> _files;
        private readonly BuiltInSums? _sums;
        private readonly FieldValue _reporters;
        private readonly DateOnly? _next;
        private readonly bool _nl;
        private readonly string? _edition;

        public SourceHere(SourceDescription source, Holdings holdings, ILookup<string, string>? reporters, DateOnly today, bool nl)
        {
            (_source, _nl) = (source, nl);
            _files = [.. (holdings.Snapshot?.Files ?? []).Where(f => f.Source == source.Code)];
            _sums = source.Code == SourceCatalog.Sipri ? holdings.Sums : null;
            var count = reporters?[source.Code].Select(n => PartyTable.BuiltIn.OfPrinted(source.Code, n) is var party && party != PartyTable.Unmapped ? PartyTable.BuiltIn[party].Code.Value : n).Distinct(StringComparer.Ordinal).Count() ?? 0;
            _reporters = count > 0 ? FieldValue.Of(count) : FieldValue.Blank.Instance;

            // Not every source names its editions by a year; what has no year cannot be overdue.
            var editions = _files.Select(f => f.Edition).Concat(_sums is null ? [] : [_sums.Edition.Name]).ToList();
            var newest = editions.Select(e => int.TryParse(e, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0).DefaultIfEmpty(0).Max();
            _edition = newest > 0 ? newest.ToString(CultureInfo.InvariantCulture) : editions.Max(StringComparer.Ordinal);
            _next = newest > 0 ? source.NextRelease?.Invoke(newest + 1) : null;
            IsOverdue = _next is { } due && today >= due;
            if (IsOverdue) Due = nl ? $"{source.Code}: hier is editie {newest}; editie {newest + 1} werd verwacht op {_next:yyyy-MM-dd}." : $"{source.Code}: edition {newest} is here; edition {newest + 1} has been due since {_next:yyyy-MM-dd}.";
        }

        public bool IsOverdue { get; }

        /// <summary>Which edition is due, or null.</summary>
        public string? Due { get; }

        public string Measures() => _nl
            ? $"{_source.Code}: {_source.Title}: {_source.MeasuresNl}. Verschijnt {_source.ReleaseNl}. Doorgeven mag: {Redistributable(_source, true)}."
            : $"{_source.Code}: {_source.Title}: {_source.MeasuresEn}. Released {_source.Release}. May be passed on: {_source.Redistributable}.";

        public AnswerRow Summary()
        {
            var years = _files.Select(f => f.Years).Append(_sums?.Years).OfType<YearRange>().ToList();
            var row = new AnswerRow().With("source", _source.Code).With("passed_on", Redistributable(_source, _nl)).With("reporters", _reporters).With("edition", _edition)
                .With("years", years.Count == 0 ? null : new YearRange(years.Min(y => y.First), years.Max(y => y.Last)).ToString())
                .With("rows", _files.Count == 0 ? FieldValue.Blank.Instance : FieldValue.Of(_files.Sum(f => f.Rows)));
            return row.With("next", IsOverdue ? (_nl ? "te laat" : "overdue") : _next?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        /// <summary>A row per file, and one for the built-in sums.</summary>
        public IEnumerable<AnswerRow> Files()
        {
            foreach (var f in _files) yield return Row(f.Name, f.Form, f.Edition, f.Years?.ToString(), FieldValue.Of(f.Rows), FieldValue.Of(f.Read), FieldValue.Of(f.Refused), f.Fetched[..10]);
            if (_sums is not null) yield return Row(_nl ? "(ingebouwde sommen)" : "(built-in sums)", "sums", _sums.Edition.Name, _sums.Years.ToString(), FieldValue.Blank.Instance, FieldValue.Blank.Instance, FieldValue.Blank.Instance, _sums.Edition.Published);
        }

        private AnswerRow Row(string file, string form, string edition, string? years, FieldValue rows, FieldValue read, FieldValue refused, string? fetched) => new AnswerRow()
            .With("source", _source.Code).With("title", _source.Title).With("measures", _nl ? _source.MeasuresNl : _source.MeasuresEn).With("file", file).With("form", form).With("edition", edition)
            .With("years", years).With("reporters", _reporters).With("rows", rows).With("read", read).With("refused", refused).With("fetched", fetched)
            .With("terms", _nl ? _source.TermsNl : _source.Terms).With("redistributable", _source.Redistributable)
            .With("next_release", _next?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).With("overdue", _next is null ? FieldValue.Blank.Instance : new FieldValue.YesNo(IsOverdue));
    }
}
