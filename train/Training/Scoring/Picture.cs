using System.Globalization;
using System.Net;
using System.Text;

namespace Hearsay.Training.Scoring;

/// <summary>A plot of two quantities as SVG, readable on light and dark pages.</summary>
internal sealed class Picture
{
    private const double Left = 64, Top = 44, Width = 360, Height = 300, Right = 24, Bottom = 56;

    private const string Style =
        "text{font:13px system-ui,sans-serif;fill:#24292f}.back{fill:#fff}.grid{stroke:#d8dee4}.frame{stroke:#6e7781;fill:none}"
        + ".line{stroke:#0969da;stroke-width:2;fill:none}.dot{fill:#0969da}.faint{fill:#0969da;opacity:.25}"
        + ".ideal{stroke:#6e7781;stroke-dasharray:5 4}.strong{font-weight:600}"
        + "@media(prefers-color-scheme:dark){text{fill:#d5d8de}.back{fill:#14161b}.grid{stroke:#30363d}"
        + ".line{stroke:#58a6ff}.dot,.faint{fill:#58a6ff}}";

    private readonly StringBuilder _svg = new();
    private readonly (double From, double To) _x, _y;

    /// <summary>Draws frame, grid, labels and title.</summary>
    /// <param name="title">Above the plot, and what a person hears who does not see it.</param>
    /// <param name="x">Label and range of the horizontal axis.</param>
    /// <param name="y">Label and range of the vertical axis.</param>
    /// <param name="steps">Lines of the grid on each axis, less one.</param>
    public Picture(string title, (string Label, double From, double To) x, (string Label, double From, double To) y, int steps)
    {
        (_x, _y) = ((x.From, x.To), (y.From, y.To));
        Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Left + Width + Right} {Top + Height + Bottom}\" role=\"img\" aria-labelledby=\"t\">");
        Add($"<title id=\"t\">{WebUtility.HtmlEncode(title)}</title>\n<style>{Style}</style>");
        Add($"<rect class=\"back\" width=\"100%\" height=\"100%\" rx=\"8\"/>");
        Text(Left, Top - 18, "start", title, isStrong: true);
        for (int i = 0; i <= steps; i++)
        {
            double atX = x.From + (i * (x.To - x.From) / steps), atY = y.From + (i * (y.To - y.From) / steps);
            Add($"<path class=\"grid\" d=\"M{X(atX):0.#} {Top}v{Height}M{Left} {Y(atY):0.#}h{Width}\"/>");
            Text(X(atX), Top + Height + 18, "middle", atX.ToString("0.##", CultureInfo.InvariantCulture));
            Text(Left - 8, Y(atY) + 4, "end", atY.ToString("0.##", CultureInfo.InvariantCulture));
        }

        Add($"<rect class=\"frame\" x=\"{Left}\" y=\"{Top}\" width=\"{Width}\" height=\"{Height}\"/>");
        Text(Left + (Width / 2), Top + Height + 42, "middle", x.Label);
        Add($"<text text-anchor=\"middle\" transform=\"translate(18 {Top + (Height / 2)}) rotate(-90)\">{WebUtility.HtmlEncode(y.Label)}</text>");
    }

    /// <summary>Joins points by straight lines.</summary>
    public void Line(string kind, IEnumerable<(double X, double Y)> points) => Add(
        $"<polyline class=\"{kind}\" points=\"{string.Join(' ', points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{X(p.X):0.#},{Y(p.Y):0.#}")))}\"/>");

    /// <summary>A disc of a radius in pixels.</summary>
    public void Dot(double x, double y, double radius) => Add($"<circle class=\"dot\" cx=\"{X(x):0.#}\" cy=\"{Y(y):0.#}\" r=\"{radius:0.#}\"/>");

    /// <summary>A faint bar that stands on the horizontal axis.</summary>
    public void Bar(double from, double to, double height) => Add(
        $"<rect class=\"faint\" x=\"{X(from) + 1:0.#}\" y=\"{Y(height):0.#}\" width=\"{X(to) - X(from) - 2:0.#}\" height=\"{Top + Height - Y(height):0.#}\"/>");

    /// <summary>Words beside a point, moved by pixels.</summary>
    public void Label(double x, double y, double right, double down, string words, bool isStrong = false) =>
        Text(X(x) + right, Y(y) + down, "start", words, isStrong);

    /// <summary>The whole file.</summary>
    public string End() => _svg + "</svg>\n";

    private double X(double value) => Left + (Width * (value - _x.From) / (_x.To - _x.From));

    private double Y(double value) => Top + (Height * (1 - ((value - _y.From) / (_y.To - _y.From))));

    private void Text(double x, double y, string anchor, string words, bool isStrong = false) => Add(
        $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\"{(isStrong ? " class=\"strong\"" : "")}>{WebUtility.HtmlEncode(words)}</text>");

    private void Add(FormattableString line) => _svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
