namespace Hearsay.Intake.Tests.Html;

/// <summary>An invented page with all that stands around an article on the web.</summary>
internal static class NewsPage
{
    public const string Body = """
        <p>The harbour board of Osterhaven has voted to keep the swing bridge shut until spring, its chair, Ida Lund, said on&nbsp;Tuesday.</p>
        <p>“We cannot ask drivers to trust bearings that we do not trust ourselves,” Lund told reporters, adding that
           new ones had been ordered <b>twice</b> and cancelled&#32;once.</p>
        <h2>Shops fear the winter</h2>
        <p>Shopkeepers on the eastern quay said trade had fallen by a third, and that nobody at the town hall had answered their letters.</p>
        <ul><li>The ferry runs every hour, according to the port.</li><li>Lorries must take the northern road, police said.</li></ul>
        <p>The ministry denied that money had been withheld &mdash; a claim the board repeated in writing, and one its lawyers say they can prove.<br>
        A hearing is set for March 3.</p>
        """;

    public const string Text =
        """
        The harbour board of Osterhaven has voted to keep the swing bridge shut until spring, its chair, Ida Lund, said on Tuesday.

        “We cannot ask drivers to trust bearings that we do not trust ourselves,” Lund told reporters, adding that new ones had been ordered twice and cancelled once.

        Shops fear the winter

        Shopkeepers on the eastern quay said trade had fallen by a third, and that nobody at the town hall had answered their letters.

        The ferry runs every hour, according to the port.
        Lorries must take the northern road, police said.

        The ministry denied that money had been withheld — a claim the board repeated in writing, and one its lawyers say they can prove.
        A hearing is set for March 3.
        """;

    public const string Head = """
        <meta charset="utf-8"><title>Swing bridge stays shut until spring | The Haven Courier</title>
        <meta property="og:title" content="Swing bridge stays shut until spring"><meta property="og:site_name" content="The Haven Courier">
        <meta name="author" content="By Tomas Berg"><meta property="article:published_time" content="2026-02-10T08:30:00+0100">
        <link rel="canonical" href="https://courier.example/2026/bridge">
        <style>p { color: red }</style><script>document.write("<p>He said this is a script.</p>");</script>
        """;

    public static string Around(string head, string body) => $"""
        <!DOCTYPE html><html lang="en"><head>{head}</head><body>
        <div id="cookie-banner" class="cookie-consent" role="dialog"><p>We and our partners said we value your privacy, and use cookies to do so. Accept all?</p></div>
        <header><nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
        <main><article class="story"><h1>Swing bridge stays shut until spring</h1><p class="byline">By Tomas Berg</p>
        <div class="article-body">{body}</div></article>
        <aside class="related sidebar"><h3>Most read</h3><ul><li><a href="/a">Mayor said to be furious over snow, sources say</a></li><li><a href="/b">Ten soups</a></li></ul></aside></main>
        <section id="comments" class="comments"><h3>Comments</h3><div class="comment"><p>Harbour fan: my brother said the bridge was built wrong, and he would know, he said so for years.</p></div></section>
        <footer><p>© 2026 The Haven Courier. All rights reserved. Terms, privacy, contact.</p></footer></body></html>
        """;
}
