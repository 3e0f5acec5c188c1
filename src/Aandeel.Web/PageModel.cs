using Microsoft.AspNetCore.Html;

namespace Aandeel.Web;

/// <summary>A page ready to be set: its parts as markup, in one language.</summary>
public sealed record PageModel(Language Language, string Title)
{
    public string Description { get; init; } = "";

    /// <summary>The snapshot that the address names; null where the current one answers.</summary>
    public CitedVersion? Version { get; init; }

    /// <summary>The same page from the snapshot that is current.</summary>
    public string Now { get; init; } = "";

    /// <summary>The same page in English and in Dutch.</summary>
    public string EnglishAddress { get; init; } = "/en/";

    public string DutchAddress { get; init; } = "/nl/";

    /// <summary>The pages of the menu, as items of a list.</summary>
    public IHtmlContent Menu { get; init; } = HtmlString.Empty;

    /// <summary>Where the foot of the page leads.</summary>
    public IHtmlContent Foot { get; init; } = HtmlString.Empty;

    /// <summary>The edition that answers, and those that could.</summary>
    public string? Edition { get; init; }

    public IReadOnlyList<(string Name, string Address)> Editions { get; init; } = [];

    public IReadOnlyList<(string Words, string Address)> Crumbs { get; init; } = [];

    public HtmlPart Kicker { get; init; } = HtmlPart.Empty;

    public HtmlPart Heading { get; init; } = HtmlPart.Empty;

    /// <summary>Whether the heading is a sentence and not a few words.</summary>
    public bool HasLongHeading { get; init; }

    /// <summary>Whether the lead is more than a sentence or two.</summary>
    public bool HasLongLead { get; init; }

    public HtmlPart Lead { get; init; } = HtmlPart.Empty;

    public HtmlPart Below { get; init; } = HtmlPart.Empty;

    public HtmlPart Caveat { get; init; } = HtmlPart.Empty;

    public HtmlPart Body { get; init; } = HtmlPart.Empty;

    /// <summary>Whose calculation it is.</summary>
    public string Source { get; init; } = "";

    public string Identity { get; init; } = "";

    /// <summary>Whether crawlers should keep it.</summary>
    public bool IsIndexed { get; init; } = true;

    /// <summary>Gives the memory of the parts back, once the page is set.</summary>
    internal void Free()
    {
        foreach (var part in (ReadOnlySpan<HtmlPart>)[Kicker, Heading, Lead, Below, Caveat, Body]) part.Free();
    }

    public string Say(Text text) => Doors.Wording.Of(text, Language);

    public string Address(SitePage page) => new Links(Language, null) { Version = Version?.Name }.To(page);

    public string Own => Language == Language.Nl ? DutchAddress : EnglishAddress;

    public string Other => Language == Language.Nl ? EnglishAddress : DutchAddress;
}
