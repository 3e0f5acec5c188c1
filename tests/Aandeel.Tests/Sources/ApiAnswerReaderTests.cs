using System.Text;
using Aandeel.Sources;

namespace Aandeel.Tests.Sources;

public sealed class ApiAnswerReaderTests
{
    private static readonly byte[] Register = File.ReadAllBytes(Repository.Fixture("sipri-register-17.csv"));
    private static readonly string Answer = $$"""{"bytes":"{{Convert.ToBase64String(Register)}}"}""";

    [Fact]
    public void The_register_inside_an_answer_is_read_as_the_register_itself() =>
        ReadingText.Of(ReadingText.Read(Json(Answer)))
            .ShouldBe(ReadingText.Of(ReadingText.Read(new SourceFile("register.csv", Register))));

    [Fact]
    public void A_byte_order_mark_before_the_answer_changes_nothing() =>
        ReadingText.Read(Json("\uFEFF" + Answer)).Read.ShouldBe(ReadingText.Read(Json(Answer)).Read);

    [Theory]
    [InlineData("{\"bytes\":\"")]
    [InlineData("{\"bytes\":\"UmVjaXBpZW50")]
    [InlineData("{\"bytes\":42}")]
    [InlineData("{\"bytes\":null}")]
    [InlineData("{\"bytes\":\"no base64!\"}")]
    [InlineData("{\"bytes\":\"UmVjaXBpZW50\"}")]
    public void An_answer_that_is_cut_off_or_holds_something_else_says_so(string answer)
    {
        var error = Should.Throw<AandeelException>(() => ReadingText.Read(Json(answer)));

        error.Code.ShouldBe(ExitCode.ShapeChanged);
        error.Message.ShouldStartWith("answer.json:");
    }

    [Fact]
    public void An_answer_cut_off_anywhere_says_so()
    {
        for (var length = 9; length < Answer.Length; length += 997)
        {
            Should.Throw<AandeelException>(() => ReadingText.Read(Json(Answer[..length]))).Code.ShouldBe(
                ExitCode.ShapeChanged);
        }
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><body>502 Bad Gateway</body></html>", "web page")]
    [InlineData("a,b,c\n1,2,3\n", "it begins \"a,b,c\"")]
    [InlineData("PK\u0003\u0004\u0000\u0000", "zip")]
    [InlineData("%PDF-1.7", "PDF")]
    [InlineData("\u0000\u0001\u0002", "binary")]
    [InlineData("{\\rtf1", "choose CSV on the same page")]
    public void A_file_of_no_known_form_is_described(string text, string description)
    {
        var error = Should.Throw<AandeelException>(() => SourceReaders.For(Json(text)));

        error.Code.ShouldBe(ExitCode.WrongUsage);
        error.Message.ShouldContain(description);
        error.Message.Length.ShouldBeLessThanOrEqualTo(200);
    }

    [SharedDataFact]
    public void A_recorded_answer_of_the_site_is_read()
    {
        var reading = ReadingText.Read(
            SourceFile.Open(SharedData.PathOf("data", "sipri", "api-answer-trade-register-2000-2001.json")));

        reading.Refused.ShouldBe(0);
        reading.Years().ShouldBe(new YearRange(2000, 2001));
    }

    private static SourceFile Json(string text) => new("answer.json", Encoding.UTF8.GetBytes(text));
}
