using Aandeel.Words;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>The sentences of <c>sensitivity</c>: what was drawn, and what the ends are not.</summary>
internal sealed class SensitivityWords(SensitivityChoice choice, Imported imported)
{
    public Text Title
    {
        get
        {
            var who = SelectionWords.Suppliers(choice.Suppliers);
            return Text.Of(
                $"How far SIPRI's own estimates could move the share, {who}",
                $"Hoeveel SIPRI's eigen schattingen het aandeel kunnen verschuiven, {who}");
        }
    }

    /// <summary>What was drawn, and from which edition.</summary>
    /// <param name="draws">How many draws, quoted.</param>
    public Text Subtitle(Figure draws)
    {
        var (edition, left) = (choice.Flows.Edition.Name, SwitchWords.LeftOut(choice.Asked.Without));
        var seed = choice.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Text.Of(
            $"Delivered volume in SIPRI trend-indicator values (TIV, millions), edition {edition}{left}; {draws} draws, seed "
                + $"{seed}",
            $"Geleverde hoeveelheid in SIPRI-trendindicatorwaarden (TIV, miljoenen), editie {edition}{left}; {draws} trekkingen, "
                + $"beginwaarde {seed}");
    }

    /// <summary>What must be said beside the draws.</summary>
    /// <param name="spread">How far estimated numbers were varied, quoted.</param>
    /// <param name="moves">How far first prints of such a last period moved.</param>
    public IEnumerable<Note> Notes(Figure spread, bool isEmpty, IReadOnlyList<Harmonise.VintageMove> moves) =>
    [
        new("sensitivity", Text.Of(
            $"Sensitivity, not a confidence interval: SIPRI publishes no model of its errors. Numbers that SIPRI marks "
                + $"as estimates, or has not coded yet, were varied by about ±{spread:whole} (one standard deviation), "
                + $"marked years moved by one with probability {Text.Of("1/4")} each way, all rows of a deal together; "
                + $"{Text.Of("95 of 100")} draws lie between the two ends.",
            $"Gevoeligheid, geen betrouwbaarheidsinterval: SIPRI geeft geen model van zijn fouten. Aantallen die SIPRI "
                + $"als schatting aanmerkt of nog niet heeft gecodeerd zijn met ongeveer ±{spread:whole} gevarieerd "
                + $"(één standaardafwijking), als schatting aangemerkte jaren met kans {Text.Of("1/4")} naar elke "
                + $"kant één jaar "
                + $"verschoven, alle regels van een order samen; {Text.Of("95 van de 100")} trekkingen liggen tussen "
                + $"de twee "
                + $"uitersten.")),
        new("errors-do-not-cancel", (
            "It is no measure of how far SIPRI's figures move. Errors do not cancel deal by deal: later editions find "
                + "new deals and move others from one side to the other, and first prints have moved beyond such ends; "
                + "share gives those moves as revision.",
            "Het is geen maat voor hoe ver SIPRI's cijfers verschuiven. Fouten heffen elkaar niet per order op: latere "
                + "edities vinden nieuwe orders en verplaatsen andere van de ene kant naar de andere, en eerste opgaven "
                + "zijn verder verschoven dan deze uitersten; share geeft die verschuivingen als herziening.")),
        .. Revision(moves),
        new("not-production", ShareSentences.NotProduction),
        .. isEmpty ? new[] { new Note("nothing-delivered", ShareSentences.NothingDelivered) } : [],
        .. EditionNotes.For(choice.Flows, imported),
    ];

    private static IEnumerable<Note> Revision(IReadOnlyList<Harmonise.VintageMove> moves)
    {
        if (moves.Count == 0) yield break;
        var listed = RevisionMoves.Listed(moves);
        yield return new Note("revision", Text.Of(
            $"What revision did, beside these draws: first prints of such periods moved by so many points in later "
                + $"editions: {listed}.",
            $"Wat herziening deed, naast deze trekkingen: eerste opgaven van zulke perioden schoven in latere edities "
                + $"zoveel procentpunt: {listed}."));
    }
}
