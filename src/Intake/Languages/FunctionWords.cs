using System.Collections.Frozen;

namespace Hearsay.Intake.Languages;

/// <summary>The small words that carry each language written in Latin letters.</summary>
internal static class FunctionWords
{
    private static readonly (string Code, string Words)[] Lists =
    [
        ("en", "a i we you me the of and to in that is was for it with as on be at by had not are but from have an they which were her his she he this will would there their been has when who more if no out so said what up its about than into them can only other time new some could these two may first then do any like my now over such our me even most made after also did many before must through years where much your way well down should because each just those how too little state good very make world still own see men work long get here between both life being under never same another know while last might us great since against right came take three"),
        ("de", "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei kann gegen vom können schon wenn habe seine mark ihre dann unter wir soll ich eines jahr zwei jahren diese dieser wieder keine seiner worden will zwischen immer sagte"),
        ("fr", "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la avec son sa ses aux été cette ont ou leur même fait mais deux aussi être nous vous elle comme tout lui après avait était ces sans entre leurs où selon depuis encore contre dont très ans si peut dit faire avoir d l c qu n s j je"),
        ("es", "de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese eso ante ellos e esto antes algunos qué unos yo otro otras él tanto esa estos mucho fue ha son era está según años dijo han"),
        ("pt", "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já eu também só pelo pela até isso ela entre depois sem mesmo aos ter seus quem nas me esse eles você foi são está ser tem há era pelos segundo anos disse ainda contra sobre"),
        ("it", "di e il la che in a per un è del della non sono da una i con si le dei nel al più alla come anche lo ma gli ha delle dal ed questo suo sua o se ai nella degli dalla tra essere sul stato ci anni due contro dopo ancora molto dell l un' quando loro hanno era fatto dove cui sulla quella questa prima perché solo stata senza secondo"),
        ("nl", "de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij of uit nog naar heeft hij ze wordt door over hebben was tot worden meer al zo geen die dit deze hun zich zei kan werd wel wat onder tegen na ik haar je we u veel jaar twee volgens moet zou omdat waar tussen"),
        ("sv", "och i att det som en på är av för med till den har de inte om ett han var men sig från vi så kan när år säger hade efter eller också nu ut upp under mot ska vid hon där blir skulle mycket över sin finns än alla andra då får kommer mellan enligt två många detta bara även"),
        ("da", "og i at det er en til på som for de med den af ikke der har et han har kan vi var men sig fra så når år siger havde efter eller også nu ud op under mod skal ved hun hvor bliver ville meget over sin end alle andre da får kommer mellem ifølge to mange dette kun blev vil være hvad om mere"),
        ("no", "og i å det er en til på som for de med den av ikke har et han kan vi var men seg fra så når år sier hadde etter eller også nå ut opp under mot skal ved hun hvor blir ville mye over sin enn alle andre da får kommer mellom ifølge to mange dette bare ble vil være hva om mer"),
        ("fi", "ja on ei se että oli hän mutta ovat kuin myös joka niin tai jos ole kun sen mukaan vain sekä nyt mitä hänen jo voi vielä olisi ollut siitä kanssa sitä tämä tämän jotka mukaan noin kaksi vuoden vuonna jälkeen ennen koska kuitenkin eivät ovat olla siihen niitä minä me he sanoi pitää enemmän"),
        ("et", "ja on ei et see oli ka kui aga mis ta või ning kes oma nii selle mida siis seda veel välja kuid juba kus pärast üle tema ole olid nende olla saab peab väga kõik sest vaid pole praegu ütles mitte ainult enne eest järgi kaks aasta vastu nagu neid sellest teha tuleb meie need"),
        ("lv", "un ir ar par no kas ka uz tas bet gan vai to tika arī lai pēc kā viņš bija nav tiek šo pie ja līdz tā jau vēl savu viņa tikai kur būs pret teica gada gadā divi ļoti starp jo bez pirms tur mēs viņi var būt esot tiem šis šī nevis"),
        ("lt", "ir kad iš su tai į yra bet kaip už apie o tik jo buvo ar nuo taip per jis ne dar pat jau bus po savo kuris jos jie metų labai kas kurie prieš tačiau sakė gali būti dėl iki prie mes jei daugiau kai arba nėra šis pagal du tarp be todėl nei"),
        ("pl", "w i na z się do nie że to o jest jak po co od za a dla przez przy był są tym ich być jego ale oraz tego ma który które już tylko lub ze może jej czy która będzie było była pod bardzo nad także między przed roku lat według dwa więc gdy jeszcze powiedział oni został mnie tak"),
        ("cs", "a v se na je že s z do o k i to ve by pro za ale jako jsou po který od jeho byl však tak si co podle které nebo již jak při také až bylo jeho jen která být kteří ze jsem tím má před má není než mezi své roku let řekl ještě proti bude byla může když ani jejich dva tom kde už"),
        ("sk", "a v sa na je že s z do o k aj to vo by pre za ale ako sú po ktorý od jeho bol však tak si čo podľa ktoré alebo už pri tiež až bolo len ktorá byť ktorí zo som tým má pred nie je než medzi svoje roku rokov povedal ešte proti bude bola môže keď ani ich dva tom kde"),
        ("sl", "in je v na da se za so ki pa z ne bi po kot od ob tudi ali še s iz pri do ga jih bo če le ter kar bil bila bilo sem ni ko med leta pred že po zelo lahko kako ima katerih svoje kateri kjer rekel dve samo smo niso zaradi več"),
        ("hr", "i u je na se da su za od o s a koji će ne kao što iz to bi nije ili ali do sa koja te po tako bio samo kako koje više već biti je jer bila ima može prema godine između prije nakon još oni kada rekao dva protiv bez ako svoje gdje bilo sve ovo ga njegov"),
        ("hu", "a az és hogy nem is egy ez meg már csak de el mint még volt ha azt van ki szerint vagy lesz aki ami majd pedig után kell ezt között miatt nagy lehet sem lett több mert illetve két így arra most minden ők én mi úgy olyan ezek azonban nincs mondta ellen év alatt"),
        ("ro", "de și în a la cu pe că nu o din să care este un mai se pentru au fost ce al lui sunt sau dar prin după fi ca le cel ale era ar unei între când acest această foarte fără doar până două ani despre îi au spus împotriva lor cum asta unui am ei"),
        ("tr", "ve bir bu da de için ile çok olarak ne daha gibi en kadar sonra o ama ki var olan her göre mi ise değil ya olduğunu iki oldu yıl diye dedi karşı kendi ilk yok bunu onun ancak tarafından üzerine veya hem şey böyle nasıl önce bile ben biz zaman"),
        ("id", "yang dan di dari untuk dengan ini pada dalam itu tidak akan oleh juga ke karena ada dia bisa mereka adalah telah sebagai atau lebih kata sudah saat tersebut para kami bahwa tahun seperti dua antara masih kepada hanya setelah menjadi bagi harus belum namun serta saya"),
        ("vi", "và của là có được cho không trong một các với những người này đã khi đến về từ ra như để cũng vào tại ông sẽ nhiều năm trên phải theo bị sau đó còn nhưng hơn rất thì hai đang lại nói bà chỉ làm nếu"),
        ("ca", "de la que el i a en els del les per un amb no una és al va més com però ha els seus seva aquest aquesta són entre quan també molt fins ja on ser sobre han dels hi pel després anys sense segons tot contra dos qui si perquè encara"),
        ("sq", "të e në i dhe për me një që nga është se ka do nuk më u si janë kjo ky por ishte tij saj apo ai ajo kur edhe deri duke nëse vetëm pas mund tha kanë dy vit kundër midis sipas këtë shumë"),
    ];

    /// <summary>Codes of the languages; a word's weights are by index in it.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Lists.Select(l => l.Code)];

    /// <summary>Index of English in <see cref="Codes"/>.</summary>
    public const int English = 0;

    /// <summary>Indexes of the languages that have each word, lower case.</summary>
    public static FrozenDictionary<string, int[]> Owners { get; } = Lists
        .SelectMany((list, index) => list.Words.Split(' ').Distinct(StringComparer.Ordinal).Select(word => (word, index)))
        .GroupBy(pair => pair.word, pair => pair.index, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
