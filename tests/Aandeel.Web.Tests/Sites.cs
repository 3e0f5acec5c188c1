using Aandeel.Sources;
using Aandeel.Tests;
using Microsoft.Playwright;

namespace Aandeel.Web.Tests;

/// <summary>
/// The sites that tests look at, each begun once: as on a new machine, with the fixtures, and with the real files where
/// they are at hand.
/// </summary>
public sealed class Sites : IAsyncLifetime, IDisposable
{
    private static readonly string[][] Real =
    [
        ["sipri", "trade-register-1995-2024.csv"], ["coarm", "eu-actual-exports-1998-2020.csv"], ["coarm",
            "eu-report-2005-2013.csv"],
        ["national", "nl-export-licences-2004-2014.csv"], ["national", "us-arms-sales-1996-2020.json"],
        ["sipri", "military-expenditure-1949-2024.xlsx"], ["nato", "def-exp-2024-tables.xlsx"],
    ];

    private readonly SemaphoreSlim _turn = new(1);
    private RunningSite? _new;
    private RunningSite? _full;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Nothing imported: the built-in sums answer.</summary>
    internal Task<RunningSite> New() => Of(() => _new, s => _new = s, () => RunningSite.Start([]));

    /// <summary>The real files, else the fixtures.</summary>
    internal Task<RunningSite> Full() => Of(() => _full, s => _full = s, () => RunningSite.Start(Files()));

    /// <summary>One browser for all tests that need one.</summary>
    internal async Task<IBrowser> Browser()
    {
        await _turn.WaitAsync();
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(
                new() { ExecutablePath = Tools.Of("chromium"), Args = ["--no-sandbox"] });
        }
        finally
        {
            _turn.Release();
        }
    }

    internal static IEnumerable<SourceFile> Files() => SharedData.SkipReason is null
        ? Real.Select(f => SourceFile.Open(SharedData.PathOf(["data", .. f])))
        : new[] { "sipri-register-17.csv", "eu-actual-exports.csv", "nl-licences.csv" }
            .Select(f => SourceFile.Open(Repository.Fixture(f)));

    public void Dispose() => _turn.Dispose();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_new is not null) await _new.DisposeAsync();
        if (_full is not null) await _full.DisposeAsync();
        _turn.Dispose();
    }

    private async Task<RunningSite> Of(Func<RunningSite?> now, Action<RunningSite> keep, Func<Task<RunningSite>> start)
    {
        await _turn.WaitAsync();
        try
        {
            if (now() is { } running) return running;
            var site = await start();
            keep(site);
            return site;
        }
        finally
        {
            _turn.Release();
        }
    }
}

/// <summary>Tests that look at the same sites, one after another.</summary>
[CollectionDefinition(nameof(Sites))]
public sealed class SitesCollection : ICollectionFixture<Sites>;
