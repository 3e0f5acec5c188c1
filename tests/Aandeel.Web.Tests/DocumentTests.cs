using System.Text.RegularExpressions;
using Aandeel.Tests;

namespace Aandeel.Web.Tests;

/// <summary>The documents of the project as pages: where their links lead, and that each is found by one name.</summary>
public sealed partial class DocumentTests
{
    /// <summary>What is for who builds and not for who reads: code, decisions, and schemas for programs.</summary>
    private static readonly string[] ForBuilders =
    [
        "src/", "tests/", "bench/", "docs/decisions/", "docs/schema/", "docs/images/", "docs/architecture.md",
        "docs/faults.md", "CONTRIBUTING.md", "LICENSE",
    ];

    private static readonly Links English = new(Language.En, null);

    [Fact]
    public void Every_link_of_a_document_leads_to_a_page_or_names_a_file_for_who_builds()
    {
        var (wrong, led) = (new List<string>(), 0);
        foreach (var document in Document.All)
        {
            foreach (Match match in Link().Matches(document.Content))
            {
                var to = match.Groups["to"].Value;
                if (to.StartsWith("https://", StringComparison.Ordinal)) continue;
                var place = to.StartsWith('#') ? document.Place : document.Reached(to.Split('#')[0]);
                if (document.Led(to, English) is null)
                {
                    var isNamed = Path.Exists(Repository.PathOf(place.Split('/')))
                        && ForBuilders.Any(b => place.StartsWith(b, StringComparison.Ordinal));
                    if (!isNamed) wrong.Add($"{document.Place}: {to}");
                    continue;
                }

                led++;
                if (to.Split('#') is [_, var mark] && !Headings(place).Contains(mark)) wrong.Add($"{document.Place}: {to}");
            }
        }

        wrong.ShouldBeEmpty();
        led.ShouldBeGreaterThan(150);
    }

    [Fact]
    public void What_a_reader_needs_is_a_page_under_a_name_of_its_own_and_the_first_steps_are_in_both_languages()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var names = Document.Of(language).Select(d => (d.List.Id, d.Name)).ToList();
            names.ShouldBeUnique();
            string[] wanted =
            [
                "readme", "commands", "upgrading", "reliability", "performance", "scale", "standards", "sources",
                "sources/eu", "schema", "scenarios", "forms/sipri", "changelog", "data/sums/license",
            ];
            wanted.Where(w => !names.Contains(("documents", w))).ShouldBeEmpty();
            names.ShouldContain(("methods", "share"));
            Document.Find(SiteMap.Documents, "readme", language).ShouldNotBeNull().Language.ShouldBe(language);
        }

        Document.All.ShouldAllBe(d => !d.Title.Equals(Text.None));
    }

    private static IEnumerable<string> Headings(string place) => File.ReadLines(Repository.PathOf(place.Split('/')))
        .Where(l => l.StartsWith('#')).Select(l => MarkdownHtml.Slug(l.TrimStart('#').Trim()));

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Link();
}
