namespace Hearsay.Benchmarks.Articles;

/// <summary>A row of a file of articles.</summary>
/// <param name="Id">Unique.</param>
/// <param name="Title">Headline.</param>
/// <param name="Text">The article.</param>
/// <param name="Published">ISO day.</param>
/// <param name="Outlet">Publisher.</param>
/// <param name="Url">Address, unique.</param>
internal sealed record GeneratedArticle(string Id, string Title, string Text, string Published, string Outlet, string Url);
