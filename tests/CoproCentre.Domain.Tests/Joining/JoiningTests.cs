using CoproCentre.Domain.Joining;
using CoproCentre.Domain.People;

namespace CoproCentre.Domain.Tests.Joining;

public class JoiningTests
{
    private static readonly DateOnly Today = new(2026, 12, 3);
    private static readonly DateTime Now = new(2026, 12, 3, 9, 0, 0, DateTimeKind.Utc);

    private readonly Person ewa = APerson("Ewa", 1);
    private readonly Person kay = APerson("Kay", 2);
    private readonly Person colin = APerson("Colin", 3);

    [Fact]
    public void AnEmergencyContact_NeedsANameAndAWay()
    {
        Refused("Write whom to call.", () => new EmergencyContact(ewa, " ", "0161", ""));
        Refused("Write how to reach them.", () => new EmergencyContact(ewa, "Olive", "", ""));
        Assert.Equal("", new EmergencyContact(ewa, "Olive", "0161", null).Relation);
    }

    [Fact]
    public void AnInduction_IsATalkWithSomebodyElse_AboutSomething_UpToToday()
    {
        Refused("Somebody else talks with you about it.", () => new Induction(ewa, ewa, Today, ["Fire"], "", Today));
        Refused("Choose a day up to today.", () => new Induction(ewa, kay, Today.AddDays(1), ["Fire"], "", Today));
        Refused("Tick what you talked about, or write it down.", () => new Induction(ewa, kay, Today, [], " ", Today));
        Assert.Equal(["Fire", "Rest"], new Induction(ewa, kay, Today, ["Fire", "Rest"], null, Today).Talked.Select(t => t.Text));
    }

    [Fact]
    public void WhatWasTalkedAbout_KeepsItsWords()
    {
        var point = new InductionPoint("Fire");
        var talk = new Induction(ewa, kay, Today, [point.Text], null, Today);
        point.Reword("Fire and flood");
        point.Retire();
        Assert.Equal("Fire", talk.Talked.Single().Text);
        Refused("Write what to talk about.", () => point.Reword(" "));
    }

    [Fact]
    public void AnAgreement_NeedsBoth_AndEachFirstYesCounts()
    {
        var agreement = AnAgreement();
        Refused("Somebody else says yes for the centre.", () => agreement.SayYesForCentre(ewa, Now));
        agreement.SayYesForCentre(kay, Now);
        Assert.False(agreement.IsAgreed);
        agreement.SayYes(ewa, Now);
        Assert.Equal((true, null), (agreement.IsAgreed, agreement.ToldTo));
        agreement.SayYes(kay, Now.AddDays(1));
        agreement.SayYesForCentre(colin, Now.AddDays(1));
        Assert.Equal((Now, kay, null), (agreement.SaidYesAt!.Value, agreement.ForCentre, agreement.ToldTo));
    }

    [Fact]
    public void AYesThatWasTold_SaysToWhom()
    {
        var agreement = AnAgreement();
        agreement.SayYes(kay, Now);
        Assert.Equal(kay, agreement.ToldTo);
    }

    [Fact]
    public void Talks_AreWrittenByTheTwoAlone_AsLongAsItGoesOn()
    {
        Refused("Choose somebody else: nobody is their own mentor.", () => new Mentorship(ewa, ewa, Today));
        var pair = new Mentorship(ewa, kay, Today.AddDays(-30));
        Refused("Only the two of you write this down.", () => pair.Talk(new(Today, "The weather", "", null), colin, Today));
        Refused("Write what you talked about.", () => pair.Talk(new(Today, " ", "", null), ewa, Today));
        Refused("Choose a day up to today.", () => pair.Talk(new(Today.AddDays(1), "The weather", "", null), ewa, Today));
        Refused("Choose a day after the talk.", () => pair.Talk(new(Today, "The weather", "Coat", Today.AddDays(-1)), ewa, Today));
        pair.Talk(new(Today, "The weather", "A coat", Today.AddDays(7)), ewa, Today);
        pair.Talk(new(Today, "The coat", null, null), kay, Today);
        Assert.Equal([ewa, kay], pair.Talks.Select(t => t.WrittenBy));
        pair.Finish(Today);
        pair.Finish(Today.AddDays(9));
        Assert.Equal(Today, pair.Until);
        Refused("This has ended. What was said stays to read.", () => pair.Talk(new(Today, "More", "", null), ewa, Today));
    }

    private Agreement AnAgreement() => new(new AgreementText(1, "Tea", "Kindness", kay, Now), ewa);

    private static Person APerson(string name, int id)
    {
        var person = new Person(name, Now);
        typeof(Entity).GetProperty(nameof(Entity.Id))!.SetValue(person, id);
        return person;
    }

    private static void Refused(string because, Action what) => Assert.Equal(because, Assert.Throws<RuleBrokenException>(what).Message);
}
