namespace Aandeel.Sources.Sipri;

/// <summary>
/// The answer of SIPRI's own site: a 17-column register inside JSON, as <c>{"bytes":"(base64)"}</c>. Lines are those of
/// the register inside.
/// </summary>
public sealed class ApiAnswerReader : ISourceReader
{
    private static readonly RegisterReader Inner = new();

    public string Source => SourceCatalog.Sipri;

    public string Form => "register-17-api";

    public Problem FormTitle => "SIPRI's answer with the register inside (JSON)";

    public int Version => Inner.Version;

    public bool Recognises(SourceFile file) => InnerRegister.IsAnswer(file) && !InnerRegister.HoldsOrders(file);

    public void Read(SourceFile file, FileReading reading) => Inner.Read(Unwrap(file), reading);

    /// <summary>The register inside an answer.</summary>
    /// <exception cref="AandeelException">The answer is cut off or holds no register (exit code 5).</exception>
    public static SourceFile Unwrap(SourceFile file)
    {
        var inner = InnerRegister.Unwrap(file);
        if (!Inner.Recognises(inner))
        {
            throw new AandeelException(
                ExitCode.ShapeChanged,
                $"{file.Name}: the answer holds no trade register with 17 columns; it begins with \"{Start(inner)}\". "
                    + $"Fetch it again.");
        }

        return inner;
    }

    private static string Start(SourceFile file) => file.Head.Length > 80 ? file.Head[..80] : file.Head;
}
