namespace Aandeel.Sources.Sipri;

/// <summary>
/// The answer of SIPRI's own site with a 16-column register inside JSON. Lines are those of the register inside.
/// </summary>
public sealed class OrdersAnswerReader : ISourceReader
{
    private static readonly OrdersReader Inner = new();

    public string Source => SourceCatalog.Sipri;

    public string Form => "register-16-api";

    public Problem FormTitle => "SIPRI's answer with the register by order inside (JSON)";

    public int Version => Inner.Version;

    public bool Recognises(SourceFile file) => InnerRegister.IsAnswer(file) && InnerRegister.HoldsOrders(file);

    public void Read(SourceFile file, FileReading reading) => Inner.Read(InnerRegister.Unwrap(file), reading);
}
