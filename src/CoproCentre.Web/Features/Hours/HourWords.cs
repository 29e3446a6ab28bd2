using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Hours;

/// <summary>Minutes as people say them.</summary>
public static class HourWords
{
    /// <summary>Like "3 hours 20 minutes", "1 hour" and "45 minutes".</summary>
    public static string Of(IStringLocalizer<Texts> texts, int minutes)
    {
        var (hours, rest) = (minutes / 60, minutes % 60);
        var whole = hours == 1 ? texts["1 hour"].Value : texts["{0} hours", hours].Value;
        var part = rest == 1 ? texts["1 minute"].Value : texts["{0} minutes", rest].Value;
        return (hours, rest) switch
        {
            (0, _) => part,
            (_, 0) => whole,
            _ => $"{whole} {part}",
        };
    }

    /// <summary>Like "3:20", for tables.</summary>
    public static string Short(int minutes) => $"{minutes / 60}:{minutes % 60:00}";
}
