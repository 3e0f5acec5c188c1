using System.CommandLine;
using System.Globalization;
using Aandeel.Harmonise;
using Aandeel.Sources;
using Aandeel.Sources.Customs;
using Aandeel.Sources.Nato;
using Aandeel.Sources.Sipri;
using Aandeel.Sources.Unroca;
using Aandeel.Store;

namespace Aandeel.App.Cli;

/// <summary><c>aandeel sources fetch</c>: from the source's own site, after its terms were agreed to.</summary>
internal static class FetchCommand
{
    /// <summary>Where the key of UN Comtrade is looked for when no option gives it.</summary>
    private const string KeyVariable = "AANDEEL_COMTRADE_KEY";

    private const int FirstYear = 1950;

    /// <summary>UN Comtrade's first year of the Harmonized System.</summary>
    private const int FirstCustomsYear = 1988;

    private static readonly string[] Fetched = [SourceCatalog.Sipri, SourceCatalog.Unroca, SourceCatalog.Nato, SourceCatalog.Customs];

    public static Command Create(Streams streams)
    {
        var source = new Argument<string>("SOURCE") { Description = "the source: " + string.Join(", ", Fetched) };
        source.CompletionSources.Add(_ => Fetched.Select(f => new System.CommandLine.Completions.CompletionItem(f)));
        var from = new Option<int?>("--from") { Description = $"the first year (sipri: {FirstYear} without it; customs: last year; nato: the year of the workbook, last year without it)", HelpName = "1950" };
        var to = new Option<int?>("--to") { Description = "the last year (customs; last year without it)", HelpName = "2024" };
        var reporter = new Option<string>("--reporter") { Description = "only these reporters: nato or codes (unroca: all without it; customs: nato)", HelpName = "NLD,DEU" };
        var key = new Option<string>("--key") { Description = $"the key of UN Comtrade (default: ${KeyVariable}; without one in small questions)", HelpName = "KEY" };
        var accept = new Option<bool>("--accept-terms") { Description = "agree to the source's terms, which are printed first" };
        var address = new Option<string>("--address") { Description = "another address of the site", HelpName = "URL" };
        var data = Listing.DataOption();
        var command = new Command("fetch", CommandTexts.Of("sources fetch").Summary) { source, from, to, reporter, key, accept, address, data };
        command.SetAction(async (parsed, cancelled) =>
        {
            var word = parsed.GetValue(source)!;
            var known = SourceCatalog.Find(word) ?? throw AandeelException.Usage($"fetch got '{word}'; it knows {string.Join(", ", Fetched)}.{Nearest.Hint(word, Fetched)}");
            if (!Fetched.Contains(known.Code)) throw AandeelException.Usage($"fetch got '{known.Code}'; it knows {string.Join(", ", Fetched)}. Download files of {known.Title} ({known.Address}) and read them: aandeel sources import FILE.");
            var isCustoms = known.Code == SourceCatalog.Customs;
            if (known.Code == SourceCatalog.Unroca && parsed.GetValue(from) is not null) throw AandeelException.Usage("--from does not go with unroca: the site gives all years of a state. Leave it out.");
            if (!isCustoms && parsed.GetValue(to) is not null) throw AandeelException.Usage($"--to does not go with {known.Code}; it goes with customs.");
            if (!isCustoms && parsed.GetValue(key) is not null) throw AandeelException.Usage($"--key does not go with {known.Code}, which wants none; it goes with customs.");
            if (known.Code is SourceCatalog.Sipri or SourceCatalog.Nato && parsed.GetValue(reporter) is not null) throw AandeelException.Usage($"--reporter does not go with {known.Code}, where no one reports; it goes with unroca and customs.");
            var years = isCustoms ? CustomsYears(parsed.GetValue(from), parsed.GetValue(to), streams.Clock) : null;
            var reporters = parsed.GetValue(reporter);
            var numbers = isCustoms ? CustomsReporters(reporters ?? Alliance.NatoCode) : [];
            if (parsed.GetValue(from) is { } first && first is < FirstYear or > 2100) throw AandeelException.Usage($"--from got '{first}'; it knows a year from {FirstYear}.");

            var home = SnapshotHome.Default(parsed.GetValue(data));
            Agree(known, home, parsed.GetValue(accept), streams);
            using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = AddressOf(parsed.GetValue(address), known.Code), Timeout = Timeout.InfiniteTimeSpan };
            http.DefaultRequestHeaders.UserAgent.ParseAdd("Aandeel/" + Questions.ProgramVersion.Text);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(cancelled, streams.Cancelled);
            Action<string> says = streams.Tell;
            var result = known.Code switch
            {
                SourceCatalog.Unroca => await new UnrocaFetch(home, new UnrocaSite(http, streams.Patience, streams.Clock, says), streams.Clock, says).Run(all => States(all, reporters), both.Token),
                SourceCatalog.Customs => await new CustomsFetch(home, new Comtrade(http, KeyOf(parsed.GetValue(key)), streams.Patience, streams.Clock, says, http.BaseAddress), streams.Clock, says).Run(numbers, years!, both.Token),
                SourceCatalog.Nato => new Importer(home, streams.Clock).Import([await new NatoSite(http, streams.Patience, streams.Clock, says).Workbook(parsed.GetValue(from) ?? streams.Clock.GetUtcNow().Year - 1, both.Token)], null),
                _ => await new RegisterFetch(home, new SipriBackend(http, streams.Patience, streams.Clock, says), streams.Clock, says).Run(parsed.GetValue(from) ?? FirstYear, both.Token),
            };
            if (result is null)
            {
                streams.Say("Nothing changed: no one reported anything for these years.");
                return (int)ExitCode.Incomplete;
            }

            foreach (var file in result.Files) SourcesCommand.Report(file, streams);
            streams.Say(result.Changed ? $"Snapshot {result.Snapshot[..12]} answers now." : $"Nothing changed: snapshot {result.Snapshot[..12]} holds this already.");
            return (int)SourcesCommand.Worse(SourcesCommand.TellRecovery(result, streams), SourcesCommand.TellStale(result.Files, streams));
        });
        return command;
    }

    private static string? KeyOf(string? given) => given ?? Environment.GetEnvironmentVariable(KeyVariable);

    /// <summary>The year before this one without options: this year's figures are not whole.</summary>
    private static YearRange CustomsYears(int? from, int? to, TimeProvider clock)
    {
        var last = to ?? Math.Max(from ?? 0, clock.GetUtcNow().Year - 1);
        var first = from ?? last;
        foreach (var (option, year) in new[] { ("--from", first), ("--to", last) })
        {
            if (year < FirstCustomsYear || year > clock.GetUtcNow().Year) throw AandeelException.Usage($"{option} got '{year}'; with customs it knows a year from {FirstCustomsYear} to {clock.GetUtcNow().Year}.");
        }

        return first <= last ? new YearRange(first, last) : throw AandeelException.Usage($"--from {first} comes after --to {last}.");
    }

    /// <summary>UN Comtrade's codes of the parties that were named; some have several, one for each form that the state had.</summary>
    private static List<(int Code, string Name)> CustomsReporters(string text)
    {
        var table = PartyTable.BuiltIn;
        return [.. from party in Parties(text)
                   from code in table.PrintedNames(SourceCatalog.Customs, party.Index).Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : 0).Where(c => c > 0).Order()
                   select (code, party.NameEn)];
    }

    /// <summary>The site's short names of the parties that were named.</summary>
    private static IReadOnlyList<string> States(IReadOnlyList<string> all, string? text)
    {
        if (text is null) return all;
        var wanted = Parties(text).ToDictionary(p => p.Index);
        var found = all.Select(s => (State: s, Party: PartyTable.BuiltIn.OfPrinted(SourceCatalog.Unroca, s))).Where(s => wanted.ContainsKey(s.Party)).ToList();
        var missing = wanted.Keys.Except(found.Select(f => f.Party)).Select(i => wanted[i].Code.Value).ToList();
        if (missing.Count > 0) throw AandeelException.Usage($"--reporter got '{text}'; the Register's site does not list {string.Join(", ", missing)}.");
        return [.. found.Select(f => f.State)];
    }

    private static List<Party> Parties(string text)
    {
        var table = PartyTable.BuiltIn;
        if (string.Equals(text, Alliance.NatoCode, StringComparison.OrdinalIgnoreCase)) return [.. Alliance.Nato.Members(Alliance.Nato.LastEntry).Select(m => table[m])];
        return [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(table.Require).DistinctBy(p => p.Index)];
    }

    private static Uri AddressOf(string? given, string source)
    {
        var own = source switch { SourceCatalog.Unroca => UnrocaSite.Address, SourceCatalog.Customs => Comtrade.Address, SourceCatalog.Nato => NatoSite.Address, _ => SipriBackend.Address };
        if (given is null) return own;
        if (Uri.TryCreate(given.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https") return address;
        throw AandeelException.Usage($"--address got '{given}'; it knows an address such as {own}.");
    }

    /// <summary>The terms are printed and agreed to once; the agreement is kept in the folder of the data.</summary>
    private static void Agree(SourceDescription source, SnapshotHome home, bool accepted, Streams streams)
    {
        var kept = Path.Combine(home.Folder, $"terms-{source.Code}.txt");
        if (File.Exists(kept) && File.ReadAllText(kept).Contains(source.Terms, StringComparison.Ordinal)) return;
        streams.Tell($"Terms of {source.Title} ({source.Address}):");
        streams.Tell(streams.Language == Language.Nl ? source.TermsNl : source.Terms);
        if (!accepted && streams.IsTerminal && streams.Ask is { } ask)
        {
            streams.Error.Write("Agree? Type yes: ");
            accepted = string.Equals(ask()?.Trim(), "yes", StringComparison.OrdinalIgnoreCase);
        }

        if (!accepted) throw AandeelException.Usage("Nothing was fetched: the terms were not agreed to. Add --accept-terms to agree.");
        Directory.CreateDirectory(home.Folder);
        File.WriteAllText(kept, $"Agreed on {streams.Clock.GetUtcNow():yyyy-MM-dd} to the terms of {source.Title}:\n{source.Terms}\n");
    }
}
