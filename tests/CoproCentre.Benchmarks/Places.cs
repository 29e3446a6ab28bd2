using System.Text.RegularExpressions;

namespace CoproCentre.Benchmarks;

/// <summary>The main pages of the site, as each of the sign-ins sees them.</summary>
internal static partial class Places
{
    public static readonly (string Name, string Who, string Address)[] Fixed =
    [
        ("home of a worker", "worker", "/"),
        ("home of a chair", "chair", "/"),
        ("groups", "worker", "/groups"),
        ("a group", "worker", "/groups/1"),
        ("members of a group", "worker", "/groups/1/members"),
        ("meetings to come", "worker", "/meetings"),
        ("meetings that were", "worker", "/meetings?past=true"),
        ("search among meetings", "worker", "/meetings?past=true&words=shed"),
        ("my actions", "worker", "/actions"),
        ("open actions of all", "worker", "/actions?whose=All"),
        ("closed actions of all", "worker", "/actions?whose=All&which=Done"),
        ("search among actions", "worker", "/actions?whose=All&q=shed"),
        ("my page", "worker", "/me"),
        ("people", "worker", "/people"),
        ("search among people", "worker", "/people?find=an"),
        ("a person", "worker", "/people/9"),
        ("who is in", "worker", "/day"),
        ("search at the door", "worker", "/day?find=an"),
        ("my actions, for a chair", "chair", "/actions"),
        ("sign-ins of everybody", "manager", "/settings/accounts"),
    ];

    /// <summary>What people look for: rare words and common ones, several, a beginning, wrong letters, a name, what nobody wrote, and what stands everywhere.</summary>
    public static readonly string[] Searched = ["shed", "piano+morning", "mend+the+back+door", "shelf+boo", "pinao", "garden", "thursdy+lunch", "zofia", "xylophone", "we"];

    /// <summary>Pages of the first meeting to come; {0} is its address.</summary>
    public static readonly (string Name, string Who, string Address)[] OfAMeeting =
    [
        ("a meeting", "worker", "{0}"),
        ("its details", "worker", "{0}/plan/details"),
        ("its people", "worker", "{0}/plan/people"),
        ("its agenda", "worker", "{0}/plan/agenda"),
        ("a new item", "worker", "{0}/plan/items/new"),
        ("its briefing on screen", "worker", "{0}/briefing/print"),
    ];

    public static async Task<string> Meeting(Visitor worker) => (await Meetings(worker))[0];

    public static async Task<string[]> Meetings(Visitor visitor) =>
        [.. (await visitor.Open("/meetings")).Links.Select(l => l.GetAttribute("href")!).Where(h => MeetingAddress().IsMatch(h)).Distinct()];

    /// <summary>A step of a running meeting where notes are written, because that is what is saved most.</summary>
    public static async Task<string?> RunningStep(Visitor visitor, string meeting)
    {
        var page = await visitor.Open($"{meeting}/run");
        while (page.Location.PathName.StartsWith($"{meeting}/run/", StringComparison.Ordinal))
        {
            if (page.QuerySelector("textarea[name='Form.Text']") is not null && page.Location.PathName.Contains("item", StringComparison.Ordinal))
                return page.Location.PathName;
            page = await visitor.Send(page, ("Form.Go", "next"));
        }

        return null;
    }

    [GeneratedRegex(@"^/meetings/\d+$")]
    private static partial Regex MeetingAddress();
}
