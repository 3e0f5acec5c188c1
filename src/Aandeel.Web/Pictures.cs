using Aandeel.Answers;
using Aandeel.Doors;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Web;

/// <summary>The drawings of charts that pages hold.</summary>
internal static class Pictures
{
    /// <summary>A drawing as wide as its place, each mark a link to the page of what it shows.</summary>
    public static string Of(Answer answer, Chart chart, Links links, int most = 10) =>
        Svg.Fluid(answer, chart, links.Language, links.To, most);
}
