using Hearsay.Intake.Inputs;

namespace Hearsay.Intake.Tests.Mail;

public sealed class MailTextTests
{
    [Fact]
    public void Message_WrappedLines_AreJoinedAndOwnBreaksKept() => Assert.Equal(
        """
        The harbour board voted on Tuesday to keep the swing bridge shut until spring, its chair said.
        It meets again in March.

        Nobody asked the port.
        """,
        Body(
            """
            The harbour board voted on Tuesday to keep the swing bridge shut
            until spring, its chair said.
            It meets again in March.

            Nobody asked the port.
            """));

    [Fact]
    public void Message_Quoted_StandsApartWithoutMarks() => Assert.Equal(
        """
        The ministry said no.

        On Tuesday, Ida Lund wrote:

        The board said the money was withheld.

        The port denied it.

        We shall see.
        """,
        Body(
            """
            The ministry said no.

            On Tuesday, Ida Lund wrote:
            > The board said the money was withheld.
            > > The port denied it.
            We shall see.
            """));

    [Fact]
    public void Message_Signature_IsDropped() => Assert.Equal(
        "The ministry said no.\n\nThe board said yes.",
        Body("The ministry said no.\n-- \nIda Lund\nChair, Harbour Board\n> The board said yes.\n> -- \n> Tomas\n"));

    [Fact]
    public void Message_Flowed_GoesOnAfterASpace() => Assert.Equal(
        "The ministry said no.\nThe board said yes.",
        Body("The ministry \nsaid no.\nThe board \nsaid yes.", "; format=flowed"));

    [Fact]
    public void Message_LongLines_AreNotJoined()
    {
        string line = "The harbour board voted on Tuesday to keep the swing bridge shut until spring, and its chair said that it would not change its mind.";
        Assert.Equal($"{line}\n{line}", Body($"{line}\n{line}"));
    }

    private static string Body(string text, string parameters = "")
    {
        string mail = $"From: Ida <ida@port.example>\r\nContent-Type: text/plain; charset=utf-8{parameters}\r\n\r\n{text.ReplaceLineEndings("\r\n")}";
        var list = new InputList(["-"], isRecursive: false, () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes("MIME-Version: 1.0\r\n" + mail)));
        return Assert.Single(list.Open()).Take(IntakeOptions.None).Article!.Text;
    }
}
