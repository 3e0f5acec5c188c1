using System.Diagnostics;
using Aandeel.Tests;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Aandeel.Web.Tests;

/// <summary>
/// Every page in a real browser, in every form that a reader may meet it: widths, colours, without script, by keyboard
/// alone, printed. What it saw is left as pictures.
/// </summary>
[Collection(nameof(Sites))]
public sealed class MatrixTests(Sites sites, ITestOutputHelper output)
{
    private const int MostTabs = 120;
    private static readonly int[] Widths = [1280, 390, 320];

    /// <summary>Where screenshots and PDFs go; null where the matrix is not asked for.</summary>
    public static string? Folder => Environment.GetEnvironmentVariable("AANDEEL_MATRIX") is { Length: > 0 } folder
        ? folder : null;

    [MatrixTheory]
    [InlineData("nl", ColorScheme.Light)]
    [InlineData("en", ColorScheme.Light)]
    [InlineData("nl", ColorScheme.Dark)]
    [InlineData("en", ColorScheme.Dark)]
    public async Task Axe_finds_nothing_and_nothing_is_wider_than_the_screen(string language, ColorScheme scheme)
    {
        var site = await sites.Full();
        var browser = await sites.Browser();
        await using var context = await browser.NewContextAsync(new() { ColorScheme = scheme });
        var page = await context.NewPageAsync();
        var found = new List<string>();
        var (rules, looked) = (0, 0);
        var addresses = In(language).ToList();
        foreach (var address in addresses)
        {
            await page.SetViewportSizeAsync(Widths[0], 900);
            await page.GotoAsync(new Uri(site.Address, address).ToString());
            foreach (var width in Widths)
            {
                await page.SetViewportSizeAsync(width, 900);
                var result = await page.RunAxe();
                looked++;
                rules += result.Passes.Length;
                found.AddRange(result.Violations.SelectMany(v => v.Nodes.Take(2).Select(
                    n => $"{address} {width} {v.Id}: {n.Html[..Math.Min(n.Html.Length, 160)]}")));
                var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                if (wide > width) found.Add($"{address} is {wide} wide at {width}");
                await page.ScreenshotAsync(new() { Path = PathOf(address, $"{width}-{scheme}.png"), FullPage = width != 320 });
            }
        }

        output.WriteLine($"{addresses.Count} pages, {looked} looks, {rules} rules passed, {found.Count} violations");
        found.ShouldBeEmpty();
    }

    [MatrixTheory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task Without_script_every_page_says_the_same(string language)
    {
        var site = await sites.Full();
        var browser = await sites.Browser();
        await using var without = await browser.NewContextAsync(new() { JavaScriptEnabled = false });
        await using var with = await browser.NewContextAsync();
        var (bare, scripted) = (await without.NewPageAsync(), await with.NewPageAsync());
        var found = new List<string>();
        foreach (var address in In(language))
        {
            await bare.GotoAsync(new Uri(site.Address, address).ToString());
            await scripted.GotoAsync(new Uri(site.Address, address).ToString());
            var (one, other) = (await bare.InnerTextAsync("main"), await scripted.InnerTextAsync("main"));
            if (one != other || one.Length < 20) found.Add(address);
            if (await bare.Locator("form:not(:has(button)):not([role=search])").CountAsync() > 0)
            {
                found.Add($"{address} has a form that needs a script");
            }
        }

        found.ShouldBeEmpty();
    }

    /// <summary>Tab goes through all that can be used, in the order in which it is read, and is seen where it is.</summary>
    [MatrixTheory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task By_keyboard_alone_everything_is_reached_and_seen(string language)
    {
        var site = await sites.Full();
        var browser = await sites.Browser();
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var found = new List<string>();
        var pressed = 0;
        foreach (var address in In(language))
        {
            await page.GotoAsync(new Uri(site.Address, address).ToString());
            await page.EvaluateAsync("""
                window.all = [...document.querySelectorAll('a[href],button,input:not([type=hidden]),select,summary,[tabindex="0"]')]
                    .filter(e => e.checkVisibility() && !e.disabled);
                window.at = -1;
                """);
            var count = await page.EvaluateAsync<int>("window.all.length");
            for (var i = 0; i < Math.Min(count, MostTabs); i++)
            {
                await page.Keyboard.PressAsync("Tab");
                pressed++;
                var wrong = await page.EvaluateAsync<string?>("""
                    () => {
                        const now = document.activeElement, next = window.all[++window.at];
                        if (now !== next) return 'went to ' + now.outerHTML.slice(0, 80) + ' and not ' + next.outerHTML.slice(0, 80);
                        const style = getComputedStyle(now);
                        const unseen = style.outlineStyle === 'none' && style.boxShadow === 'none';
                        return unseen ? 'is not seen on ' + now.outerHTML.slice(0, 80) : null;
                    }
                    """);
                if (wrong is null) continue;
                found.Add($"{address} tab {i + 1} {wrong}");
                break;
            }
        }

        output.WriteLine($"{pressed} tabs");
        found.ShouldBeEmpty();
    }

    [MatrixTheory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task Printed_every_page_keeps_its_heading_and_its_caveat(string language)
    {
        var site = await sites.Full();
        var browser = await sites.Browser();
        await using var context = await browser.NewContextAsync(new() { ColorScheme = ColorScheme.Dark });
        var page = await context.NewPageAsync();
        var found = new List<string>();
        foreach (var address in In(language))
        {
            await page.GotoAsync(new Uri(site.Address, address).ToString());
            var file = PathOf(address, "print.pdf");
            await page.PdfAsync(new() { Path = file, Format = "A4", PrintBackground = true });
            var printed = Squeezed(await TextOf(file));
            foreach (var words in await page.Locator("h1, .not h2").AllInnerTextsAsync())
            {
                if (!printed.Contains(Squeezed(words), StringComparison.Ordinal)) found.Add($"{address} lacks {words}");
            }
        }

        found.ShouldBeEmpty();
    }

    private static IEnumerable<string> In(string language) =>
        PageTests.Every().Where(a => a.StartsWith($"/{language}/", StringComparison.Ordinal));

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\u00ad'));

    private static async Task<string> TextOf(string file)
    {
        using var process = Process.Start(new ProcessStartInfo(Tools.Of("pdftotext"), ["-raw", file, "-"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0);
        return text;
    }

    private static string PathOf(string address, string ending)
    {
        Directory.CreateDirectory(Folder!);
        var name = string.Concat(address.Trim('/').Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        return Path.Combine(Folder!, $"{name[..Math.Min(name.Length, 80)]}-{ending}");
    }
}
