using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Activities;
using CoproCentre.Domain.Budgets;
using CoproCentre.Domain.Changes;
using CoproCentre.Domain.Expenses;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Invitations;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;
using CoproCentre.Domain.Programme;
using CoproCentre.Domain.Roles;
using CoproCentre.Domain.Suggestions;
using CoproCentre.Web.Features.Programme;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Shared;

/// <summary>The words that people read for the domain's choices; keys of the interface's texts.</summary>
public static class Words
{
    /// <summary>The small drawing of a job.</summary>
    public static string IconOf(RolePicture picture) => picture switch
    {
        RolePicture.Welcome => "door",
        RolePicture.Kitchen => "pot",
        RolePicture.TeaBar => "mug",
        RolePicture.Garden => "leaf",
        RolePicture.Arts => "brush",
        RolePicture.Cleaning => "broom",
        RolePicture.Talking => "speak",
        _ => "groups",
    };

    /// <summary>The small drawing of an activity.</summary>
    public static string IconOf(ActivityKind kind) => kind switch
    {
        ActivityKind.Social => "mug",
        ActivityKind.Arts => "brush",
        ActivityKind.Garden => "leaf",
        ActivityKind.Training => "note",
        ActivityKind.Sport => "heart",
        _ => "groups",
    };

    public static string Of(Enum value) => value switch
    {
        ActivityKind.Social => "Getting together",
        ActivityKind.Training => "Training: something to learn",
        ActivityKind.Other => "Something else",
        Horizon.MediumTerm => "Medium term",
        Horizon.LongTerm => "Long term",
        ItemKind.Information => "To hear about",
        ItemKind.Discussion => "To talk about",
        ItemKind.Decision => "To decide",
        DecisionWay.Agreement => "We all agreed",
        DecisionWay.Vote => "We voted",
        DecisionWay.ChairsCall => "The chair decided",
        GroupRole.SupportingWorker => "Supporting worker",
        GroupRole.DeputyChair => "Deputy chair",
        ContactWay.InPerson or AskedWay.InPerson => "In person",
        ContactWay.Slip => "A paper slip",
        ContactWay.Text => "A text message",
        ContactWay.Email => "An e-mail",
        HowOften.AtOnce => "At once",
        HowOften.OnceADay => "Once a day",
        HowOften.OnceAWeek => "Once a week",
        HowOften.OnlyWhatNeedsMe => "Only what needs me",
        MeetingStage.Planning => "Being planned",
        MeetingStage.Published => "Agenda is shared",
        MeetingStage.Running => "Running now",
        MeetingStage.FollowUp => "Follow up",
        DecisionState.InEffect => "In effect",
        DecisionState.OnItsWay => "On its way",
        MoneyState.Proposed => "Being decided",
        MoneyState.Agreed => "Still to spend",
        MoneyState.Returned => "Went back",
        BudgetYearStart.April => "April to March",
        BudgetYearStart.January => "January to December",
        Reply.None => "No answer yet",
        Reply.Yes => "Coming",
        Reply.No => "Cannot come",
        ExpenseState.Claimed => "Waits for a second person",
        ExpenseState.Approved => "Ready to collect",
        ExpenseState.NotAgreed => "Not agreed",
        ExpenseState.TakenBack => "Taken back",
        PaymentWay.Cash => "In cash",
        PaymentWay.Other => "In another way",
        LadderStep.Shown => "Shown",
        LadderStep.Shadowing => "Shadowing",
        LadderStep.WithABuddy => "With a buddy",
        LadderStep.OnMyOwn => "On my own",
        LadderStep.CanTeach => "Can teach",
        RolePicture.TeaBar => "Tea bar",
        Wish.WouldLike => "I would like to learn this",
        Wish.RatherNot => "Rather not, please",
        CheckLevel.None => "No check",
        CheckPart.Chair => "For the chair",
        CheckPart.Day => "For the day",
        ActionState.Parked => "Waiting",
        DataRequestKind.Copy => "A full copy of my data",
        DataRequestKind.Correction => "Put something right",
        DataRequestKind.Erasure => "Erase me",
        DataRequestKind.Complaint => "A complaint",
        AskedWay.OnPaper => "On paper",
        ChangeKind.Changed => "It has changed",
        ChangeKind.WillChange => "It will change, from a day on",
        ChangeKind.NotPossible => "It is not possible",
        SuggestionState.New => "Waits for an answer",
        SuggestionState.OnAgenda => "The group talks about it",
        SuggestionState.SameAsAnother => "Another one says the same",
        SuggestionState.Answered => "It has an answer",
        AskedWay.SignedIn => "On this site",
        TakingPart.Sessions => "Being in, at the door",
        TakingPart.Training => "Being at a training",
        TakingPart.Activities => "Being at an activity",
        TakingPart.Meetings => "Being at a meeting of a group",
        MilestoneState.ToCome => "To come",
        MilestoneState.ComingUp => "Coming up",
        MilestoneState.Ready or ReviewState.Gathering => "Ready to look back",
        MilestoneState.InReview => "Being looked at",
        ReviewState.Waiting => "With the coordinator",
        MilestoneState.SecondLook or ReviewState.SecondLook => "Waits for a second person",
        MilestoneState.NotYet or ReviewState.NotYet => "Not yet, with a next step",
        MilestoneState.Awarded or ReviewState.Awarded => "Awarded",
        MilestoneState.HandedOver => "Awarded and handed over",
        WordsWay.Typed => "Typed by the person",
        WordsWay.Spoken => "Said aloud, and typed by somebody else",
        WordsWay.FromPaper => "From paper",
        AwardChoices.ShowHours => "How many days and hours",
        AwardChoices.ShowRoles => "The jobs, and how far",
        AwardChoices.ShowTraining => "What was learnt",
        AwardChoices.ShowWords => "The words above",
        AwardChoices.MayBeChecked => "Whoever has the code of the certificate may check it: award, first name and month",
        AwardChoices.Badge => "A badge as a file, to show on the web",
        AwardChoices.Noticeboard => "A thank-you on the noticeboard",
        ReviewAnswer.Award => "The award, with joy",
        ReviewAnswer.NotYet => "Not yet, with a next step that you agreed",
        JourneyStepKind.LeadARole => "Lead a job",
        JourneyStepKind.PeerMentor => "Be a mentor for somebody else",
        JourneyStepKind.Group => "Join or chair a group",
        JourneyStepKind.Training => "A training or course",
        JourneyStepKind.Work => "Work",
        JourneyStepKind.SomethingElse => "Something else",
        BoardShow.Due => "Due this week",
        BoardShow.Soon => "In the next two weeks",
        BoardShow.Waiting => "Waiting for the coordinator",
        BoardShow.Hello => "Not in for two weeks",
        BoardShow.Breaks => "Breaks that end",
        BoardSort.LastIn => "Longest not in",
        BoardSort.Waiting => "Waiting longest",
        BoardSort.Weeks => "Most weeks",
        _ => value.ToString(),
    };

    /// <summary>A name inside a sentence, kept apart so that a name in another direction of reading does not turn the sentence round.</summary>
    public static string Apart(string name) => $"\u2068{name}\u2069";

    /// <summary>The beginning of a longer text, up to the end of a word, to tell one link from another.</summary>
    public static string Cut(string text, int letters = 60)
    {
        if (text.Length <= letters)
            return text;
        var end = text.LastIndexOf(' ', letters);
        return (end > letters / 2 ? text[..end] : text[..(char.IsHighSurrogate(text[letters - 1]) ? letters - 1 : letters)]) + " …";
    }

    /// <summary>All answers of a choice, for radios and lists.</summary>
    public static IReadOnlyList<SelectListItem> Choices<T>(this IStringLocalizer<Texts> texts)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(v => new SelectListItem(texts[Of(v)].Value, v.ToString()))];
}
