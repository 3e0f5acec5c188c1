using System.CommandLine;
using System.Globalization;
using Aandeel.Harmonise;
using Aandeel.Sources;
using Aandeel.Sources.Census;
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

    /// <summary>The word for every source that can be fetched.</summary>
    private const string Everything = "all";

    private static readonly string[] Fetched =
    [
        SourceCatalog.Sipri, SourceCatalog.SipriTotals, SourceCatalog.Eu, SourceCatalog.Unroca, SourceCatalog.Nato,
        SourceCatalog.BritishLicences,
        SourceCatalog.SipriExpenditure, SourceCatalog.Customs, SourceCatalog.Census, Everything,
    ];

    public static Command Create(Streams streams)
    {
        var source = new Argument<string>("SOURCE") { Description = "the source: " + string.Join(", ", Fetched) };
        source.CompletionSources.Add(_ => Fetched.Select(f => new System.CommandLine.Completions.CompletionItem(f)));
        var from = new Option<int?>(
            "--from")
        {
            Description =
                $"the first year (sipri: {FirstYear} without it; customs, us-census: last year; nato: the year of the workbook, "
                    + $"the newest without it)",
            HelpName = "1950"
        };
        var to = new Option<int?>("--to")
        {
            Description = "the last year (customs, us-census; last year without it)",
            HelpName = "2024"
        };
        var reporter = new Option<string>(
            "--reporter")
        {
            Description = "only these reporters: nato or codes (unroca: all without it; customs: nato)",
            HelpName = "NLD,DEU"
        };
        var key = new Option<string>(
            "--key")
        {
            Description =
                $"the key of UN Comtrade (default: ${KeyVariable}; without one in small questions), or of the Census Bureau "
                    + $"(us-census; default: ${CensusSite.KeyVariable})",
            HelpName = "KEY"
        };
        var accept = new Option<bool>(
            "--accept-terms")
        { Description = "agree to the source's terms, which are printed first" };
        var address = new Option<string>("--address") { Description = "another address of the site", HelpName = "URL" };
        var check = new Option<bool>("--check")
        { Description = "only ask whether the site has something newer; nothing is fetched" };
        var data = Listing.DataOption();
        var command = new Command("fetch", CommandTexts.Of("sources fetch").Summary) { source, from, to, reporter, key,
            accept, address, check, data };
        command.SetAction(async (parsed, cancelled) =>
        {
            var word = parsed.GetValue(source)!;
            if (word != Everything && SourceCatalog.Find(word) is null)
            {
                throw AandeelException.Usage(
                    $"fetch got '{word}'; it knows {string.Join(", ", Fetched)}.{Nearest.Hint(word, Fetched)}");
            }

            if (!Fetched.Contains(word))
            {
                throw AandeelException.Usage(
                    $"fetch got '{word}'; it knows {string.Join(", ", Fetched)}. Download files of "
                        + $"{SourceCatalog.Find(word)!.Title} ({SourceCatalog.Find(word)!.Address}) and read them: "
                        + $"aandeel sources import FILE.");
            }

            var isCustoms = word is SourceCatalog.Customs or SourceCatalog.Census;
            if (parsed.GetValue(from) is not null && !isCustoms && word is not (SourceCatalog.Sipri or SourceCatalog.Nato))
            {
                throw AandeelException.Usage(
                    word == SourceCatalog.Unroca
                        ? (Problem)$"--{"from"} does not go with {word}: the site gives all years of a state. Leave it out."
                        : $"--{"from"} does not go with {word}; it goes with sipri, nato, customs and us-census.");
            }

            if (!isCustoms && parsed.GetValue(to) is not null)
            {
                throw AandeelException.Usage($"--{"to"} does not go with {word}; it goes with customs and us-census.");
            }

            if (!isCustoms && word != Everything && parsed.GetValue(key) is not null)
            {
                throw AandeelException.Usage(
                    $"--{"key"} does not go with {word}, which wants none; it goes with customs and us-census.");
            }

            if (parsed.GetValue(reporter) is not null && word is not (SourceCatalog.Unroca or SourceCatalog.Customs))
            {
                throw AandeelException.Usage(
                    word is SourceCatalog.Sipri or SourceCatalog.Nato
                        ? (Problem)$"--{"reporter"} does not go with {word}, where no one reports; it goes with unroca and customs."
                        : $"--{"reporter"} does not go with {word}; it goes with unroca and customs.");
            }

            var reporters = parsed.GetValue(reporter);
            if (parsed.GetValue(from) is { } first && first is < FirstYear or > 2100)
            {
                throw AandeelException.Unknown("from", $"{first}", $"a year from {FirstYear}");
            }

            var options = new FetchOptions(
                parsed.GetValue(from),
                isCustoms || word == Everything
                    ? CustomsYears(parsed.GetValue(from), parsed.GetValue(to), streams.Clock)
                    : null,
                word is SourceCatalog.Customs or Everything ? CustomsReporters(reporters ?? Alliance.NatoCode) : [],
                all => States(all, reporters),
                KeyOf(parsed.GetValue(key), word));

            var home = SnapshotHome.Default(parsed.GetValue(data));
            using var both = CancellationTokenSource.CreateLinkedTokenSource(cancelled, streams.Cancelled);
            var fetchers = new Fetchers(home, streams, CheckedAddress(parsed.GetValue(address), word), options);
            if (parsed.GetValue(check))
            {
                var plan = word == Everything ? FetchPlan.All(1, 1, 1) : [];
                return await CheckSites.Run(
                    word == Everything ? [.. plan.Where(s => s.ByHand is null).Select(s => s.Source)] : [word],
                    [.. plan.Where(s => s.ByHand is not null)], fetchers, home, streams, both.Token);
            }

            if (word == Everything)
            {
                return await FetchEverything.Run(
                    fetchers, options, known => Agree(known, home, parsed.GetValue(accept), streams), streams,
                    both.Token);
            }

            Agree(SourceCatalog.Find(word)!, home, parsed.GetValue(accept), streams);
            var result = await fetchers.Fetch(word, both.Token);
            if (result is null)
            {
                streams.Say("Nothing changed: no one reported anything for these years.");
                return (int)ExitCode.Incomplete;
            }

            foreach (var file in result.Files) SourcesCommand.Report(file, streams);
            streams.Say(
                result.Changed
                    ? (Problem)$"Snapshot {result.Snapshot[..12]} answers now."
                    : $"Nothing changed: snapshot {result.Snapshot[..12]} holds this already.");
            return (int)SourcesCommand.Worse(
                SourcesCommand.TellRecovery(result, streams), SourcesCommand.TellStale(result.Files, streams));
        });
        return command;
    }

    private static string? KeyOf(string? given, string source) => given ?? Environment.GetEnvironmentVariable(
        source == SourceCatalog.Census ? CensusSite.KeyVariable : KeyVariable);

    /// <summary>The year before this one without options: this year's figures are not whole.</summary>
    private static YearRange CustomsYears(int? from, int? to, TimeProvider clock)
    {
        var last = to ?? Math.Max(from ?? 0, clock.GetUtcNow().Year - 1);
        var first = from ?? last;
        foreach (var (option, year) in new[] { ("--from", first), ("--to", last) })
        {
            if (year < FirstCustomsYear || year > clock.GetUtcNow().Year)
            {
                throw AandeelException.Usage(
                    $"--{option[2..]} got '{year}'; with customs it knows a year from {FirstCustomsYear} to "
                        + $"{clock.GetUtcNow().Year}.");
            }
        }

        return first <= last
            ? new YearRange(first, last)
            : throw AandeelException.Usage($"--from {first} comes after --to {last}.");
    }

    /// <summary>
    /// UN Comtrade's codes of the parties that were named; some have several, one for each form that the state had.
    /// </summary>
    private static List<(int Code, string Name)> CustomsReporters(string text)
    {
        var table = PartyTable.BuiltIn;
        return [.. from party in Parties(text)
                   from code in table.PrintedNames(SourceCatalog.Customs, party.Index)
                       .Select(
                           n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var code)
                               ? code
                               : 0)
                       .Where(c => c > 0)
                       .Order()
                   select (code, party.NameEn)];
    }

    /// <summary>The site's short names of the parties that were named.</summary>
    private static IReadOnlyList<string> States(IReadOnlyList<string> all, string? text)
    {
        if (text is null) return all;
        var wanted = Parties(text).ToDictionary(p => p.Index);
        var found = all.Select(s => (State: s, Party: PartyTable.BuiltIn.OfPrinted(SourceCatalog.Unroca, s)))
            .Where(s => wanted.ContainsKey(s.Party)).ToList();
        var missing = wanted.Keys.Except(found.Select(f => f.Party)).Select(i => wanted[i].Code.Value).ToList();
        if (missing.Count > 0)
        {
            throw AandeelException.Usage(
                $"--{"reporter"} got '{text}'; the Register's site does not list {string.Join(", ", missing)}.");
        }

        return [.. found.Select(f => f.State)];
    }

    private static List<Party> Parties(string text)
    {
        var table = PartyTable.BuiltIn;
        if (string.Equals(text, Alliance.NatoCode, StringComparison.OrdinalIgnoreCase))
        {
            return [.. Alliance.Nato.Members(Alliance.Nato.LastEntry).Select(m => table[m])];
        }

        return [
            .. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(table.Require).DistinctBy(p => p.Index)
        ];
    }

    private static Uri? CheckedAddress(string? given, string source)
    {
        if (given is null) return null;
        if (Uri.TryCreate(given.TrimEnd('/') + "/", UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https")
        {
            return address;
        }

        throw AandeelException.Unknown(
            "address", given,
            $"an address such as {Fetchers.AddressOf(source == Everything ? SourceCatalog.Sipri : source)}");
    }

    /// <summary>The terms are printed and agreed to once; the agreement is kept in the folder of the data.</summary>
    private static void Agree(SourceDescription source, SnapshotHome home, bool accepted, Streams streams)
    {
        var kept = Path.Combine(home.Folder, $"terms-{source.Code}.txt");
        if (File.Exists(kept) && File.ReadAllText(kept).Contains(source.Terms, StringComparison.Ordinal)) return;
        streams.Tell($"Terms of {source.Title} ({source.Address}):");
        streams.TellLine(streams.Language == Language.Nl ? source.TermsNl : source.Terms);
        if (!accepted && streams.IsTerminal && streams.Ask is { } ask)
        {
            Problem question = "Agree? Type yes: ";
            streams.Error.Write(question.In(streams.Language));
            accepted = ask()?.Trim().ToLowerInvariant() is "yes" or "ja";
        }

        if (!accepted)
        {
            throw AandeelException.Usage(
                "Nothing was fetched: the terms were not agreed to. Add --accept-terms to agree.");
        }

        Directory.CreateDirectory(home.Folder);
        File.WriteAllText(
            kept,
            $"Agreed on {streams.Clock.GetUtcNow():yyyy-MM-dd} to the terms of {source.Title}:\n{source.Terms}\n");
    }
}
