namespace Aandeel.App.Letters;

/// <summary>One page for the press: the answer, what it is not, the chart, and where the figures are from.</summary>
internal static class PressSheet
{
    public static Letter Of(LetterChoice choice, Facts facts)
    {
        var who = new Who(choice.Party);
        var shares = new Shares(facts, who);
        var blocks = new List<Block>
        {
            Block.Paragraph.Of(Style.Small, LetterNumbers.Of(choice.Date)),
            Block.Paragraph.Of(Style.Title, ParliamentLetter.Subject(who)),
        };
        var core = CoreSection.Of(shares, production: false, opening: false).Where(p => p is not Part.Noted).ToList();
        blocks.Add(new Block.Paragraph(Style.Body, core));
        if (shares.Outside is { } outside && shares.OfWindow() is { } card)
        {
            blocks.Add(new Block.Card(card, CoreSection.Core(shares, outside)));
        }

        if (shares.Moved is not null)
        {
            var trend = new TrendSection(shares);
            blocks.Add(Block.Paragraph.Of(Style.Heading, trend.Heading()));
            blocks.Add(Block.Paragraph.Of(Style.Body, trend.Paragraph(suppliers: false)));
            if (trend.Chart() is { } chart)
            {
                blocks.Add(new Block.Picture(chart));
                blocks.Add(Block.Paragraph.Of(Style.Caption, ParliamentLetter.Caption(chart, shares)));
            }
        }

        if (shares.Outside is not null && new OptionsSection(shares).Summary() is { } options)
        {
            blocks.Add(Block.Paragraph.Of(Style.Heading, Text.Of("What could be done", "Wat mogelijk is")));
            blocks.Add(Block.Paragraph.Of(Style.Body, options));
        }

        blocks.Add(Block.Paragraph.Of(
            Style.Heading, LimitsSection.Heading));
        blocks.Add(Block.Paragraph.Of(Style.Body, LimitsSection.Paragraph(shares)));
        blocks.Add(Block.Paragraph.Of(Style.Small, new Part.Open(
            "contact", ("contact for the press: to be filled in", "contact voor de pers: in te vullen"))));
        return new Letter(
            Pieces.Press, choice, facts,
            Text.Of("Press sheet: ", "Persblad: ") + ParliamentLetter.Subject(who).Small(), blocks, []);
    }
}
