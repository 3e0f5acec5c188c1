namespace Aandeel.Tests;

/// <summary>The real register of orders, whose comments say where goods were made, with the yearly one beside it.</summary>
internal static class OrderFiles
{
    public const string Orders = "trade-register-orders-1950-2025.csv";

    private static readonly Lazy<Imported> Kept = new(() => Asking.ImportShared("made-where",
        [["sipri", Orders], ["sipri", "trade-register-1995-2024.csv"]]));

    public static Imported Imported => Kept.Value;
}
