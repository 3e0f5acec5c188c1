using Aandeel.Answers;
using Aandeel.Doors;
using Aandeel.Questions;

namespace Aandeel.Web;

/// <summary>The card of any figure, by the place where it stands: its question, table, row and column.</summary>
internal static class CardReply
{
    private static readonly string[] OfPlace = ["table", "row", "column"];

    public static Reply Of(Desk desk, QuestionKind kind, Language language, IReadOnlyList<KeyValuePair<string, string>> query)
    {
        var answer = desk.Of(AskReader.Read(kind, query.Where(q => !OfPlace.Contains(q.Key))).Question);
        string Of(string name) => query.FirstOrDefault(q => q.Key == name).Value ?? "";
        if (Found.In(answer, Of("table"), Of("row"), Of("column")) is not { } found)
        {
            throw AandeelException.NotHere(
                $"The answer to {answer.Filled.Command} has no figure in table '{Of("table")}', row '{Of("row")}', column "
                    + $"'{Of("column")}'.");
        }

        using var stream = new MemoryStream();
        FigureCard.Write(answer, found, language, stream);
        return new Reply("image/png", stream.ToArray()) { IsOpen = true };
    }
}
