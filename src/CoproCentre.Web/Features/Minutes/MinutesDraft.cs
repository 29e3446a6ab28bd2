using System.Text;
using CoproCentre.Domain;
using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;

namespace CoproCentre.Web.Features.Minutes;

/// <summary>The first write-up, made from what was recorded (M11): plain text with headings ("# ", "## ") and lists ("- ") that people then change.</summary>
public static class MinutesDraft
{
    private const string CutShort = "\n\n(The record goes on. It did not fit here.)";

    /// <summary>Needs the meeting with everything that was recorded in it, and the points that were parked in it.</summary>
    public static string Of(Meeting meeting, IEnumerable<ParkedPoint> parked)
    {
        var text = new StringBuilder();
        Head(text, meeting);
        List(text, "# Who came", meeting.Present.OrderBy(a => a.Id).Select(NameOf));
        List(text, "# Could not come", meeting.Attendance.Where(a => !a.IsPresent).OrderBy(a => a.Id).Select(NameOf));
        Talk(text, meeting);
        List(text, "# Also agreed", Agreed(meeting, null));
        List(text, "# For another time", parked.Select(p => p.SaidBy.Length > 0 ? $"{OneLine(p.Text)} ({OneLine(p.SaidBy)})" : OneLine(p.Text)));
        Close(text, meeting);
        var whole = text.ToString().Trim();
        return whole.Length <= Domain.Meetings.Minutes.TextLength ? whole : whole[..(Domain.Meetings.Minutes.TextLength - CutShort.Length)].TrimEnd() + CutShort;
    }

    private static void Head(StringBuilder text, Meeting meeting)
    {
        Line(text, $"{Say.Day(meeting.Date)}, {Say.Time(meeting.Starts)} to {Say.Time(meeting.Ends)}");
        if (meeting.Place.Length > 0)
            Line(text, OneLine(meeting.Place));
        if (meeting.Chair is { } chair)
            Line(text, $"{chair.ChosenName} chaired.");
        if (meeting.NoteTaker is { } noteTaker)
            Line(text, $"{noteTaker.ChosenName} took notes.");
        if (meeting.RecordedFromPaperBy is { } typist)
            Line(text, $"Typed in from paper by {typist.ChosenName}.");
        if (meeting.Aim.Length > 0)
            Line(text, $"\n# Our aim\n{meeting.Aim}");
    }

    private static void Talk(StringBuilder text, Meeting meeting)
    {
        if (meeting.Items.Count > 0)
            Line(text, "\n# What we talked about");
        foreach (var item in meeting.Agenda)
        {
            Line(text, $"\n## {OneLine(item.Title)}");
            if (item.Notes.Length > 0)
                Line(text, item.Notes);
            List(text, null, Agreed(meeting, item));
        }
    }

    private static void Close(StringBuilder text, Meeting meeting)
    {
        if (meeting.ClosingWords.Length == 0 && meeting.NextDate is null)
            return;
        Line(text, "\n# What happens next");
        if (meeting.ClosingWords.Length > 0)
            Line(text, meeting.ClosingWords);
        if (meeting.NextDate is { } day)
            Line(text, meeting.NextTime is { } time ? $"We meet again on {Say.Day(day)}, {Say.Time(time)}." : $"We meet again on {Say.Day(day)}.");
    }

    private static IEnumerable<string> Agreed(Meeting meeting, AgendaItem? item) =>
    [
        .. meeting.Decisions.Where(d => d.AgendaItemId == item?.Id).OrderBy(d => d.Id).Select(DecisionLine),
        .. meeting.Actions.Where(a => a.AgendaItemId == item?.Id).OrderBy(a => a.Id).Select(ActionLine),
    ];

    private static string DecisionLine(Decision decision)
    {
        var votes = decision.Votes is { } v ? $": {v.For} for, {v.Against} against, {v.Neither} neither" : "";
        var from = decision.TakesEffectOn is { } day ? $" From {Say.Day(day)}." : "";
        var money = decision.Pence is { } pence ? $" Money: {Pounds.Say(pence)}." : "";
        var beyond = decision.BeyondPence is { } more ? $" That is {Pounds.Say(more)} more than was left. The group said: {Ended(decision.KnowsItIsBeyond)}" : "";
        return $"Decided: {Ended(decision.What)} {Words.Of(decision.Way)}{votes}.{from}{money}{beyond}";
    }

    private static string ActionLine(ActionItem action)
    {
        var who = string.Join(", ", action.Owners.OrderBy(o => o.Id).Select(o => OneLine(o.Person?.ChosenName ?? o.Name)));
        return $"Action: {Ended(action.What)} {(who.Length > 0 ? who + ", by" : "By")} {Say.Day(action.DueOn)}.";
    }

    private static void List(StringBuilder text, string? heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
            return;
        text.Append('\n');
        if (heading is not null)
            Line(text, heading);
        foreach (var line in all)
            Line(text, $"- {line}");
    }

    private static void Line(StringBuilder text, string line) => text.Append(line.ReplaceLineEndings("\n")).Append('\n');

    private static string NameOf(Attendance who) => OneLine(who.Person?.ChosenName ?? who.Name);

    private static string Ended(string words) => OneLine(words) is [.., '.' or '!' or '?'] ended ? ended : OneLine(words) + ".";

    private static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
