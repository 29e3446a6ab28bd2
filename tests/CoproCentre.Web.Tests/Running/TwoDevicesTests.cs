using System.Net;
using AngleSharp.Html.Dom;
using CoproCentre.Domain.Meetings;
using CoproCentre.Testing;
using CoproCentre.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Running;

public class TwoDevicesTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task NotesThatBothAddTo_HoldTheLinesOfBoth()
    {
        var (chair, noteTaker, meeting) = await TwoAtOneMeeting();
        var (mine, theirs) = (await Item(chair, meeting), await Item(noteTaker, meeting));
        await chair.Send(mine, new { Form_Text = "Marcus: porridge." }, button: "Form.Go=stay");
        var page = await noteTaker.Send(theirs, new { Form_Text = "Precious: toast." }, button: "Form.Go=stay");
        Assert.Equal(HttpStatusCode.OK, noteTaker.Status);
        Assert.Equal("Marcus: porridge.\nPrecious: toast.", Text(page));
    }

    [Fact]
    public async Task NotesOfWhichOneWasRewritten_AreShownBothAndThenSavedByThePerson()
    {
        var (chair, noteTaker, meeting) = await TwoAtOneMeeting();
        await chair.Send(await Item(chair, meeting), new { Form_Text = "We talk about toast." }, button: "Form.Go=stay");
        var (mine, theirs) = (await Item(chair, meeting), await Item(noteTaker, meeting));
        await chair.Send(mine, new { Form_Text = "We talk about porridge." }, button: "Form.Go=stay");
        var page = await noteTaker.Send(theirs, new { Form_Text = "We talk about bread." }, button: "Form.Go=next");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, noteTaker.Status);
        Assert.Equal("We talk about bread.", Text(page));
        Assert.Contains("We talk about porridge.", page.Says(".cc-theirs"));
        page = await noteTaker.Send(page, new { Form_Text = "Porridge and bread." }, button: "Form.Go=stay");
        Assert.Equal("Porridge and bread.", Text(page));
    }

    [Fact]
    public async Task WhatOneRecords_TheOtherSeesLive()
    {
        var (chair, noteTaker, meeting) = await TwoAtOneMeeting();
        var live = $"/meetings/{meeting.Id}/run/item-{meeting.Items[0].Id}/live";
        await noteTaker.Open($"{live}?part=agreed");
        var tag = noteTaker.Answer.Headers.ETag!;
        Assert.Equal(HttpStatusCode.NotModified, await Again(noteTaker, $"{live}?part=agreed", tag));
        await chair.Send(await chair.Open($"/meetings/{meeting.Id}/run/decisions/new?item={meeting.Items[0].Id}"), new { Form_What = "Both every Monday." });
        var part = await noteTaker.Open($"{live}?part=agreed");
        Assert.Contains("Both every Monday.", part.Says());
        Assert.Contains("Bernie is writing along with you.", part.Says());
        Assert.NotEqual(tag, noteTaker.Answer.Headers.ETag);
        Assert.DoesNotContain("<html", await noteTaker.Answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task ANameTappedOnBothDevices_IsHeardOnce()
    {
        var (chair, noteTaker, meeting) = await TwoAtOneMeeting();
        var sam = (await host.Now(meeting)).Attendance[0].Id;
        var (mine, theirs) = (await Item(chair, meeting), await Item(noteTaker, meeting));
        await chair.Send(mine, new { }, button: $"Form.Go=heard-{sam}");
        var page = await noteTaker.Send(theirs, new { }, button: $"Form.Go=heard-{sam}");
        Assert.Contains("Everybody has been heard", page.Says("main"));
    }

    [Fact]
    public async Task TicksOfBoth_AreAllKept()
    {
        var (chair, noteTaker, meeting) = await TwoAtOneMeeting();
        var (mine, theirs) = (await Step(chair, meeting, "attendance"), await Step(noteTaker, meeting, "attendance"));
        await chair.Send(mine, new { Form_Here = chair.Person.Id }, button: "Form.Go=next");
        await noteTaker.Send(theirs, new { Form_Here = noteTaker.Person.Id, Form_NewName = "Mo" }, button: "Form.Go=next");
        Assert.Equal(["Bernie", "Jo", "Mo", "Sam"], (await host.Now(meeting)).Present.Select(a => a.Name).Order());
    }

    [Fact]
    public async Task ATickTakenAway_IsOnlyTheOneThatWasSeen()
    {
        var (chair, noteTaker, meeting) = await TwoAtOneMeeting();
        var early = await Step(noteTaker, meeting, "attendance");
        await chair.Send(await Step(chair, meeting, "attendance"), new { Form_Here = new[] { chair.Person.Id, noteTaker.Person.Id } }, button: "Form.Go=stay");
        ((IHtmlInputElement)early.QuerySelector("[name='Form.Newcomers']")!).IsChecked = false;
        await noteTaker.Send(early, new { }, button: "Form.Go=stay");
        Assert.Equal(["Bernie", "Jo"], (await host.Now(meeting)).Present.Select(a => a.Name).Order());
    }

    [Fact]
    public async Task ApologiesTickedForSomebodyHere_CountAsTheNewerWord()
    {
        var (chair, noteTaker, meeting) = await TwoAtOneMeeting();
        var page = await chair.Send(await Step(chair, meeting, "attendance"), new { Form_Here = noteTaker.Person.Id }, button: "Form.Go=stay");
        page = await chair.Send(page, new { Form_Away = noteTaker.Person.Id }, button: "Form.Go=stay");
        Assert.Equal(AttendanceState.Apologies, (await host.Now(meeting)).Attendance.Single(a => a.PersonId == noteTaker.Person.Id).State);
        await chair.Send(page, new { Form_Here = noteTaker.Person.Id }, button: "Form.Go=stay");
        Assert.Equal(AttendanceState.Present, (await host.Now(meeting)).Attendance.Single(a => a.PersonId == noteTaker.Person.Id).State);
    }

    [Fact]
    public async Task NotesSentAfterTheOtherClosed_AreStillKept()
    {
        var (chair, noteTaker, meeting) = await TwoAtOneMeeting();
        var late = await Item(noteTaker, meeting);
        await chair.Send(await Step(chair, meeting, "close"), new { }, button: "Form.Go=close");
        var page = await noteTaker.Send(late, new { Form_Text = "One more thing." }, button: "Form.Go=next");
        Assert.Contains("This meeting was closed meanwhile. What you wrote is kept.", page.Says());
        Assert.Equal("One more thing.", (await host.Now(meeting)).Items[0].Notes);
    }

    [Fact]
    public async Task CloseOnBothDevices_ClosesOnce()
    {
        var (chair, noteTaker, meeting) = await TwoAtOneMeeting();
        var (mine, theirs) = (await Step(chair, meeting, "close"), await Step(noteTaker, meeting, "close"));
        await chair.Send(mine, new { Form_Text = "Notes by Monday." }, button: "Form.Go=close");
        await noteTaker.Send(theirs, new { }, button: "Form.Go=close");
        var held = await host.Now(meeting);
        Assert.Equal((MeetingStage.FollowUp, "Notes by Monday."), (held.Stage, held.ClosingWords));
    }

    [Fact]
    public async Task NextOnASecondDevice_DoesNotFinishWhatWasCarriedOver()
    {
        var (chair, noteTaker, meeting) = await TwoAtOneMeeting();
        var late = await Item(noteTaker, meeting);
        await chair.Send(await Item(chair, meeting), new { }, button: "Form.Go=unfinished");
        await noteTaker.Send(late, new { }, button: "Form.Go=next");
        Assert.Null((await host.Now(meeting)).Items[0].FinishedAt);
    }

    [Fact]
    public async Task ADecisionChangedOnBothDevices_ShowsBothTexts()
    {
        var (chair, noteTaker, meeting) = await TwoAtOneMeeting();
        await chair.Send(await chair.Open($"/meetings/{meeting.Id}/run/decisions/new"), new { Form_What = "Both." });
        var edit = $"/meetings/{meeting.Id}/run/decisions/{(await host.Now(meeting)).Decisions[0].Id}";
        var (mine, theirs) = (await chair.Open(edit), await noteTaker.Open(edit));
        await chair.Send(mine, new { Form_What = "Porridge." }, edit);
        var page = await noteTaker.Send(theirs, new { Form_What = "Toast." }, edit);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, noteTaker.Status);
        Assert.Contains("Porridge.", page.Says(".cc-theirs"));
    }

    [Fact]
    public async Task ARecordChangedInTheSameMoment_IsReadAfreshAndSaved()
    {
        var (_, _, meeting) = await TwoAtOneMeeting();
        var tries = 0;
        await host.InDb(async db =>
        {
            await db.SaveFresh(async () =>
            {
                var mine = await db.Meetings.Include(m => m.Items).SingleAsync(m => m.Id == meeting.Id);
                if (tries++ == 0)
                    await host.Change(meeting, m => m.Items[0].WriteNotes("Theirs."));
                mine.Items[0].WriteNotes(mine.Items[0].Notes + " Mine.");
            });
            return true;
        });
        Assert.Equal(2, tries);
        Assert.Equal("Theirs. Mine.", (await host.Now(meeting)).Items[0].Notes);
    }

    private async Task<(Visitor Chair, Visitor NoteTaker, Meeting Meeting)> TwoAtOneMeeting()
    {
        var (chair, noteTaker) = (await host.SignedIn("Bernie"), await host.SignedIn("Jo"));
        var group = await host.AGroup(chair: chair.Person, members: noteTaker.Person);
        var meeting = await host.AMeeting(group, chair: chair.Person, noteTaker: noteTaker.Person, with: m => m.WithItems(2).Running().Welcome("Sam"));
        return (chair, noteTaker, meeting);
    }

    private static Task<IHtmlDocument> Step(Visitor who, Meeting meeting, string step) => who.Open($"/meetings/{meeting.Id}/run/{step}");

    private static Task<IHtmlDocument> Item(Visitor who, Meeting meeting) => Step(who, meeting, $"item-{meeting.Items[0].Id}");

    private static string Text(IHtmlDocument page) => ((IHtmlTextAreaElement)page.QuerySelector("#Form-Text")!).Value;

    private static async Task<HttpStatusCode> Again(Visitor who, string address, System.Net.Http.Headers.EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(tag);
        return (await who.Client.SendAsync(request)).StatusCode;
    }
}
