namespace Hearsay.Meaning.Disputes;

/// <summary>Words, by lemma, that show how two statements stand to each other.</summary>
internal static class DisputeWords
{
    /// <summary>Join two clauses that stand against each other.</summary>
    public static readonly HashSet<string> Contrast = Set("but yet while whereas although though however conversely");

    /// <summary>Set what follows against what is held: "despite her claims that …".</summary>
    public static readonly HashSet<string> Despite = Set("despite notwithstanding contradict contrary");

    /// <summary>Nouns for what somebody holds to be so.</summary>
    public static readonly HashSet<string> Claims = Set(
        "claim allegation accusation charge assertion suggestion report rumor rumour notion argument belief view assessment account "
        + "finding conclusion contention opinion version talk idea denial insinuation assurance theory");

    /// <summary>Nouns for what somebody has said, so or not.</summary>
    public static readonly HashSet<string> Sayings = Set("statement comment remark criticism sentiment concern word promise call warning");

    /// <summary>Answer somebody, not always against him.</summary>
    public static readonly HashSet<string> Answers = Set("respond react reply");

    /// <summary>Say the same as somebody before.</summary>
    public static readonly HashSet<string> Echoes = Set("echo agree concur corroborate");

    /// <summary>Say that something already said is so.</summary>
    public static readonly HashSet<string> Confirms = Set("confirm acknowledge admit concede");

    /// <summary>Say the contrary of somebody before.</summary>
    public static readonly HashSet<string> Disagrees = Set("disagree dissent");

    /// <summary>Say of somebody's claim that it is not so.</summary>
    public static readonly HashSet<string> Rejects = Set("reject dismiss challenge dispute");

    /// <summary>Leave somebody's claim unlikely; not to know of it is no doubt.</summary>
    public static readonly HashSet<string> Doubts = Set(
        "doubt doubtful sceptical skeptical skepticism scepticism question believe think convince convinced unconvinced trust mistrust distrust "
        + "disbelief buy sure suspicious wary");

    /// <summary>Adverbs that make a saying untrue: "wrongly reported".</summary>
    public static readonly HashSet<string> Wrongly = Set("wrongly falsely incorrectly erroneously mistakenly untruthfully");

    /// <summary>Negate the word that they stand before.</summary>
    public static readonly HashSet<string> Nots = Set("not n't no never cannot");

    /// <summary>Make a clause negative.</summary>
    public static readonly HashSet<string> Negations = Set(
        "not n't no never nor neither nobody nothing none without lack absent absence fail failure refuse refusal inability reluctance unable unwilling unwillingness hardly "
        + "little impossible unlikely reject deny false untrue wrong cannot stop end avoid prevent against");

    /// <summary>Pronouns that stand for something said.</summary>
    public static readonly HashSet<string> Anaphora = Set("it this that these those them both so");

    /// <summary>Lemmas that say nothing of the matter.</summary>
    public static readonly HashSet<string> Light = Set(
        "mr. mrs. ms. dr. sen. rep. gov. president united states state government be have do get go make take give come say tell will would can could may might must should that this it he she they we i you one who which "
        + "more most many much other such same new last first year day week month time people thing way also just very really now today man woman");

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
