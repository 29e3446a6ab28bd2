using CoproCentre.Data.Privacy;
using CoproCentre.Data.Search;
using CoproCentre.Domain;
using CoproCentre.Domain.Changes;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Tests.Search;

/// <summary>What is found is what the records say at this moment.</summary>
public class SearchKeepingTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly DateTime Now = new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task ARecord_IsFoundFromItsFirstSaving_ByItsNewWordsAfterAChange_AndNotAtAllWhenItIsGone()
    {
        var group = database.Keep(new Group("Rhubarb", "Sour things"));
        Assert.Equal(["Rhubarb"], await Find("rhubarb"));
        await using (var db = database.Open())
        {
            (await db.Groups.SingleAsync(g => g.Id == group.Id)).Describe("Plums", "Sweet things", null, null);
            await db.SaveChangesAsync();
        }

        Assert.Empty(await Find("rhubarb"));
        Assert.Equal(["Plums"], await Find("plums sweet"));
        await using (var db = database.Open())
        {
            db.Remove(await db.Groups.SingleAsync(g => g.Id == group.Id));
            await db.SaveChangesAsync();
        }

        Assert.Empty(await Find("plums"));
    }

    [Fact]
    public async Task AMeeting_IsFoundByItsGroup_AlsoWhenThatHasAnotherName_AndByItsDay()
    {
        var group = database.Keep(new Group("Marrows", "Large ones"));
        await using (var db = database.Open())
        {
            db.Add(new Meeting(await db.Groups.SingleAsync(g => g.Id == group.Id), new(new(2026, 12, 17), new(10, 0), new(11, 0)), Now));
            await db.SaveChangesAsync();
            (await db.Groups.SingleAsync(g => g.Id == group.Id)).Describe("Pumpkins", "Large ones", null, null);
            await db.SaveChangesAsync();
        }

        Assert.Empty(await Find("marrows"));
        Assert.Equal(["Pumpkins", "Pumpkins"], await Find("pumpkins"));
        Assert.Equal(["Pumpkins"], await Find("pumpkins 17 december"));
    }

    [Fact]
    public async Task WhatIsNotSavedAfterAll_IsNotFound()
    {
        await using (var db = database.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Add(new Group("Gooseberries", "Green"));
            await db.SaveChangesAsync();
        }

        Assert.Empty(await Find("gooseberries"));
    }

    [Fact]
    public async Task AChangeThatWasTakenBack_IsNotFound()
    {
        var (by, group) = (database.APerson("Ewa"), database.Keep(new Group("Figs", "Ripe ones")));
        int id;
        await using (var db = database.Open())
        {
            var change = new Change(await db.Groups.SingleAsync(g => g.Id == group.Id), new(ChangeKind.Changed, "Damsons for breakfast", "People asked"), await db.People.SingleAsync(p => p.Id == by.Id), Now);
            db.Add(change);
            await db.SaveChangesAsync();
            id = change.Id;
        }

        Assert.Equal(["Damsons for breakfast"], await Find("damsons"));
        await using (var db = database.Open())
        {
            (await db.Changes.SingleAsync(c => c.Id == id)).TakeBack(Now);
            await db.SaveChangesAsync();
        }

        await using var later = database.Open();
        Assert.False(await later.SearchEntries.AnyAsync(e => e.Title == "Damsons for breakfast"));
    }

    [Fact]
    public async Task ARecordFromBefore_IsFoundAfterTheNextStart_AndMakingAllAnewFindsTheSame()
    {
        var group = database.Keep(new Group("Quinces", "From before"));
        await using (var db = database.Open())
        {
            await db.SearchEntries.Where(e => e.Title == "Quinces").ExecuteDeleteAsync();
            Assert.Empty(await Find("quinces"));
            Assert.Equal(1, await db.FillSearch());
            Assert.Equal(0, await db.FillSearch());
        }

        Assert.Equal(["Quinces"], await Find("quinces"));
        await using var later = database.Open();
        var before = await later.SearchEntries.CountAsync();
        Assert.Equal(before, await later.MakeSearchAnew());
        Assert.Equal(["Quinces"], await Find("quinces"));
        Assert.Equal(["Quinces"], await Find("quincse"));
        Assert.NotEqual(0, group.Id);
    }

    [Fact]
    public async Task WordsThatNobodyUsesAnyMore_AreForgotten()
    {
        var group = database.Keep(new Group("Medlars", "Brown ones"));
        await using var db = database.Open();
        (await db.Groups.SingleAsync(g => g.Id == group.Id)).Describe("Sloes", "Blue ones", null, null);
        await db.SaveChangesAsync();
        Assert.True(await db.SearchWords.AnyAsync(w => w.Word == "medlars"));
        await db.ForgetUnusedWords();
        Assert.False(await db.SearchWords.AnyAsync(w => w.Word == "medlars"));
        Assert.True(await db.SearchWords.AnyAsync(w => w.Word == "sloes"));
    }

    [SqliteFact]
    public async Task TheListsOfSqlite_AreThoseOfTheEntries()
    {
        database.Keep(new Group("Cherries", "Red ones"));
        await using var db = database.Open();
        await db.Database.ExecuteSqlRawAsync("INSERT INTO SearchIndex(SearchIndex, rank) VALUES ('integrity-check', 1)");
    }

    /// <summary>Past the context, rows go by themselves only in retention; none that can be found is among them.</summary>
    [Fact]
    public void WhatCanBeFound_IsNeverRemovedPastTheContext()
    {
        using var db = database.Open();
        Assert.All(SearchSources.All, s => Assert.True(db.Model.FindEntityType(s.Record)!.About() is { GoesWithThem: false, Since: null }, s.Record.Name));
    }

    [Fact]
    public void EveryFieldOfASource_IsOneOfItsRecord()
    {
        using var db = database.Open();
        Assert.All(SearchSources.All, s => Assert.All(s.Fields, f => Assert.NotNull(db.Model.FindEntityType(s.Record)!.FindProperty(f))));
        Assert.Equal(Enum.GetValues<SearchKind>(), SearchSources.All.Select(s => s.Kind).Order());
        Assert.All(SearchSources.All, s => Assert.True(s.Record.IsSubclassOf(typeof(Entity))));
    }

    private async Task<List<string>> Find(string words)
    {
        await using var db = database.Open();
        var searching = new Searching(db, new Viewer(0, CentreRoles.Worker), TestClock.Today);
        var found = await searching.Find(Searching.WordsOf(words));
        return [.. (await searching.Read(found.Ids)).Select(l => l.Title)];
    }
}
