using CoproCentre.Data;
using CoproCentre.Domain.Meetings;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Setup;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Running;

/// <summary>Tells a meeting what was written and pressed on one step. Two devices may do so at once: only changes are taken over.</summary>
public sealed class StepSaving(CoproContext db, CentreClock clock)
{
    public async Task Tell(Meeting meeting, RunStep step, RunSteps steps, StepForm form, Press press)
    {
        var item = meeting.Items.FirstOrDefault(i => i.Id == step.Item?.Id);
        switch (step.Kind)
        {
            case RunStepKind.Attendance:
                await Attend(meeting, form);
                if (press.Word == "add" || !string.IsNullOrWhiteSpace(form.NewName))
                    meeting.Welcome(form.NewName!);
                break;
            case RunStepKind.GroundRules:
                Write(form, meeting.GroundRules, meeting.AgreeGroundRules);
                break;
            case RunStepKind.Item:
                Write(form, item!.Notes, item.WriteNotes);
                break;
            case RunStepKind.Close:
                SayWhatHappensNext(meeting, form);
                break;
        }

        if (meeting.Stage != MeetingStage.Running)
            return;
        if (press.Word is "heard" or "unheard" && meeting.Present.Any(a => a.Id == press.Id))
            meeting.Hear(press.Id, press.Word == "heard");
        if (press.LeadsOn)
            MoveOn(meeting, step, steps, press.Word == "unfinished");
        if (press.Word == "close")
            meeting.Close(clock.UtcNow);
    }

    private async Task Attend(Meeting meeting, StepForm form)
    {
        var changed = form.Here.Concat(form.Away).Concat(form.WasHere).Concat(form.WasAway).Distinct()
            .Where(id => Shown(id) != Wanted(id)).ToList();
        var people = changed.Count == 0 ? [] : await db.People.Where(p => changed.Contains(p.Id)).Where(Expected.At(db, meeting.Id)).ToListAsync();
        foreach (var person in people)
        {
            if (Wanted(person.Id) is { } state)
                meeting.Mark(person, state);
            else
                meeting.Unmark(person.Id);
        }

        var gone = form.WasNewcomers.Except(form.Newcomers).ToList();
        foreach (var mark in meeting.Attendance.Where(a => a.PersonId is null && gone.Contains(a.Id)).ToList())
            meeting.TakeBack(mark);

        AttendanceState? Shown(int id) =>
            form.WasHere.Contains(id) ? AttendanceState.Present : form.WasAway.Contains(id) ? AttendanceState.Apologies : null;

        // Ticked twice, the tick that is new counts.
        AttendanceState? Wanted(int id) => (form.Here.Contains(id), form.Away.Contains(id)) switch
        {
            (true, true) => Shown(id) == AttendanceState.Present ? AttendanceState.Apologies : AttendanceState.Present,
            (true, false) => AttendanceState.Present,
            (false, true) => AttendanceState.Apologies,
            _ => null,
        };
    }

    // Added lines of two people go together; what cannot is shown to the second one beside their own words.
    private static void Write(StepForm form, string saved, Action<string> write)
    {
        var (mine, before, theirs) = (LineMerge.Tidy(form.Text), LineMerge.Tidy(form.Before), LineMerge.Tidy(saved));
        if (mine == before || mine == theirs)
            return;
        write(theirs == before ? mine : LineMerge.Additions(before, mine, theirs) ?? throw new ChangedMeanwhileException());
    }

    private static void SayWhatHappensNext(Meeting meeting, StepForm form)
    {
        Write(form, meeting.ClosingWords, words => meeting.SayWhatHappensNext(words, meeting.NextDate, meeting.NextTime));
        if (form.Next != (form.NextBefore ?? ""))
            meeting.SayWhatHappensNext(meeting.ClosingWords, form.NextDate.Value, form.NextTime.Value);
    }

    private void MoveOn(Meeting meeting, RunStep step, RunSteps steps, bool isUnfinished)
    {
        var item = meeting.Items.FirstOrDefault(i => i.Id == step.Item?.Id);
        if (isUnfinished)
            item?.Reopen();
        else if (!steps.HasMovedOnFrom(step))
            item?.Finish(clock.UtcNow);
        var nextId = steps.After(step)?.Item?.Id;
        meeting.Items.FirstOrDefault(i => i.Id == nextId)?.Begin(clock.UtcNow);
    }
}
