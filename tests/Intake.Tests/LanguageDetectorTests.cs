using Hearsay.Intake.Languages;

namespace Hearsay.Intake.Tests;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("en", "The harbour master said on Tuesday that the bridge would stay closed until the spring, because the bearings were worn and nobody had ordered new ones.")]
    [InlineData("en", "Shares of Tarn Foods fell 12% to 4.31 after its chief executive, Jo Brandt, warned investors of a weak quarter, analysts at Pell & Co. wrote in a note.")]
    [InlineData("de", "Der Hafenmeister sagte am Dienstag, dass die Brücke bis zum Frühjahr geschlossen bleibt, weil die Lager abgenutzt sind und niemand neue bestellt hat.")]
    [InlineData("fr", "Le maître du port a dit mardi que le pont resterait fermé jusqu’au printemps, parce que les appuis sont usés et que personne n’en a commandé de nouveaux.")]
    [InlineData("es", "El capitán del puerto dijo el martes que el puente seguirá cerrado hasta la primavera, porque los apoyos están gastados y nadie ha pedido otros nuevos.")]
    [InlineData("pt", "O capitão do porto disse na terça-feira que a ponte vai continuar fechada até à primavera, porque os apoios estão gastos e ninguém pediu outros novos.")]
    [InlineData("it", "Il comandante del porto ha detto martedì che il ponte resterà chiuso fino alla primavera, perché gli appoggi sono consumati e nessuno ne ha ordinati di nuovi.")]
    [InlineData("nl", "De havenmeester zei dinsdag dat de brug tot het voorjaar dicht blijft, omdat de lagers versleten zijn en niemand er nieuwe heeft besteld voor de stad.")]
    [InlineData("sv", "Hamnkaptenen sade på tisdagen att bron ska vara stängd till våren, eftersom lagren är slitna och ingen har beställt några nya från fabriken än så länge.")]
    [InlineData("fi", "Satamakapteeni sanoi tiistaina, että silta on suljettu kevääseen asti, koska laakerit ovat kuluneet eikä kukaan ole vielä tilannut uusia, vaikka niin oli sovittu jo ennen kuin talvi tuli.")]
    [InlineData("pl", "Kapitan portu powiedział we wtorek, że most będzie zamknięty do wiosny, ponieważ łożyska są zużyte i nikt nie zamówił nowych, choć już przed rokiem było to wiadome.")]
    [InlineData("cs", "Kapitán přístavu řekl v úterý, že most bude do jara uzavřen, protože ložiska jsou opotřebovaná a nikdo si zatím nové neobjednal, i když se o tom už před rokem vědělo.")]
    [InlineData("hu", "A kikötőmester kedden azt mondta, hogy a híd tavaszig zárva marad, mert a csapágyak elkoptak, és senki nem rendelt még újakat, pedig ez már egy éve ismert volt.")]
    [InlineData("ro", "Căpitanul portului a spus marți că podul va rămâne închis până în primăvară, pentru că lagărele sunt uzate și nimeni nu a comandat altele noi de la fabrică.")]
    [InlineData("tr", "Liman başkanı salı günü köprünün ilkbahara kadar kapalı kalacağını söyledi, çünkü yataklar aşınmış ve bir yıl önce bilinmesine rağmen hiç kimse daha yenisini sipariş etmedi.")]
    [InlineData("id", "Kepala pelabuhan mengatakan pada hari Selasa bahwa jembatan itu akan tetap ditutup sampai musim semi, karena bantalannya sudah aus dan belum ada yang memesan yang baru.")]
    [InlineData("ru", "Капитан порта сказал во вторник, что мост будет закрыт до весны, потому что опоры изношены.")]
    [InlineData("uk", "Капітан порту сказав у вівторок, що міст буде закритий до весни, бо опори зношені.")]
    [InlineData("el", "Ο λιμενάρχης είπε την Τρίτη ότι η γέφυρα θα μείνει κλειστή ως την άνοιξη.")]
    [InlineData("ar", "قال مدير الميناء يوم الثلاثاء إن الجسر سيبقى مغلقا حتى الربيع.")]
    [InlineData("he", "מנהל הנמל אמר ביום שלישי שהגשר יישאר סגור עד האביב.")]
    [InlineData("zh", "港务长星期二说，由于轴承磨损，这座桥将关闭到春天，还没有人订购新的轴承。")]
    [InlineData("ja", "港長は火曜日、橋は春まで閉鎖されたままになると述べた。軸受が摩耗しているからだ。")]
    [InlineData("ko", "항만장은 화요일에 다리가 봄까지 닫혀 있을 것이라고 말했다. 베어링이 닳았기 때문이다.")]
    [InlineData("hi", "बंदरगाह प्रमुख ने मंगलवार को कहा कि पुल वसंत तक बंद रहेगा क्योंकि बेयरिंग घिस गए हैं।")]
    public void Detect_ProseOfALanguage_FindsItFirmly(string code, string text)
    {
        LanguageGuess guess = LanguageDetector.Detect(text);
        Assert.Equal(code, guess.Code);
        Assert.True(guess.IsFirm);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bonjour, dit le maire.")]
    [InlineData("привет")]
    [InlineData("12 345 — 67 %")]
    public void Detect_ShortText_IsNotFirm(string text) => Assert.False(LanguageDetector.Detect(text).IsFirm);

    [Fact]
    public void Detect_ManyWordsOfNoLanguage_IsFirmWithoutACode()
    {
        LanguageGuess guess = LanguageDetector.Detect(string.Concat(Enumerable.Repeat("zorb glimk wexil vratt ", 20)));
        Assert.Equal(new LanguageGuess(null, true), guess);
    }

    [Fact]
    public void Detect_EnglishWithForeignQuotation_IsEnglish() => Assert.Equal("en", LanguageDetector.Detect(
        "The mayor told reporters after the meeting that the answer was simple. “Nous ne paierons pas pour les autres,” he said, and he left the room with his aides.").Code);
}
