using CoproCentre.Data.Accounts;
using CoproCentre.Data.Actions;
using CoproCentre.Data.Groups;
using CoproCentre.Data.Meetings;
using CoproCentre.Data.People;
using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Tests.Search;

/// <summary>Searching and sorting take letters as people do, on both databases.</summary>
public class FoldedTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly DateTime Now = new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("Łucja", "lucja")]
    [InlineData("ZOË", "zoe")]
    [InlineData("Zoe\u0308", "zoe")]
    [InlineData("Søren Groß", "soren gross")]
    [InlineData("O’Brien–Smith", "o'brien-smith")]
    [InlineData("Ｗｉｄｅ", "wide")]
    [InlineData("何小姐 😀", "何小姐 😀")]
    public void Of_LeavesWhatEverybodyCanType(string text, string folded) => Assert.Equal(folded, Folded.Of(text));

    [Theory]
    [InlineData("łucja")]
    [InlineData("LUCJA")]
    [InlineData("Łuc")]
    public void Called_ForgivesAccentsAndCapitals(string words)
    {
        var person = database.APerson("Łucja Wójcik");
        using var db = database.Open();
        Assert.Contains(person.Id, db.People.Called(words).Select(p => p.Id));
        Assert.DoesNotContain(person.Id, db.People.Called("Lucyna").Select(p => p.Id));
    }

    [Fact]
    public void AChangedName_IsFoundByTheNewOne()
    {
        var person = database.APerson("Bernadette");
        using var db = database.Open();
        db.People.Single(p => p.Id == person.Id).CallThem("Énide", null);
        db.SaveChanges();
        Assert.Contains(person.Id, db.People.Called("enide").Select(p => p.Id));
        Assert.DoesNotContain(person.Id, db.People.Called("Bernadette").Select(p => p.Id));
    }

    [Fact]
    public void EverySearch_ForgivesAccents()
    {
        var owner = database.APerson("Zoë");
        using var db = database.Open();
        var group = new Group("Café group", "Crêpes for everybody", isOpen: true);
        var meeting = new Meeting(group, MeetingBuilders.At(TestClock.Today), Now);
        meeting.AddItem(MeetingBuilders.Words("A menu in español"));
        meeting.Running();
        db.AddRange(group, meeting);
        db.SaveChanges();
        var action = new ActionItem(meeting, null, "Buy jalapeños", Horizon.Immediate, TestClock.Today, db.People.Single(p => p.Id == owner.Id), Now);
        action.GiveTo([], ["Ümit"]);
        db.Add(action);
        db.SaveChanges();

        Assert.Equal([group.Id], db.Groups.About("cafe").Select(g => g.Id));
        Assert.Equal([group.Id], db.Groups.About("crepes").Select(g => g.Id));
        Assert.Equal([meeting.Id], db.Meetings.Saying("CAFE").Select(m => m.Id));
        Assert.Equal([meeting.Id], db.Meetings.Saying("Espanol").Select(m => m.Id));
        Assert.Equal([action.Id], db.Actions.Saying("jalapenos").Select(a => a.Id));
        Assert.Equal([action.Id], db.Actions.Saying("umit").Select(a => a.Id));
    }

    [Fact]
    public void OrderByName_PutsNamesWherePeopleLookForThem()
    {
        string[] names = ["Zed order", "łukasz order", "Lena order", "Élodie order", "Ewa order", "åsa order", "Mo order"];
        foreach (var name in names)
            database.APerson(name);
        using var db = database.Open();
        Assert.Equal(["åsa order", "Élodie order", "Ewa order", "Lena order", "łukasz order", "Mo order", "Zed order"],
            db.People.Called("order").OrderByName(p => p.ChosenName).Select(p => p.ChosenName));
    }

    [Fact]
    public async Task WhatWasWrittenBefore_IsFoldedWithoutBeingChanged()
    {
        var group = database.AGroup();
        var person = database.APerson("Önder from before");
        await using var db = database.Open();
        await db.People.Where(p => p.Id == person.Id).ExecuteUpdateAsync(set => set.SetProperty(p => EF.Property<string?>(p, "ChosenNameFolded"), (string?)null));
        await db.Groups.Where(g => g.Id == group.Id).ExecuteUpdateAsync(set => set.SetProperty(g => EF.Property<string?>(g, "AimFolded"), (string?)null));

        await db.FillFolded();

        Assert.Equal([person.Id], db.People.Called("onder from").Select(p => p.Id));
        Assert.Contains(group.Id, db.Groups.About("good food").Select(g => g.Id));
        Assert.Equal(person.Version, db.People.Single(p => p.Id == person.Id).Version);
    }

    [Fact]
    public async Task UserNames_AreTheSameWhateverTheirAccents()
    {
        var person = database.APerson("Łucja");
        await using var db = database.Open();
        var account = Account.Of(db.People.Single(p => p.Id == person.Id), "Łucja", CentreRoles.Volunteer, Now);
        db.Add(account);
        await db.SaveChangesAsync();
        Assert.Equal(account.Id, db.Accounts.Named("LUCJA ").Single().Id);

        await db.Accounts.Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.NormalizedUserName, "ŁUCJA"));
        Assert.Empty(db.Accounts.Named("lucja"));
        await db.FillFolded();
        Assert.Equal(account.Id, db.Accounts.Named("lucja").Single().Id);
    }
}
