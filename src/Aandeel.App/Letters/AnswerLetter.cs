namespace Aandeel.App.Letters;

/// <summary>
/// The answers to written questions: each question word for word, and below it an answer with its figures. What cannot
/// be answered becomes an answer too, that says what is not covered and who has it.
/// </summary>
internal static class AnswerLetter
{
    public static Letter Of(LetterChoice choice, Facts facts, string asked)
    {
        var questions = AskedQuestions.Parse(asked);
        var blocks = new List<Block>
        {
            Block.Paragraph.Of(
                Style.Title, Text.Of("Answers to written questions", "Antwoorden op schriftelijke vragen")),
            Block.Paragraph.Of(
                Style.Reference, Text.Of("Date\t", "Datum\t") + LetterNumbers.Of(choice.Date)),
            Block.Paragraph.Of(
                Style.Reference, Text.Of("Our reference\t", "Onze referentie\t"),
                new Part.Open("reference", ("to be filled in", "in te vullen"))),
        };
        blocks.AddRange(questions.Before.Select(l => Block.Paragraph.Of(Style.Body, Text.Of(l))));
        foreach (var question in questions.Questions)
        {
            var number = Text.Of(
                question.Number.Replace(" en ", " and ", StringComparison.Ordinal),
                question.Number.Replace(" and ", " en ", StringComparison.Ordinal));
            var many = question.Number.Contains(' ', StringComparison.Ordinal);
            blocks.Add(Block.Paragraph.Of(
                Style.Heading,
                Text.Of(many ? "Questions " : "Question ", many ? "Vragen " : "Vraag ") + number));
            blocks.Add(Block.Paragraph.Of(Style.Body, Text.Of(question.Words)));
            blocks.Add(Block.Paragraph.Of(
                Style.Minor,
                Text.Of(many ? "Answers " : "Answer ", many ? "Antwoorden " : "Antwoord ") + number));
            blocks.AddRange(new AnswerTo(question, facts).Blocks());
        }

        return new Letter(
            Pieces.Answers, choice, facts,
            Text.Of("Answers to written questions", "Antwoorden op schriftelijke vragen"), blocks, [])
        {
            Asked = asked,
        };
    }
}
