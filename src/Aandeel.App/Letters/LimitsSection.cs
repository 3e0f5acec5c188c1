using Aandeel.Questions;

namespace Aandeel.App.Letters;

/// <summary>What the figures do not say.</summary>
internal static class LimitsSection
{
    public static Text Heading { get; } = ("What these figures do not say", "Wat deze cijfers niet zeggen");

    public static Text Paragraph(Shares shares)
    {
        var sentences = new List<Text>
        {
            Text.Of(
                "SIPRI does not count small arms, services, and most ammunition (including ordinary 155 mm shells) and "
                    + "components.",
                "Kleine wapens, diensten en de meeste munitie (waaronder gewone 155mm-granaten) en onderdelen telt SIPRI niet "
                    + "mee."),
            Text.Of("The measure is volume, not money.", "De maat is omvang, geen geld."),
            Text.Of(
                "From a delivery outside NATO it does not follow that an ally would have wanted or been able to take the "
                    + "same.",
                "Uit een levering buiten de NAVO volgt niet dat een bondgenoot hetzelfde had willen of kunnen afnemen."),
        };
        if (Used(shares) is { } used) sentences.Add(used);
        sentences.Add(Text.Of(
            "Export control is a national responsibility of every NATO country.",
            "Exportcontrole is een nationale verantwoordelijkheid van elk NAVO-land."));
        return Text.Join(" ", sentences);
    }

    private static Text? Used(Shares shares)
    {
        if (!shares.HasUkraine) return null;
        Figure? Total(string id, params (string, string)[] more) => shares.Quote(
            shares.Facts.Sipri(
                QuestionKind.Share,
                [
                    ("suppliers", shares.Who.Suppliers), ("recipients", "ukraine"),
                    ("years", shares.Frame.Window.ToString()), .. more,
                ])?.Row(),
            id, "total");
        var part = shares.Derive(
            "ukraine.used", ("used equipment among what went to Ukraine", "gebruikt materieel onder wat naar Oekraïne ging"),
            Operation.Rest,
            shares.Derive(
                "ukraine.new", ("new equipment among it", "nieuw materieel daaronder"), Operation.Part,
                Total("ukraine.total.new", ("without", "second-hand")), Total("ukraine.total")));
        if (part is null || Figures.Value(part) < 0.005) return null;
        var who = shares.Who;
        return who.Party is null
            ? Text.Of(
                $"Of the deliveries to Ukraine {part:whole} was used equipment.",
                $"Van de leveringen aan Oekraïne was {part:whole} gebruikt materieel.")
            : Text.Of(
                $"Of what {who.Name} delivered to Ukraine {part:whole} was used equipment.",
                $"Van wat {who.Name} aan Oekraïne {who.Delivered}, was {part:whole} gebruikt materieel.");
    }
}
