namespace Hearsay.Benchmarks.Articles;

/// <summary>Words that generated articles are made of. People, towns and outlets are put together from syllables.</summary>
internal static class Vocabulary
{
    public static readonly string[] FirstNames =
        Split("Ada Anton Bela Boris Clara Dana Darian Edda Emil Erna Felix Greta Hana Hugo Ida Igor Ines Ivo Jana Jonas Judit Karel Kira Lena Leo Lidia Luka Mara Marek Mila Milos Nadia Nils Nora Olga Oskar Paula Pavel Petra Radek Rita Roman Sara Selma Simon Stella Tamas Teo Tilda Tomas Ula Vera Viktor Wanda Yara Zora");

    public static readonly string[] Openings =
        Split("Bar Bel Bor Cal Cor Dar Del Dor Fal Fen Gar Gol Har Hel Jar Kal Kor Lan Lem Mar Mel Mor Nar Nor Ost Pal Per Ral Ren Sal Sed Tal Tor Ul Val Vel Vor Wes Zal Zor");

    public static readonly string[] Middles = Split("a an ar e el en er i il in ir o ol on or u ul un ur y");

    public static readonly string[] SurnameEndings = Split("ek ic in ov ova sen ski son ta vic ko man ler ner dal berg");

    public static readonly string[] TownEndings = Split("burg dorf field ford grad holm mouth port stad ton vale wick gora minster bridge");

    public static readonly string[] Papers = Split("Courier Gazette Herald Ledger Mail Observer Post Record Standard Telegraph Times Tribune Wire Bulletin Chronicle");

    public static readonly string[] Ministries =
        Split("defence interior finance health justice transport trade energy education agriculture labour environment culture housing fisheries");

    public static readonly string[] Roles =
        Split("minister governor spokesman general mayor judge analyst director senator envoy commissioner prosecutor professor economist captain");

    public static readonly string[] SayCues = Split("said added argued claimed insisted reported confirmed announced told_reporters acknowledged stressed warned explained");

    public static readonly string[] BelieveCues = Split("believes thinks expects fears hopes doubts suspects assumes");

    public static readonly string[] Things =
        Split("bridge harbour railway dam hospital school budget tax contract treaty ceasefire convoy depot factory pipeline road tunnel airport refinery warehouse election vote inquiry report strike harvest flood fire outbreak shipment border checkpoint refinery station plant mine market bank loan tariff licence ruling appeal verdict trial march rally siege offensive retreat exchange census survey study vaccine ferry tram reservoir village district valley ridge river island garrison brigade regiment battalion workshop laboratory archive museum library theatre stadium");

    public static readonly string[] Adjectives =
        Split("northern southern eastern western new old damaged unfinished local national regional foreign private public heavy sudden costly disputed secret joint temporary final second third annual coastal rural urban industrial military civilian legal illegal early late partial complete");

    public static readonly string[] PastVerbs =
        Split("rebuilt closed reopened taken lost sold bought cut raised lowered delayed cancelled approved rejected inspected repaired abandoned captured evacuated moved shut begun finished paid written stolen broken sunk driven drawn held found sent struck fought won taught kept left");

    public static readonly string[] BareVerbs =
        Split("rebuild close reopen take sell buy cut raise lower delay cancel approve reject inspect repair abandon capture evacuate move shut begin finish pay write break hold find send strike keep leave");

    public static readonly string[] Persons = Split("residents farmers miners nurses teachers engineers soldiers traders drivers students fishermen officers refugees pensioners builders pilots doctors lawyers shopkeepers dockers");

    public static readonly string[] Reasons =
        Split("shortage storm quarrel mistake delay drought audit threat scandal blockade breakdown lawsuit protest leak shelling explosion landslide miscalculation misunderstanding handover");

    public static readonly string[] Weekdays = Split("Monday Tuesday Wednesday Thursday Friday Saturday Sunday");

    public static readonly string[] Anonymity =
        ["who spoke on condition of anonymity", "who was not allowed to speak in public", "who asked not to be named"];

    private static string[] Split(string words) => [.. words.Split(' ').Select(w => w.Replace('_', ' '))];
}
