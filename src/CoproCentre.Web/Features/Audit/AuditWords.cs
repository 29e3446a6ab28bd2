using System.Text.RegularExpressions;
using CoproCentre.Data.Accounts;
using CoproCentre.Data.Audit;
using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Activities;
using CoproCentre.Domain.Budgets;
using CoproCentre.Domain.Centre;
using CoproCentre.Domain.Changes;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.Door;
using CoproCentre.Domain.Expenses;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Joining;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;
using CoproCentre.Domain.Programme;
using CoproCentre.Domain.Roles;
using CoproCentre.Domain.Suggestions;
using CoproCentre.Domain.Thanks;
using CoproCentre.Web.Features.Shared;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Audit;

/// <summary>Lines of the audit trail as plain sentences.</summary>
public static partial class AuditWords
{
    /// <summary>For the manager.</summary>
    public static string Sentence(IStringLocalizer<Texts> texts, AuditRow row, IReadOnlyDictionary<int, string> names)
    {
        var who = Who(texts, row.PersonId, names);
        var (about, isAbout) = (Who(texts, row.AboutId, names), row.AboutId is not null);
        var isOwn = row.AboutId is not null && row.AboutId == row.PersonId;
        var (record, details) = (Record(texts, row.What) ?? row.What, Details(texts, row));
        LocalizedString words = (row.Kind, row.What, isAbout) switch
        {
            (AuditKind.SignedIn, _, _) => texts["{0} signed in.", who],
            (AuditKind.SignInFailed, _, false) => texts["Somebody could not sign in."],
            (AuditKind.SignInFailed, _, _) => texts["Somebody could not sign in as {0}.", about],
            (AuditKind.Printed, _, _) => texts["{0} opened a paper of {1}: {2}.", who, record, details],
            (AuditKind.Exported, _, _) => texts["{0} took away {1} as a file.", who, record],
            (AuditKind.Looked, nameof(Person), true) => texts["{0} opened {1}'s page.", who, about],
            (AuditKind.Looked, nameof(Person), _) => texts["{0} opened the list of people.", who],
            (AuditKind.Looked, nameof(Visit), _) => texts["{0} opened the list of who is in today.", who],
            (AuditKind.Looked, nameof(Account), false) => texts["{0} opened the list of accounts.", who],
            (AuditKind.Looked, _, false) => texts["{0} looked at {1}.", who, record],
            (AuditKind.Looked, _, _) => texts["{0} looked at {1} of {2}.", who, record, about],
            (AuditKind.Decided, nameof(SignInSlip), _) => texts["{0} made a slip for {1}.", who, about],
            (AuditKind.Added, _, false) => texts["{0} added {1}.", who, record],
            (AuditKind.Added, _, _) when !isOwn => texts["{0} added {1} for {2}.", who, record, about],
            (AuditKind.Added, _, _) => texts["{0} added {1} of their own.", who, record],
            (AuditKind.Changed, nameof(Person), _) when isOwn => texts["{0} changed their own page: {1}.", who, details],
            (AuditKind.Changed, nameof(Person), _) => texts["{0} changed {1}'s page: {2}.", who, about, details],
            (AuditKind.Removed, _, false) => texts["{0} removed {1}.", who, record],
            (AuditKind.Removed, _, _) => texts["{0} removed {1} of {2}.", who, record, about],
            (AuditKind.Decided, _, false) => texts["{0} decided about {1}: {2}.", who, record, details],
            (AuditKind.Decided, _, _) => texts["{0} decided about {1} of {2}: {3}.", who, record, about, details],
            (_, _, false) => texts["{0} changed {1}: {2}.", who, record, details],
            _ => texts["{0} changed {1} of {2}: {3}.", who, record, about, details],
        };
        return words.Value;
    }

    /// <summary>For the person concerned.</summary>
    public static string ToMe(IStringLocalizer<Texts> texts, AuditRow row, IReadOnlyDictionary<int, string> names)
    {
        var who = Who(texts, row.PersonId, names);
        var (record, details) = (Record(texts, row.What) ?? row.What, Details(texts, row));
        LocalizedString words = (row.Kind, row.What) switch
        {
            (AuditKind.SignedIn, _) => texts["{0} signed in for you.", who],
            (AuditKind.SignInFailed, _) => texts["Somebody could not sign in with your user name."],
            (AuditKind.Looked, nameof(Person)) => texts["{0} opened your page.", who],
            (AuditKind.Looked or AuditKind.Printed, _) => texts["{0} looked at {1} of yours.", who, record],
            (AuditKind.Exported, _) => texts["{0} took away {1} of yours as a file.", who, record],
            (AuditKind.Decided, nameof(SignInSlip)) => texts["{0} made a slip for you.", who],
            (AuditKind.Added, nameof(Person)) => texts["{0} made your page.", who],
            (AuditKind.Added, _) => texts["{0} added {1} for you.", who, record],
            (AuditKind.Removed, _) => texts["{0} removed {1} of yours.", who, record],
            (AuditKind.Changed, nameof(Person)) => texts["{0} changed your page: {1}.", who, details],
            (AuditKind.Decided, _) => texts["{0} decided about {1} of yours: {2}.", who, record, details],
            _ => texts["{0} changed {1} of yours: {2}.", who, record, details],
        };
        return words.Value;
    }

    /// <summary>What a kind of record is called; nothing when nobody has said so yet.</summary>
    public static string? Record(IStringLocalizer<Texts> texts, string what) => (what switch
    {
        nameof(Person) => texts["a person"],
        nameof(Visit) => texts["a day in the centre"],
        nameof(VisitCorrection) => texts["a time put right"],
        nameof(Placement) => texts["a place in a job"],
        nameof(Expense) => texts["money to get back"],
        nameof(ExpenseReceipt) => texts["a photo of a receipt"],
        nameof(DoorDevice) => texts["a tablet at the door"],
        nameof(PairingCode) => texts["a code for a tablet"],
        nameof(Domain.Door.AtTheDoor) => texts["how somebody signs in at the door"],
        nameof(DoorCard) => texts["a card for the door"],
        nameof(DayLead) => texts["a morning to lead"],
        nameof(CentreSession) => texts["a session of the day"],
        nameof(SessionChange) => texts["another time of a session"],
        nameof(JobRole) => texts["a job"],
        nameof(RolePlaces) => texts["the places of a job"],
        nameof(RoleTopic) => texts["what a job asks for"],
        nameof(EmergencyContact) => texts["whom to call in an emergency"],
        nameof(InductionPoint) => texts["a point to talk about at the beginning"],
        nameof(Induction) => texts["a talk at the beginning"],
        nameof(InductionTalked) => texts["what was explained at the beginning"],
        nameof(AgreementText) => texts["a version of the agreement"],
        nameof(Agreement) => texts["a yes to the agreement"],
        nameof(Mentorship) => texts["a mentor"],
        nameof(MentoringTalk) => texts["a talk of two"],
        nameof(ProgrammeVersion) => texts["a version of the programme"],
        nameof(Milestone) => texts["an award of the programme"],
        nameof(Intake) => texts["people who begin together"],
        nameof(Journey) => texts["weeks in the programme"],
        nameof(JourneyPause) => texts["a break"],
        nameof(AwardReview) => texts["a look back for an award"],
        nameof(ReviewDecision) => texts["a decision about an award"],
        nameof(Award) => texts["an award"],
        nameof(Celebration) => texts["a celebration"],
        nameof(JourneyStep) => texts["a next step"],
        nameof(LookBack) => texts["a look back some months later"],
        nameof(ReferenceLetter) => texts["a letter to show to others"],
        nameof(Activity) => texts["an activity"],
        nameof(ActivityDate) => texts["a date of an activity"],
        nameof(ActivityRunner) => texts["somebody who runs an activity"],
        nameof(ActivityTopic) => texts["what training counts towards"],
        nameof(ActivityPlace) => texts["a name on the list of an activity"],
        nameof(ActivityAttendance) => texts["somebody who was at an activity"],
        nameof(Topic) => texts["something to learn"],
        nameof(TopicLearnt) => texts["something learnt"],
        nameof(SignedStep) => texts["a step in learning a job"],
        nameof(RoleWish) => texts["a wish about a job"],
        nameof(PersonCheck) => texts["the level of a check"],
        nameof(Account) => texts["an account to sign in with"],
        nameof(SignInSlip) => texts["a slip"],
        nameof(Session) => texts["a session"],
        nameof(SecondFactor) => texts["the second step of signing in"],
        nameof(SecondFactorHelp) => texts["help to sign in"],
        nameof(Domain.Groups.Group) => texts["a group"],
        nameof(Membership) => texts["a place in a group"],
        nameof(GroupMessage) => texts["a message to a group"],
        nameof(Meeting) => texts["a meeting"],
        nameof(MeetingCheck) => texts["a check of a meeting"],
        nameof(AgendaItem) => texts["a point of an agenda"],
        nameof(Attendance) => texts["a place at a meeting"],
        nameof(Decision) => texts["a decision"],
        nameof(GroupBudget) => texts["what a group has to spend"],
        nameof(BudgetStep) => texts["an amount that was set"],
        nameof(Spending) => texts["a line about spent money"],
        nameof(ParkedPoint) => texts["a parked idea"],
        nameof(Minutes) => texts["minutes of a meeting"],
        nameof(MinutesVersion) => texts["a version of minutes"],
        nameof(ItemUpdate) => texts["news about a point"],
        nameof(ThankYou) => texts["a thank you"],
        nameof(ThankedPerson) => texts["words of thanks"],
        nameof(ActionItem) => texts["an action"],
        nameof(ActionOwner) => texts["a part in an action"],
        nameof(ActionEvent) => texts["a step of an action"],
        nameof(Change) => texts["a change that is told"],
        nameof(ChangeCause) => texts["a reason of a change"],
        nameof(ChangeContributor) => texts["a part in a change"],
        nameof(Suggestion) => texts["a suggestion"],
        nameof(SuggestionSupporter) => texts["support for a suggestion"],
        nameof(CentreSettings) => texts["the centre's settings"],
        nameof(Letter) => texts["news on its way to people"],
        nameof(SlipBatch) => texts["a batch of slips"],
        nameof(DataRequest) => texts["a data request"],
        nameof(RetentionTime) => texts["a time for keeping data"],
        nameof(Room) => texts["a room of the centre"],
        nameof(Backups.KeptBackup) => texts["a backup"],
        nameof(AuditRow) => texts["the list of who did what"],
        "IdentityUserToken`1" => texts["a key of an account"],
        _ => null,
    } as LocalizedString)?.Value;

    public static string Kind(AuditKind kind) => kind switch
    {
        AuditKind.Looked => "Pages opened",
        AuditKind.Added => "Things added",
        AuditKind.Changed => "Things changed",
        AuditKind.Removed => "Things removed",
        AuditKind.Decided => "Decisions",
        AuditKind.Printed => "Papers",
        AuditKind.Exported => "Files taken away",
        AuditKind.SignedIn => "Sign-ins",
        AuditKind.SignInFailed => "Sign-ins that went wrong",
        _ => kind.ToString(),
    };

    private static string Who(IStringLocalizer<Texts> texts, int? id, IReadOnlyDictionary<int, string> names) =>
        id is { } known && names.TryGetValue(known, out var name) ? Words.Apart(name) : texts["The site"];

    // A field's name is nearly words already. A paper's name is the last part of its address.
    private static string Details(IStringLocalizer<Texts> texts, AuditRow row) => row.Kind == AuditKind.Printed
        ? texts[Plain(Paper().Replace(row.Details, "").Split('/')[^1])]
        : string.Join(", ", row.Details.Split(", ").Select(f => string.Join(": ", f.Split('=').Select(w => texts[Plain(w)].Value))));

    private static string Plain(string name) => Capital().Replace(Key().Replace(name, ""), " $0").Trim().Replace('-', ' ').ToLowerInvariant();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capital();

    [GeneratedRegex("(Id|At|On)$")]
    private static partial Regex Key();

    [GeneratedRegex(@"(\.pdf|/print)$")]
    private static partial Regex Paper();
}
