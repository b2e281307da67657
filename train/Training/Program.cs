using Hearsay.Training;
using Hearsay.Training.Actors;
using Hearsay.Training.Meaning;
using Hearsay.Training.Reading;
using Hearsay.Training.Scoring;
using Hearsay.Training.Tagging;

// One command for each model that is trained or scored; paths of corpora are arguments, never built in.
try
{
    if (args.Length == 0)
    {
        throw new ArgumentException("Expected a command: tag, tag-score, words, prepare, score, score-meaning, disputes, calibrate, curves, score-actors, score-coreference, fit-pronouns.");
    }

    var arguments = new Arguments(args.AsSpan(1));
    switch (args[0])
    {
        case "tag":
            TagCommand.Train(arguments);
            break;
        case "tag-score":
            TagCommand.Score(arguments);
            break;
        case "words":
            WordsCommand.Run(arguments);
            break;
        case "prepare":
            PrepareCommand.Run(arguments);
            break;
        case "calibrate":
            CalibrateCommand.Run(arguments);
            break;
        case "curves":
            CurvesCommand.Run(arguments);
            break;
        case "score":
            ScoreCommand.Run(arguments);
            break;
        case "disputes":
            DisputesCommand.Run(arguments);
            break;
        case "score-meaning":
            ScoreMeaningCommand.Run(arguments);
            break;
        case "score-actors":
            ScoreActorsCommand.Run(arguments);
            break;
        case "score-coreference":
            ScoreCoreferenceCommand.Run(arguments);
            break;
        case "fit-pronouns":
            FitPronounsCommand.Run(arguments);
            break;
        default:
            throw new ArgumentException($"Unknown command '{args[0]}'; expected tag, tag-score, words, prepare, score, score-meaning, disputes, calibrate, curves, score-actors, score-coreference or fit-pronouns.");
    }

    return 0;
}
catch (Exception problem) when (problem is ArgumentException or IOException or InvalidDataException)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}
