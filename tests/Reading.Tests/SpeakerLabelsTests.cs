using Hearsay.Language;

namespace Hearsay.Reading.Tests;

public class SpeakerLabelsTests
{
    private const string Answer = "\n\nMS. ORTEGA: We have no plan to leave.";

    [Theory]
    [InlineData("REYES: Will you leave the party?", "REYES")]
    [InlineData("“REYES: Will you leave the party?", "REYES")]
    [InlineData("DR. LENA REYES (CHAIR): Will you leave the party?", "DR. LENA REYES (CHAIR)")]
    public void A_paragraph_that_opens_with_a_name_in_capitals_is_the_speakers(string paragraph, string source)
    {
        string text = paragraph + Answer;
        Document document = Document.Parse(text);

        Attribution label = SpeakerLabels.Of(document)[0];

        Assert.Equal(source, document.Characters(label.Source[0]).In(text).ToString());
        Assert.Equal(":", document.Characters(label.Cue).In(text).ToString());
        Assert.Equal("Will you leave the party?", document.Characters(label.Content[0]).In(text).ToString());
    }

    [Theory]
    [InlineData("Reyes: Will you leave the party?")]
    [InlineData("RELATED: Who leaves next")]
    [InlineData("REYES WILL LEAVE THE PARTY BEFORE THE SPRING, AIDES SAY: A NOTE")]
    [InlineData("REYES:")]
    [InlineData("The vote on REYES: a chronicle")]
    public void Headings_and_names_in_small_letters_are_no_labels(string paragraph)
    {
        Assert.Empty(SpeakerLabels.Of(Document.Parse(paragraph + Answer)));
    }

    [Fact]
    public void A_single_label_makes_no_transcript() =>
        Assert.Empty(SpeakerLabels.Of(Document.Parse("NOW: Who leaves next")));
}
