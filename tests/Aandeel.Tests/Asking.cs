using System.Text.Json;
using Aandeel.Doors;
using Aandeel.Harmonise;
using Aandeel.Questions;
using Aandeel.Sources;
using Aandeel.Store;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Tests;

/// <summary>Questions as they are asked, and answers as JSON.</summary>
internal static class Asking
{
    private static readonly string[] OfDoors = [.. DoorArgument.All.Select(a => a.Name)];
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<Question, Showing> Shown = [];

    private static readonly Lazy<Imported> FromRegister = new(
        () => Import("register", SourceFile.Open(SharedData.Register)));

    /// <summary>The built-in sums, as on a new machine.</summary>
    public static Imported Sums { get; } = new(null);

    /// <summary>The real register, imported once for all tests.</summary>
    public static Imported Register => FromRegister.Value;

    public static FlowTable RegisterFlows => Register.Register(Register.Editions()[0]);

    /// <summary>A holding of some files, in a folder that goes with the process.</summary>
    public static Imported Import(string name, params SourceFile[] files)
    {
        var folder = new TemporaryFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        var home = new SnapshotHome(folder.File(name));
        new Importer(home, new StillClock()).Import(files, null);
        return new Imported(Snapshot.OpenCurrent(home));
    }

    /// <summary>Real files, each by its folder and name, imported once for all who ask.</summary>
    public static Imported ImportShared(string name, string[][] files) =>
        Import(name, [.. files.Select(f => SourceFile.Open(SharedData.PathOf(["data", .. f])))]);

    /// <summary>Options in one text: <c>by=year;years=2019-2024</c>. A value may hold the sign of equality.</summary>
    public static (string Name, string Value)[] Options(string text) =>
        [.. text.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(o => (o.Split('=')[0], o[(o.IndexOf('=', StringComparison.Ordinal) + 1)..]))];

    /// <summary>
    /// A question; what is said to the door (lang, limit, explain) is kept beside it for <see cref="ShowingOf"/>.
    /// </summary>
    public static Question Ask(QuestionKind kind, params (string Name, string Value)[] options)
    {
        var asked = options.Where(o => !OfDoors.Contains(o.Name))
            .Select(o => new KeyValuePair<string, string>(o.Name, o.Value));
        var question = QuestionParser.Parse(kind, asked);
        string? Of(string name) => options.Where(o => o.Name == name).Select(o => o.Value).FirstOrDefault();
        var language = Of("lang") == "nl" ? Language.Nl : Language.En;
        var limit = Of("limit") is { } number
            ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)
            : (int?)null;
        Shown.Add(question, new Showing(language, limit, Of("explain") is not null));
        return question;
    }

    /// <summary>How the answer to a question of <see cref="Ask"/> is to be written.</summary>
    public static Showing ShowingOf(Question question) =>
        Shown.TryGetValue(question, out var showing) ? showing : new Showing();

    public static Answer Share(Imported imported, params (string Name, string Value)[] options) =>
        ShareQuestion.Answer(Ask(QuestionKind.Share, options), imported);

    public static Answer Flows(Imported imported, params (string Name, string Value)[] options) =>
        FlowsQuestion.Answer(Ask(QuestionKind.Flows, options), imported);

    /// <summary>The answer of a question whose columns say what they are.</summary>
    public static Answer Of(Imported imported, QuestionKind kind, params (string Name, string Value)[] options) =>
        Asked.New(Ask(kind, options), imported);

    /// <summary>The answer of any question, written as the command line writes it.</summary>
    public static byte[] Write(Question question, Imported imported, Format format) =>
        Write(Asked.New(question, imported), format, ShowingOf(question));

    /// <summary>
    /// The question of a command as it stands in a row: <c>aandeel flows --years 2024 --category "Air-defence
    /// systems"</c>.
    /// </summary>
    public static Question OfCommand(string command)
    {
        var words = new List<string>();
        var quoted = false;
        var word = "";
        foreach (var c in command + " ")
        {
            if (c == '"') quoted = !quoted;
            else if (c == ' ' && !quoted) { words.Add(word); word = ""; }
            else word += c;
        }

        words[0].ShouldBe("aandeel");
        Codes.TryParse(words[1], out QuestionKind kind).ShouldBeTrue();
        return Ask(kind, [.. words.Skip(2).Chunk(2).Select(p => (p[0][2..], p[1]))]);
    }

    public static byte[] Write(Answer answer, Format format, Showing? showing = null)
    {
        using var stream = new MemoryStream();
        Door.Write(answer, format, showing ?? new Showing(), stream);
        return stream.ToArray();
    }

    /// <summary>The text of a remark.</summary>
    public static string Said(Answer answer, string code, Language language = Language.En) =>
        Wording.Of(answer.Notes.Single(n => n.Code == code).Text, language);

    public static string Plain(Answer answer, Language language = Language.En) =>
        Doors.Plain.Write(answer, new Showing(language));

    public static JsonElement Parse(Answer answer, Language language) =>
        Parsed(Write(answer, Format.Json, new Showing(language)));

    public static JsonElement Json(Answer answer) => Parsed(Write(answer, Format.Json));

    public static IReadOnlyList<JsonElement> Rows(Answer answer) =>
        [.. Json(answer).GetProperty("rows").EnumerateArray()];

    private static JsonElement Parsed(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
