using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hearsay.Cli.Tests.Ingest;

/// <summary>A web server on this machine with one thing to give.</summary>
internal sealed class TestSite : IDisposable
{
    public const string Tag = "\"one\"";

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly string body;

    public TestSite(string body)
    {
        this.body = body;
        listener.Start();
        _ = Serve();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/news";

    /// <summary>Another status than 200 or 304.</summary>
    public string? Status { get; set; }

    /// <summary>The tag that each request named; empty for none.</summary>
    public List<string> AskedWith { get; } = [];

    public void Dispose() => listener.Dispose();

    private async Task Serve()
    {
        while (true)
        {
            using TcpClient client = await listener.AcceptTcpClientAsync();
            using NetworkStream stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
            string tag = "";
            while (await reader.ReadLineAsync() is { Length: > 0 } line)
            {
                tag = line.StartsWith("If-None-Match: ", StringComparison.OrdinalIgnoreCase) ? line["If-None-Match: ".Length..] : tag;
            }

            string status = Status ?? (tag == Tag ? "304 Not Modified" : "200 OK");
            AskedWith.Add(tag);
            string content = status.StartsWith('2') ? body : "";
            await stream.WriteAsync(Encoding.UTF8.GetBytes(
                $"HTTP/1.1 {status}\r\nETag: {Tag}\r\nContent-Length: {Encoding.UTF8.GetByteCount(content)}\r\nConnection: close\r\n\r\n{content}"));
        }
    }
}
