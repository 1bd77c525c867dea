using System.Globalization;

namespace Yoso.Cli;

/// <summary>Times and sizes as people say them.</summary>
static class Amounts
{
    const double RoundsUp = 999.5;

    static readonly string[] Units = ["bytes", "KB", "MB", "GB", "TB"];

    /// <summary>Time to come, seldom less: "4 s", "3 min 20 s", "5 h 12 min".</summary>
    public static string Time(TimeSpan time)
    {
        var seconds = Math.Max(0, (long)Math.Ceiling(time.TotalSeconds));
        if (seconds < 60)
            return Text(seconds, "s");
        return seconds < 3600 ? Text(seconds / 60, "min") + Rest(seconds % 60, "s") : Text(seconds / 3600, "h") + Rest(seconds / 60 % 60, "min");
    }

    /// <summary>Time that has passed: "1.3 s", "3 min 20 s".</summary>
    public static string Spent(TimeSpan time)
    {
        return time.TotalSeconds < 60 ? time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + " s" : Time(time);
    }

    /// <summary>"900 bytes", "1.2 MB", "49 GB".</summary>
    public static string Size(long bytes)
    {
        var (size, unit) = ((double)bytes, 0);
        for (; size >= RoundsUp && unit < Units.Length - 1; unit++)
            size /= 1000;
        return size.ToString(unit > 0 && size < 10 ? "0.0" : "0", CultureInfo.InvariantCulture) + " " + Units[unit];
    }

    /// <summary>"1 picture", "300 pictures".</summary>
    public static string Pictures(int count)
    {
        return Text(count, count == 1 ? "picture" : "pictures");
    }

    static string Rest(long number, string unit)
    {
        return number == 0 ? "" : " " + Text(number, unit);
    }

    static string Text(long number, string unit)
    {
        return number.ToString(CultureInfo.InvariantCulture) + " " + unit;
    }
}
