using System.Text.RegularExpressions;

namespace Aandeel.App.Letters.Word;

/// <summary>
/// Holds a letter's file against the answers, and renews its figures. The words of a file are the editor's: they are
/// never changed, only named where other words would be composed now.
/// </summary>
internal static partial class LetterCheck
{
    /// <summary>Each figure of the file, in its order.</summary>
    /// <param name="now">The same piece composed anew, in the frame of the file.</param>
    public static IReadOnlyList<CheckedFigure> Of(LetterFile file, Letter now)
    {
        var computed = Computed(now);
        var written = file.Data.Figures.ToDictionary(f => f.Tag, StringComparer.Ordinal);
        var figures = new List<CheckedFigure>();
        foreach (var (tag, _, text) in file.Controls())
        {
            var was = written.GetValueOrDefault(tag);
            var current = computed.GetValueOrDefault(tag)?.Text;
            var state = (was, current) switch
            {
                (null, null) => FigureState.WithoutSource,
                _ when text == current => FigureState.AsComputed,
                _ when was is not null && text == was.Text => FigureState.Moved,
                _ => FigureState.ByHand,
            };
            figures.Add(new CheckedFigure(tag, state, text, current, was?.Source ?? ""));
        }

        foreach (var typed in Typed(file))
        {
            figures.Add(new CheckedFigure("", FigureState.WithoutSource, typed, null, ""));
        }

        return figures;
    }

    /// <summary>
    /// Renews every figure that is computed otherwise in another frame, and the charts; gives the sentences that would
    /// be composed with other words, and how many figures were renewed.
    /// </summary>
    public static (int Renewed, IReadOnlyList<string> Reworded, IReadOnlyList<string> Gone) Renew(
        LetterFile file, Letter now)
    {
        var body = new Body(now.Choice.Language, Styles.Id, numbering: 1);
        var paragraphs = body.Of([.. now.Blocks, .. now.Behind()]).ToList();
        var computed = body.Figures.DistinctBy(f => f.Tag).ToDictionary(f => f.Tag, StringComparer.Ordinal);
        var (renewed, gone) = (0, new List<string>());
        foreach (var (tag, control, text) in file.Controls())
        {
            if (!computed.TryGetValue(tag, out var current)) gone.Add($"{tag} ({text})");
            else if (current.Text != text)
            {
                LetterFile.Renew(control, current.Text);
                renewed++;
            }
        }

        var there = file.ParagraphsWithoutFigures().ToHashSet(StringComparer.Ordinal);
        var reworded = now.Blocks.OfType<Block.Paragraph>().Select(p => body.Paragraph(p.Style, p.Parts))
            .Where(p => !there.Contains(LetterFile.WithoutFigures(p)))
            .Select(p => string.Concat(p.Descendants(Names.W + "t").Select(t => t.Value))).ToList();
        if (file.Zip.Find("word/charts/chart1.xml") is not null)
        {
            WordFile.PutCharts(file.Zip, body.Charts, now.Choice.Language);
        }

        if (file.Zip.Find("word/media/card1.png") is not null)
        {
            WordFile.PutCards(file.Zip, body.Cards, now.Choice.Language);
        }

        file.Zip.Put(LetterData.PartOf(file.Zip)!, LetterData.Of(now, body).ToXml());
        _ = paragraphs;
        return (renewed, reworded, [.. gone.Distinct()]);
    }

    private static Dictionary<string, Drawn> Computed(Letter letter)
    {
        var body = new Body(letter.Choice.Language, Styles.Id, numbering: 1);
        _ = body.Of([.. letter.Blocks, .. letter.Behind()]).ToList();
        return body.Figures.DistinctBy(f => f.Tag).ToDictionary(f => f.Tag, StringComparer.Ordinal);
    }

    /// <summary>
    /// Shares and decimals that someone typed outside a control. What a question says is its author's, and a command is no
    /// figure.
    /// </summary>
    private static IEnumerable<string> Typed(LetterFile file)
    {
        var asked = file.Data.Questions.Length == 0 ? null : AskedQuestions.Parse(file.Data.Questions);
        var theirs = (asked?.Before ?? []).Concat((asked?.Questions ?? []).Select(q => q.Words))
            .ToHashSet(StringComparer.Ordinal);
        return file.ParagraphsWithoutFigures()
            .Where(p => !theirs.Contains(p) && !p.StartsWith("aandeel ", StringComparison.Ordinal)
                && !p.StartsWith("--", StringComparison.Ordinal))
            .SelectMany(p => Number().Matches(p)).Select(m => m.Value.Trim());
    }

    [GeneratedRegex(
        @"(?<![\d.,])\d+[.,]\d+\s?%?(?!\d|[.,]\d)|(?<![\d.,-])\d+\s?(%|procent\b|per cent\b)",
        RegexOptions.ExplicitCapture, MatchLimits.MostMilliseconds)]
    private static partial Regex Number();
}
