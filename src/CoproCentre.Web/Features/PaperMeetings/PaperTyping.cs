using CoproCentre.Data;
using CoproCentre.Domain;
using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Web.Features.Running;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.PaperMeetings;

/// <summary>Tells a meeting what stands on its papers, with the same words that a running meeting is told (C4).</summary>
public sealed class PaperTyping(CoproContext db, CentreClock clock, IStringLocalizer<Texts> texts)
{
    private const int ExtraMinutes = 5;
    private const int ImmediateDays = 7;
    private const int MediumTermDays = 90;

    public async Task Tell(Meeting meeting, PaperMeetingForm form, Person typedBy)
    {
        var (starts, ends) = (Past(meeting.Date, meeting.Starts), Past(meeting.Date, meeting.Ends));
        var expected = await db.People.Where(Expected.At(db, meeting.Id)).OrderBy(p => p.Id).ToListAsync();
        meeting.BeginFromPaper(typedBy, clock.Today, starts);
        Attend(meeting, form, expected);
        Talk(meeting, form, starts, ends);
        foreach (var (index, decision) in form.Decisions.Index().Where(r => !r.Item.IsEmpty))
            Row("Decision {0}: {1}", "Decisions", index, "What", () => db.Add(Decided(meeting, decision)));
        foreach (var (index, action) in form.Actions.Index().Where(r => !r.Item.IsEmpty))
            Row("Action {0}: {1}", "Actions", index, "DueOn.Day", () => db.Add(Agreed(meeting, action, expected, typedBy)));
        foreach (var (index, point) in form.Points.Index().Where(r => !r.Item.IsEmpty))
            Row("For another time {0}: {1}", "Points", index, "Text", () => db.Add(meeting.Park(point.Text!, point.SaidBy, meeting.Date)));
        meeting.SayWhatHappensNext(form.ClosingWords, form.NextDate.Value, form.NextTime.Value);
        meeting.Close(ends);
    }

    // A meeting of today may be typed in before the end that was planned for it.
    private DateTime Past(DateOnly day, TimeOnly time) => clock.ToUtc(day, time) is var then && then < clock.UtcNow ? then : clock.UtcNow;

    private static void Attend(Meeting meeting, PaperMeetingForm form, List<Person> expected)
    {
        foreach (var person in expected)
        {
            if (form.Here.Contains(person.Id))
                meeting.Mark(person, AttendanceState.Present);
            else if (form.Away.Contains(person.Id))
                meeting.Mark(person, AttendanceState.Apologies);
        }

        foreach (var name in form.NewNames)
            meeting.Welcome(name);
    }

    private void Talk(Meeting meeting, PaperMeetingForm form, DateTime starts, DateTime ends)
    {
        foreach (var (index, typed) in form.Items.Index())
        {
            var item = About(meeting, typed.Id)!;
            Row("Item {0}: {1}", "Items", index, "Notes", () => item.WriteNotes(typed.Notes?.ReplaceLineEndings("\n")));
            item.Begin(starts);
            if (!typed.IsUnfinished)
                item.Finish(ends);
        }

        foreach (var (index, typed) in form.Extras.Index().Where(r => !r.Item.IsEmpty))
        {
            Row("Something else {0}: {1}", "Extras", index, "Title", () =>
            {
                var item = meeting.AddItem(new(typed.Title, null, ExtraMinutes, ItemKind.Discussion, Horizon.Immediate, null));
                item.WriteNotes(typed.Notes?.ReplaceLineEndings("\n"));
                item.Begin(starts);
                item.Finish(ends);
            });
        }
    }

    private static Decision Decided(Meeting meeting, TypedDecision typed)
    {
        var about = About(meeting, typed.About);
        return new(meeting, about, typed.What!, typed.Horizon ?? about?.Horizon ?? Horizon.Immediate, typed.Way, typed.CountVotes(), typed.TakesEffectOn.Value, Pounds.Read(typed.Money));
    }

    private ActionItem Agreed(Meeting meeting, TypedAction typed, List<Person> expected, Person typedBy)
    {
        var due = typed.DueOn.Value!.Value;
        var action = new ActionItem(meeting, About(meeting, typed.About), typed.What!, HorizonOf(due.DayNumber - meeting.Date.DayNumber), due, typedBy, clock.UtcNow);
        var people = typed.Names.Select(name => Known(expected, name)).OfType<Person>().Distinct().ToList();
        action.GiveTo(people, [.. typed.Names.Where(name => Known(expected, name) is null)]);
        return action;
    }

    // A name that two people share stays a name, so that nobody is given what somebody else took on.
    private static Person? Known(List<Person> expected, string name) =>
        expected.FindAll(p => p.ChosenName.Equals(name, StringComparison.CurrentCultureIgnoreCase)) is [var only] ? only : null;

    private static Horizon HorizonOf(int days) => days <= ImmediateDays ? Horizon.Immediate : days <= MediumTermDays ? Horizon.MediumTerm : Horizon.LongTerm;

    // An item of another meeting is not there.
    private static AgendaItem? About(Meeting meeting, int? itemId) =>
        itemId is null ? null : meeting.Items.FirstOrDefault(i => i.Id == itemId) ?? throw new NotThereException();

    // A rule that is broken says in which row.
    private void Row(string begins, string list, int index, string field, Action tell)
    {
        try
        {
            tell();
        }
        catch (RuleBrokenException broken)
        {
            FormattableString sentence = System.Runtime.CompilerServices.FormattableStringFactory.Create(begins, index + 1, texts[broken.Sentence, broken.Words!].Value);
            throw new RuleBrokenException(sentence, $"{list}[{index}].{field}");
        }
    }
}
