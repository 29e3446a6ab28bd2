using System.Net;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Programme;
using CoproCentre.Testing;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Tests.Programme;

public class ReviewTests(CentreHost host) : IClassFixture<CentreHost>
{
    [Fact]
    public async Task AReview_IsOpened_WrittenTogether_Sent_AndAwarded()
    {
        var (coordinator, dot, mentor) = (await host.SignedIn("Sunita", CentreRoles.Coordinator), await host.SignedIn("Dot"), await host.SignedIn("Winsome"));
        var journey = await host.AJourney(dot.Person, mentor: mentor.Person);
        var page = await dot.Open("/me/journey");
        Assert.Contains("5 weeks: time to look back", page.Says("section.cc-next"));
        page = await dot.Send(page, new { }, $"/programme/journeys/{journey.Id}/reviews");
        var at = dot.Answer.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.Contains(await TextsTo(dot.Person), t => t.StartsWith("You have been part of it for 5 weeks."));
        Assert.Contains("Dot has reached 5 weeks. Please help with the words, and add your own.", await TextsTo(mentor.Person));

        Assert.Equal(["Write what you did and learnt."], (await dot.Send(page, new { WordsForm_Words = " " }, $"{at}/words", "WordsForm.Send=true")).Problems());
        page = await dot.Send(page, new { WordsForm_Words = "I ran the till.", WordsForm_Choices = new[] { "ShowHours", "MayBeChecked" } }, $"{at}/words", "WordsForm.Send=false");
        Assert.Contains("Kept.", page.Says());
        Assert.Equal("I ran the till.", page.QuerySelector("textarea")!.TextContent.Trim());
        page = await mentor.Send(await mentor.Open(at), new { MentorForm_MentorWords = "Never late." }, $"{at}/mentor-words");
        Assert.Contains("Kept. Dot can read it.", page.Says());
        page = await dot.Send(await dot.Open(at), new { }, $"{at}/words", "WordsForm.Send=true");
        Assert.Contains("The coordinator has it now.", page.Says());
        Assert.Contains("Never late.", page.Says("section[aria-labelledby=mentor]"));

        page = await coordinator.Open(at);
        Assert.Contains("6 weeks, 6 days, 12 hours", page.Says("section[aria-labelledby=facts]"));
        page = await coordinator.Open($"{at}/decision");
        Assert.Equal(["Choose one of the answers."], (await coordinator.Send(page, new { })).Problems());
        page = await coordinator.Send(page, new { Form_Answer = "Award" });
        Assert.Contains("Awarded. Dot is told.", page.Says());
        Assert.Contains("Your award for 5 weeks is here: A good start. Well done!", await TextsTo(dot.Person));
        Assert.Contains("Waits for a celebration", (await dot.Open(at)).Says("section[aria-labelledby=award]"));
    }

    [Fact]
    public async Task NotYet_SaysTheNextStep_AndIsLookedAtAgain()
    {
        var (coordinator, dot) = (await host.SignedIn("Sunita", CentreRoles.Coordinator), await host.SignedIn("Dot"));
        var review = await host.AReview(await host.AJourney(dot.Person));
        var at = $"/programme/reviews/{review.Id}";
        var page = await coordinator.Send(await coordinator.Open($"{at}/decision"), new { Form_Answer = "NotYet" });
        Assert.Equal(["Write the next step that you agreed.", "Write the day, the month and the year."], page.Problems());
        page = await coordinator.Send(page, new { Form_Answer = "NotYet", Form_NextStep = "Two mornings", Form_LookAgainOn_Day = "1", Form_LookAgainOn_Month = "12", Form_LookAgainOn_Year = "2026" });
        Assert.Equal(["Choose a day after today to look again."], page.Problems());
        page = await coordinator.Send(page, new { Form_LookAgainOn_Day = "9" });
        Assert.Contains("Not yet, with a next step. Dot is told.", page.Says());
        Assert.Contains("Your award for 5 weeks comes a little later. The next step that you agreed: Two mornings", await TextsTo(dot.Person));
        Assert.Contains("Next step: Two mornings", (await dot.Open("/me/journey")).Says("section.cc-next"));
        page = await coordinator.Send(await coordinator.Open(at), new { }, $"{at}/looking-again");
        page = await dot.Send(await dot.Open(at), new { }, $"{at}/words", "WordsForm.Send=true");
        page = await coordinator.Send(await coordinator.Open($"{at}/decision"), new { Form_Answer = "Award" });
        Assert.Contains("We look again on Wednesday 9 December.", page.Says("section[aria-labelledby=decided]"));
        Assert.Contains("Awarded", page.Says(".cc-wall"));
    }

    [Fact]
    public async Task NobodyDecidesAboutTheirOwn_NorWithoutBeingCoordinator()
    {
        var (own, worker, mentor) = (await host.SignedIn("Sunita", CentreRoles.Coordinator), await host.SignedIn("Yusuf", CentreRoles.Worker), await host.SignedIn("Winsome"));
        var review = await host.AReview(await host.AJourney(own.Person, mentor: mentor.Person));
        var at = $"/programme/reviews/{review.Id}";
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (await worker.StatusOf($"{at}/decision"), await mentor.StatusOf($"{at}/decision")));
        var page = await own.Open(at);
        Assert.DoesNotContain("Decide together", page.Says());
        await own.PostTo($"{at}/decision", page, new("Form.Answer", "Award"), new("Form.Version", $"{review.Version}"));
        Assert.Equal(ReviewState.Waiting, await StateOf(review));
        var answer = await worker.PostTo($"{at}/decision", await worker.Open(at), new KeyValuePair<string, string>("Form.Answer", "Award"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(ReviewState.Waiting, await StateOf(review));
    }

    [Fact]
    public async Task TwoCoordinators_DecideAtOnce_AndTheFirstCounts()
    {
        var (first, second, dot) = (await host.SignedIn("Sunita", CentreRoles.Coordinator), await host.SignedIn("Aisha", CentreRoles.Coordinator), await host.APerson("Dot"));
        var review = await host.AReview(await host.AJourney(dot));
        var at = $"/programme/reviews/{review.Id}/decision";
        var (one, other) = (await first.Open(at), await second.Open(at));
        await first.Send(one, new { Form_Answer = "Award" });
        var answer = await second.Post(other, new { Form_Answer = "NotYet", Form_NextStep = "More", Form_LookAgainOn_Day = "9", Form_LookAgainOn_Month = "12", Form_LookAgainOn_Year = "2026" });
        Assert.Contains("This has been decided already. Open it to see how.", await answer.Content.ReadAsStringAsync());
        Assert.Equal(ReviewState.Awarded, await StateOf(review));
        Assert.Equal(1, await host.InDb(db => db.Set<ReviewDecision>().CountAsync(d => d.ReviewId == review.Id)));
    }

    [Fact]
    public async Task WhatAMentorDecides_WaitsForASecondPerson()
    {
        var (mentor, worker, dot) = (await host.SignedIn("Sunita", CentreRoles.Coordinator), await host.SignedIn("Yusuf", CentreRoles.Worker), await host.SignedIn("Dot"));
        var review = await host.AReview(await host.AJourney(dot.Person, mentor: mentor.Person));
        var at = $"/programme/reviews/{review.Id}";
        var page = await mentor.Open($"{at}/decision");
        Assert.Contains("A second person looks at it after you.", page.Says());
        page = await mentor.Send(page, new { Form_Answer = "Award" });
        Assert.Contains("Ask a second person to look: it waits for them.", page.Says());
        Assert.DoesNotContain(await TextsTo(dot.Person), t => t.StartsWith("Your award"));
        Assert.DoesNotContain("Have a second look", page.Says());
        await mentor.PostTo($"{at}/second-look", await mentor.Open("/me/edit"));
        Assert.Equal(ReviewState.SecondLook, await StateOf(review));

        Assert.Equal(["Write what you see differently."], (await worker.Send(await worker.Open($"{at}/sending-back"), new { Form_Otherwise = "" })).Problems());
        page = await worker.Send(await worker.Open($"{at}/sending-back"), new { Form_Otherwise = "Ask about the kitchen" });
        Assert.Contains("\u2068Yusuf\u2069 saw it differently: Ask about the kitchen", page.Says());
        await mentor.Send(await mentor.Open($"{at}/decision"), new { Form_Answer = "Award" });
        page = await worker.Send(await worker.Open(at), new { }, $"{at}/second-look");
        Assert.Contains("You agree. Dot is told.", page.Says());
        Assert.Equal(ReviewState.Awarded, await StateOf(review));
        Assert.Contains(await TextsTo(dot.Person), t => t.StartsWith("Your award"));
    }

    [Fact]
    public async Task ADecision_IsPutRightWithAReason_AndBothStay()
    {
        var (coordinator, dot) = (await host.SignedIn("Sunita", CentreRoles.Coordinator), await host.SignedIn("Dot"));
        var award = await host.AnAward(dot.Person, coordinator.Person);
        var at = $"/programme/reviews/{award.ReviewId}";
        host.Time.Pass(TimeSpan.FromMinutes(1));
        object notYet = new { Form_Answer = "NotYet", Form_NextStep = "More", Form_LookAgainOn_Day = "9", Form_LookAgainOn_Month = "12", Form_LookAgainOn_Year = "2026", Form_Because = "" };
        var page = await coordinator.Send(await coordinator.Open($"{at}/decision"), notYet);
        Assert.Equal(["Write why it is put right."], page.Problems());
        page = await coordinator.Send(page, new { Form_Because = "It was somebody else" });
        Assert.Contains("Put right, because: It was somebody else", page.Says());
        Assert.Equal(2, page.QuerySelectorAll("section[aria-labelledby=decided] li").Length);
        Assert.Equal(HttpStatusCode.NotFound, await dot.StatusOf($"/programme/awards/{award.Id}/certificate/print"));
    }

    [Fact]
    public async Task WhenTwoWriteAtOnce_BothTextsAreShown()
    {
        var (dot, mentor) = (await host.SignedIn("Dot"), await host.SignedIn("Winsome"));
        var review = await host.AReview(await host.AJourney(dot.Person, mentor: mentor.Person), isSent: false);
        var at = $"/programme/reviews/{review.Id}";
        var (mine, theirs) = (await dot.Open(at), await mentor.Open(at));
        await mentor.Send(theirs, new { WordsForm_Words = "Said aloud", WordsForm_Way = "Spoken" }, $"{at}/words", "WordsForm.Send=false");
        var page = await dot.Send(mine, new { WordsForm_Words = "Typed by me" }, $"{at}/words", "WordsForm.Send=false");
        Assert.Equal(["Somebody else changed this while you were writing. Both texts are below."], page.Problems());
        Assert.Contains("Said aloud", page.Says());
        page = await dot.Send(page, new { WordsForm_Words = "Typed by me, and said" }, $"{at}/words", "WordsForm.Send=false");
        Assert.Contains("Kept.", page.Says());
    }

    [Fact]
    public async Task WordsThatAreBeingWritten_AreKept_UntilTheyAreSaved()
    {
        var dot = await host.SignedIn("Dot");
        var review = await host.AReview(await host.AJourney(dot.Person), isSent: false);
        var at = $"/programme/reviews/{review.Id}";
        var page = await dot.Open(at);
        var area = page.QuerySelector("textarea")!;
        await dot.PostTo("/drafts", page, new("field", area.GetAttribute("data-draft-field")!), new("text", "Half a sent"), new("version", area.GetAttribute("data-draft-version")!));
        page = await dot.Open(at);
        Assert.Equal("Half a sent", page.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Contains("They are not saved yet.", page.Says());
        page = await dot.Send(page, new { }, $"{at}/words", "WordsForm.Send=false");
        Assert.DoesNotContain("They are not saved yet.", (await dot.Open(at)).Says());
        Assert.Equal("Half a sent", await host.InDb(db => db.AwardReviews.Where(r => r.Id == review.Id).Select(r => r.Words).SingleAsync()));
    }

    private Task<List<string>> TextsTo(Person person) => host.InDb(db => db.Notices.Where(n => n.PersonId == person.Id && n.Kind == NoticeKind.Programme).Select(n => n.Text).ToListAsync());

    private Task<ReviewState> StateOf(AwardReview review) => host.InDb(db => db.AwardReviews.Where(r => r.Id == review.Id).Select(r => r.State).SingleAsync());
}
