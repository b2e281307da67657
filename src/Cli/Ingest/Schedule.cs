using System.Globalization;
using Cronos;

namespace Hearsay.Cli.Ingest;

/// <summary>When rounds of work begin: so long after one another, or by a cron expression.</summary>
internal sealed class Schedule
{
    /// <summary>What a schedule looks like, for messages.</summary>
    public const string Shape = "15m, 2h, 1d, or a cron expression such as \"*/15 6-22 * * *\"";

    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1), Most = TimeSpan.FromDays(366);

    private readonly TimeSpan every;
    private readonly CronExpression? cron;

    private Schedule(TimeSpan every, CronExpression? cron) => (this.every, this.cron) = (every, cron);

    /// <summary>Reads a number with s, m, h or d, or the five fields of cron (local time).</summary>
    public static bool TryParse(string text, out Schedule? schedule)
    {
        schedule = null;
        if (text.Length > 1 && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            TimeSpan? unit = text[^1] switch
            {
                's' => TimeSpan.FromSeconds(1),
                'm' => TimeSpan.FromMinutes(1),
                'h' => TimeSpan.FromHours(1),
                'd' => TimeSpan.FromDays(1),
                _ => null,
            };
            if (unit is { } one && number <= Most / one && number * one >= Least)
            {
                schedule = new Schedule(number * one, null);
            }
        }
        else if (CronExpression.TryParse(text, out CronExpression? cron))
        {
            schedule = new Schedule(default, cron);
        }

        return schedule is not null;
    }

    /// <summary>How long to wait for the next round; zero where it should have begun.</summary>
    /// <param name="started">Begin of the last round.</param>
    /// <param name="now">Now.</param>
    /// <param name="zone">Time zone of the cron expression.</param>
    /// <returns>Null if there is no next round.</returns>
    public TimeSpan? Wait(DateTimeOffset started, DateTimeOffset now, TimeZoneInfo zone)
    {
        DateTimeOffset? next = cron is null ? started + every : cron.GetNextOccurrence(now, zone);
        return next is { } at ? at > now ? at - now : TimeSpan.Zero : null;
    }
}
