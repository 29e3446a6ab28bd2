using CoproCentre.Data.Activities;
using CoproCentre.Domain;
using CoproCentre.Domain.Activities;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Setup;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Posters;

/// <summary>When a meeting on a poster is; a blank poster leaves room to write it.</summary>
public sealed record PosterTime(DateOnly Date, TimeOnly Starts, TimeOnly Ends);

/// <summary>A poster for the street (C1): what, when, where, a square to point a phone at, and slips to tear off. Nobody's name is on it.</summary>
/// <param name="Address">The public page; nothing for a closed group, which has none.</param>
public sealed record PosterPaper(string Title, string Aim, PosterTime? Time, string Place, IReadOnlyList<string> Talks, string? Address)
{
    /// <summary>Slips along the foot.</summary>
    public const int Slips = 7;

    private const int MostDates = 7;

    // Boxes in millimetres on A4, as the style sheet _poster.scss lays them out.
    private const double Width = 182;
    private const double TitleHeight = 67;
    private const double WallHeight = TitleHeight + 27;
    private const double PanelWidth = 112;
    private const double PlaceWidth = 101;
    private const double PlaceHeight = 15;
    private const double TalkWidth = 132;
    private const double TalkHeight = 29.5;
    private const double MoreHeight = 5;
    private const double SlipWidth = 50;
    private const double SlipHeight = 21.8;

    private const double TitleLeading = 1.05;
    private const double Leading = 1.25;
    private const double SlipLeading = 1.2;
    private const double LargestTitle = 84;
    private const double LargestAim = 32;
    private const double LargestTalk = 18;
    private const double SmallestTalk = 14;
    private const double LargestDate = 48;
    private const double LargestSlip = 11;
    private const double SmallestSlip = 7;
    private const string Gap = "____________________";
    private const string MayBreak = "/\u200b";

    public bool IsDraft { get; init; }

    /// <summary>Of an activity: what is listed are its next dates.</summary>
    public bool IsActivity { get; init; }

    public bool IsCancelled { get; init; }

    /// <summary>Without what a browser adds by itself.</summary>
    public string ShortAddress => Address is null ? "" : Address[(Address.IndexOf("://", StringComparison.Ordinal) + 3)..];

    public string TitleSize => PosterFit.Class(TitlePoints);

    /// <summary>What a short title leaves free makes the aim larger.</summary>
    public string AimSize => Fit([Aim], Width, WallHeight - PosterFit.Height([Title], Width, TitlePoints, TitleLeading), LargestAim, Leading);

    /// <summary>Like "Thursday", and "3 December".</summary>
    public (string WeekDay, string Date) Day => Say.Day(Time!.Date)[..^5].Split(' ', 2) is [var day, var date] ? (day, date) : default;

    public string DateSize => PosterFit.Class(PosterFit.OneLine(Day.Date, PanelWidth, LargestDate));

    public string PlaceSize => Fit([Place], PlaceWidth, PlaceHeight, 24, Leading);

    public string TalkSize => PosterFit.Class(TalkPoints);

    /// <summary>As many things as fit in letters that can be read from a step away; the first one whatever its length.</summary>
    public IReadOnlyList<string> ShownTalks
    {
        get
        {
            var shown = Talks.Count;
            while (shown > 1 && !TalksFit(shown, SmallestTalk))
                shown--;
            return [.. Talks.Take(shown)];
        }
    }

    public int MoreTalks => Talks.Count - ShownTalks.Count;

    /// <summary>An address is easier to type from one line, as long as it can be read there.</summary>
    public string SlipSize => PosterFit.Class(Math.Min(
        PosterFit.Size([.. SlipLines], SlipWidth, SlipHeight, LargestSlip, SlipLeading),
        Math.Max(SmallestSlip, PosterFit.OneLine(ShortAddress, SlipWidth, LargestSlip))));

    /// <summary>What, which day, what time, where, and the address.</summary>
    public IEnumerable<string> SlipLines =>
    [
        Title, .. Time is { } time ? [Say.Day(time.Date)[..^5], $"{Say.Time(time.Starts)} - {Say.Time(time.Ends)}"] : new[] { Gap, Gap },
        .. new[] { Place, ShortAddress.Replace("/", MayBreak) }.Where(line => line.Length > 0),
    ];

    public static async Task<PosterPaper> OfMeeting(IQueryable<Meeting> meeting, Func<int, string> address)
    {
        var read = await meeting.Select(m => new
        {
            m.Id,
            m.Group.Name,
            m.Group.Aim,
            m.Group.IsOpen,
            m.Date,
            m.Starts,
            m.Ends,
            Place = m.Room != null ? m.Room.Name : m.OtherPlace,
            m.Stage,
            IsShared = m.PublishedAt != null,
            Titles = m.Items.OrderBy(i => i.Position).ThenBy(i => i.Id).Select(i => i.Title).ToList(),
        }).FirstOr404();
        return new(read.Name, read.Aim, new(read.Date, read.Starts, read.Ends), read.Place, read.Titles, read.IsOpen ? address(read.Id) : null)
        {
            IsDraft = !read.IsShared,
            IsCancelled = read.Stage == MeetingStage.Cancelled,
        };
    }

    public static async Task<PosterPaper> OfGroup(IQueryable<Group> group, string address)
    {
        var read = await group.Select(g => new { g.Name, g.Aim, g.UsualPlace, g.IsOpen }).FirstOr404();
        return new(read.Name, read.Aim, null, read.UsualPlace, [], read.IsOpen ? address : null);
    }

    /// <summary>The next date large, and some more below.</summary>
    public static async Task<PosterPaper> OfActivity(IQueryable<Activity> activity, CentreClock clock, string address)
    {
        var (read, today) = (await activity.Select(a => new { a.Name, a.About }).FirstOr404(), clock.Today);
        var dates = await activity.SelectMany(a => a.Dates).Where(d => d.Day >= today && !d.IsCancelled).InOrder().Take(MostDates)
            .Select(d => new { d.Day, d.Starts, d.Ends, Place = d.Room != null ? d.Room.Name : d.OtherPlace }).ToListAsync();
        var next = dates.FirstOrDefault();
        return new(read.Name, read.About, next is null ? null : new(next.Day, next.Starts, next.Ends), next?.Place ?? "", [.. dates.Skip(1).Select(d => clock.Moment(d.Day, d.Starts))], address)
        {
            IsActivity = true,
        };
    }

    private double TitlePoints => PosterFit.Size([Title], Width, TitleHeight, LargestTitle, TitleLeading);

    private double TalkPoints => PosterFit.Sizes.Where(size => size <= LargestTalk).FirstOrDefault(size => TalksFit(ShownTalks.Count, size), PosterFit.Sizes[^1]);

    private bool TalksFit(int count, double size) =>
        PosterFit.Height([.. Talks.Take(count)], TalkWidth, size, Leading) <= (count < Talks.Count ? TalkHeight - MoreHeight : TalkHeight);

    private static string Fit(IReadOnlyCollection<string> words, double width, double height, double largest, double leading) =>
        PosterFit.Class(PosterFit.Size(words, width, height, largest, leading));
}
