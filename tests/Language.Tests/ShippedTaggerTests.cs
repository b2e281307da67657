namespace Hearsay.Language.Tests;

/// <summary>The shipped model on a small sample written and annotated by hand for this purpose.</summary>
public sealed class ShippedTaggerTests
{
    // form/UPOS/lemma, one sentence a line; words are joined again by Raw.
    private const string Sample = """
        The/DET/the prime/ADJ/prime minister/NOUN/minister said/VERB/say on/ADP/on Tuesday/PROPN/Tuesday that/SCONJ/that her/PRON/her government/NOUN/government would/AUX/would not/PART/not raise/VERB/raise taxes/NOUN/tax before/ADP/before the/DET/the election/NOUN/election ./PUNCT/.
        “/PUNCT/" We/PRON/we have/AUX/have lost/VERB/lose three/NUM/three ships/NOUN/ship and/CCONJ/and more/ADJ/more than/ADP/than 40/NUM/40 sailors/NOUN/sailor ,/PUNCT/, ”/PUNCT/" he/PRON/he told/VERB/tell reporters/NOUN/reporter ./PUNCT/.
        Officials/NOUN/official denied/VERB/deny the/DET/the claim/NOUN/claim ,/PUNCT/, but/CCONJ/but witnesses/NOUN/witness saw/VERB/see soldiers/NOUN/soldier leaving/VERB/leave the/DET/the town/NOUN/town ./PUNCT/.
        It/PRON/it is/AUX/be n't/PART/not clear/ADJ/clear who/PRON/who ordered/VERB/order the/DET/the attack/NOUN/attack ,/PUNCT/, according/VERB/accord to/ADP/to two/NUM/two people/NOUN/person familiar/ADJ/familiar with/ADP/with the/DET/the matter/NOUN/matter ./PUNCT/.
        Norway/PROPN/Norway 's/PART/'s biggest/ADJ/big bank/NOUN/bank cut/VERB/cut its/PRON/its forecast/NOUN/forecast for/ADP/for growth/NOUN/growth to/ADP/to 1.5/NUM/1.5 %/SYM/% ./PUNCT/.
        She/PRON/she added/VERB/add that/SCONJ/that the/DET/the talks/NOUN/talk had/AUX/have been/AUX/be postponed/VERB/postpone because/SCONJ/because both/DET/both sides/NOUN/side needed/VERB/need time/NOUN/time to/PART/to think/VERB/think ./PUNCT/.
        Police/NOUN/police arrested/VERB/arrest a/DET/a man/NOUN/man who/PRON/who was/AUX/be carrying/VERB/carry two/NUM/two knives/NOUN/knife and/CCONJ/and a/DET/a forged/VERB/forge passport/NOUN/passport ./PUNCT/.
        “/PUNCT/" They/PRON/they went/VERB/go home/ADV/home and/CCONJ/and never/ADV/never came/VERB/come back/ADV/back ,/PUNCT/, ”/PUNCT/" said/VERB/say Maria/PROPN/Maria Lopez/PROPN/Lopez ,/PUNCT/, a/DET/a teacher/NOUN/teacher ./PUNCT/.
        The/DET/the company/NOUN/company 's/PART/'s shares/NOUN/share fell/VERB/fall sharply/ADV/sharply after/SCONJ/after it/PRON/it warned/VERB/warn of/ADP/of lower/ADJ/low profits/NOUN/profit ./PUNCT/.
        Critics/NOUN/critic argue/VERB/argue that/SCONJ/that those/DET/that rules/NOUN/rule are/AUX/be too/ADV/too weak/ADJ/weak ;/PUNCT/; supporters/NOUN/supporter say/VERB/say they/PRON/they will/AUX/will work/VERB/work ./PUNCT/.
        """;

    private static readonly Lazy<Tagger> Shipped = new(Tagger.Load);

    [Fact]
    public void Tag_HandAnnotatedSample_AboveThresholds()
    {
        int words = 0;
        int upos = 0;
        int lemmas = 0;
        foreach (string line in Sample.Split('\n'))
        {
            string[][] gold = [.. line.Split(' ').Select(w => w.Split('/'))];
            Document document = Document.Parse(Raw(gold));
            Shipped.Value.Tag(document);

            Assert.Equal(gold.Select(w => w[0]), Enumerable.Range(0, document.TokenCount).Select(t => document.Token(t).ToString()));
            Assert.Equal(1, document.SentenceCount);
            for (int t = 0; t < gold.Length; t++)
            {
                words++;
                upos += string.Equals(document.Upos(t).ToString(), gold[t][1], StringComparison.OrdinalIgnoreCase) ? 1 : 0;
                lemmas += document.Lemma(t).SequenceEqual(gold[t][2]) ? 1 : 0;
            }
        }

        Assert.True(words >= 150, $"{words} words");
        Assert.True(upos >= 0.97 * words, $"{upos} parts of speech of {words}");
        Assert.True(lemmas >= 0.97 * words, $"{lemmas} lemmas of {words}");
    }

    [Fact]
    public void Tag_SpeechVerbs_Lemmatised()
    {
        Document document = Document.Parse("He said it, she told him, they thought so and the minister has denied it.");
        Shipped.Value.Tag(document);

        string lemmas = string.Join(' ', Enumerable.Range(0, document.TokenCount).Select(t => document.Lemma(t).ToString()));
        Assert.Equal("he say it , she tell he , they think so and the minister have deny it .", lemmas);
    }

    private static string Raw(string[][] words)
    {
        string text = string.Join(' ', words.Select(w => w[0]));
        foreach (string mark in (string[])[".", ",", ";", "”", "'s", "n't", "%"])
        {
            text = text.Replace(" " + mark, mark, StringComparison.Ordinal);
        }

        return text.Replace("“ ", "“", StringComparison.Ordinal);
    }
}
