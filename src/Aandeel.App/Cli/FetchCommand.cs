using System.CommandLine;
using Aandeel.Sources;
using Aandeel.Sources.Sipri;
using Aandeel.Store;

namespace Aandeel.App.Cli;

/// <summary><c>aandeel sources fetch</c>: from the source's own site, after its terms were agreed to.</summary>
internal static class FetchCommand
{
    private const int FirstYear = 1950;

    public static Command Create(Streams streams)
    {
        var source = new Argument<string>("SOURCE") { Description = "the source: sipri" };
        source.CompletionSources.Add(_ => [new System.CommandLine.Completions.CompletionItem(SourceCatalog.Sipri)]);
        var from = new Option<int>("--from") { Description = $"the first year of delivery (default {FirstYear})", HelpName = "1950", DefaultValueFactory = _ => FirstYear };
        var accept = new Option<bool>("--accept-terms") { Description = "agree to the source's terms, which are printed first" };
        var address = new Option<string>("--address") { Description = "another address of the backend", HelpName = "URL" };
        var data = Listing.DataOption();
        var command = new Command("fetch", CommandTexts.Of("sources fetch").Summary) { source, from, accept, address, data };
        command.SetAction(async (parsed, cancelled) =>
        {
            var known = SourceCatalog.Find(parsed.GetValue(source)!) ?? throw AandeelException.Usage($"fetch got '{parsed.GetValue(source)}'; it knows {SourceCatalog.Sipri}.{Nearest.Hint(parsed.GetValue(source)!, [SourceCatalog.Sipri])}");
            if (known.Code != SourceCatalog.Sipri) throw AandeelException.Usage($"fetch got '{known.Code}'; it knows {SourceCatalog.Sipri}. Download files of {known.Title} ({known.Address}) and read them: aandeel sources import FILE.");
            if (parsed.GetValue(from) is < FirstYear or > 2100) throw AandeelException.Usage($"--from got '{parsed.GetValue(from)}'; it knows a year from {FirstYear}.");
            var home = SnapshotHome.Default(parsed.GetValue(data));
            Agree(known, home, parsed.GetValue(accept), streams);
            using var http = new HttpClient { BaseAddress = AddressOf(parsed.GetValue(address)), Timeout = Timeout.InfiniteTimeSpan };
            http.DefaultRequestHeaders.UserAgent.ParseAdd("Aandeel/" + Questions.ProgramVersion.Text);
            var backend = new SipriBackend(http, streams.Patience, streams.Clock, streams.Error.WriteLine);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(cancelled, streams.Cancelled);
            var result = await new RegisterFetch(home, backend, streams.Clock, streams.Error.WriteLine).Run(parsed.GetValue(from), both.Token);
            foreach (var file in result.Files) SourcesCommand.Report(file, streams);
            streams.Say(result.Changed ? $"Snapshot {result.Snapshot[..12]} answers now." : $"Nothing changed: snapshot {result.Snapshot[..12]} holds this already.");
            return (int)SourcesCommand.TellStale(result.Files, streams);
        });
        return command;
    }

    private static Uri AddressOf(string? given)
    {
        if (given is null) return SipriBackend.Address;
        if (Uri.TryCreate(given.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https") return address;
        throw AandeelException.Usage($"--address got '{given}'; it knows an address such as {SipriBackend.Address}.");
    }

    /// <summary>The terms are printed and agreed to once; the agreement is kept in the folder of the data.</summary>
    private static void Agree(SourceDescription source, SnapshotHome home, bool accepted, Streams streams)
    {
        var kept = Path.Combine(home.Folder, $"terms-{source.Code}.txt");
        if (File.Exists(kept) && File.ReadAllText(kept).Contains(source.Terms, StringComparison.Ordinal)) return;
        streams.Error.WriteLine($"Terms of {source.Title} ({source.Address}):");
        streams.Error.WriteLine(source.Terms);
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
