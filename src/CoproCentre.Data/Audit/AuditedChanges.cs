using CoproCentre.Data.Accounts;
using CoproCentre.Data.Forms;
using CoproCentre.Data.Jobs;
using CoproCentre.Data.Keys;
using CoproCentre.Data.Privacy;
using CoproCentre.Data.Programme;
using CoproCentre.Data.Search;
using CoproCentre.Domain;
using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Budgets;
using CoproCentre.Domain.Changes;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.Door;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Invitations;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;
using CoproCentre.Domain.Suggestions;
using CoproCentre.Domain.Thanks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CoproCentre.Data.Audit;

/// <summary>Which changes are written down: of every record but those left out here, each with its reason.</summary>
public static class AuditedChanges
{
    /// <summary>Records whose changes are not written down.</summary>
    public static readonly IReadOnlyDictionary<Type, string> LeftOut = new Dictionary<Type, string>
    {
        [typeof(AuditRow)] = "the audit trail itself",
        [typeof(AuditHead)] = "the audit trail itself",
        [typeof(Submission)] = "says only that a form was sent; what it changed is written down",
        [typeof(Draft)] = "words that nobody but their writer has seen yet",
        [typeof(SignInFailures)] = "counts without names; each failed sign-in is written down",
        [typeof(SecondFactorCode)] = "says only which codes on paper were used; a new second step is written down",
        [typeof(GroupMessageReader)] = "says itself who has read a message",
        [typeof(Notice)] = "says itself who was told what; what caused it is written down",
        [typeof(Letter)] = "says itself when and how it reached the person, and who told them",
        [typeof(SearchEntry)] = "a copy of the words of records, by which they are found; their own changes are written down",
        [typeof(SearchWord)] = "a list of words, so that one written a little differently is found",
        [typeof(SearchHit)] = "what a search finds, kept nowhere",
        [typeof(Invitation)] = "says itself who asked whom, what they answered, and who wrote it down",
        [typeof(ErasedPerson)] = "the number of an erased page, for the day of a restore; the erasure is written down",
        [typeof(Leaving)] = "says only what will go by itself, and when",
        [typeof(JobState)] = "says only when background work is due",
        [typeof(ProtectionKey)] = "made by the site itself, about nobody",
        [typeof(BadgeKey)] = "made by the site itself, about nobody",
    };

    /// <summary>Fields whose changes are not written down.</summary>
    public static readonly IReadOnlyDictionary<(Type Record, string Field), string> FieldsLeftOut = new Dictionary<(Type, string), string>
    {
        [(typeof(Attendance), nameof(Attendance.HasSpoken))] = "who has spoken is never kept after a meeting (M8)",
        [(typeof(Decision), nameof(Decision.TimesTold))] = "counts changes; each change is written down",
        [(typeof(ActionItem), nameof(ActionItem.TimesTold))] = "counts changes; each change is written down",
        [(typeof(Account), nameof(Account.ConcurrencyStamp))] = "changes with every other field",
        [(typeof(Session), nameof(Session.LastSeenAt))] = "changes with every page; each sign-in is written down",
        [(typeof(DoorDevice), nameof(DoorDevice.LastSeenAt))] = "changes with every use; who signed in there is written down",
        [(typeof(SecondFactor), nameof(SecondFactor.AppStep))] = "changes with every sign-in, which is written down",
    };

    // Fields whose change is a decision; the choice that was made is no personal content and is kept with it.
    private static readonly Dictionary<Type, string[]> Decisions = new()
    {
        [typeof(Meeting)] = [nameof(Meeting.Stage)],
        [typeof(Decision)] = [nameof(Decision.DroppedOn)],
        [typeof(Spending)] = [nameof(Spending.TakenBackAt)],
        [typeof(Minutes)] = [nameof(Minutes.Stage)],
        [typeof(ActionItem)] = [nameof(ActionItem.State)],
        [typeof(Membership)] = [nameof(Membership.Role), nameof(Membership.Until)],
        [typeof(GroupMessage)] = [nameof(GroupMessage.TakenBackAt)],
        [typeof(Change)] = [nameof(Change.TakenBackAt)],
        [typeof(Suggestion)] = [nameof(Suggestion.State)],
        [typeof(ThankedPerson)] = [nameof(ThankedPerson.TakenDownAt)],
        [typeof(Session)] = [nameof(Session.EndedAt)],
        [typeof(DoorDevice)] = [nameof(DoorDevice.EndedAt)],
        [typeof(DoorCard)] = [nameof(DoorCard.EndedAt)],
        [typeof(SecondFactorHelp)] = [nameof(SecondFactorHelp.SecondById)],
        [typeof(Account)] = [nameof(Account.Roles), nameof(Account.ClosedAt)],
    };

    private static readonly string[] Concerned = [nameof(Visit.PersonId)];

    /// <summary>A note for each change that is about to be saved; asked afterwards, when new records have their ids.</summary>
    internal static List<Func<AuditNote>> Of(CoproContext db)
    {
        if (!db.IsAudited)
            return [];
        // The context has just looked for changes.
        var detects = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return [.. db.TakeNotes().Select(note => (Func<AuditNote>)(() => note)), .. db.ChangeTracker.Entries().Select(Of).OfType<Func<AuditNote>>()];
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    private static Func<AuditNote>? Of(EntityEntry entry)
    {
        if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted) || entry.Metadata.IsOwned() || LeftOut.ContainsKey(entry.Metadata.ClrType))
            return null;
        if (entry.State == EntityState.Added)
            return () => Note(entry, entry.Entity is SignInSlip ? AuditKind.Decided : AuditKind.Added);
        if (entry.State == EntityState.Deleted)
        {
            var removed = Note(entry, AuditKind.Removed);
            return () => removed;
        }

        var fields = ChangedFields(entry).ToList();
        if (fields.Count == 0)
            return null;
        var decisions = Decisions.GetValueOrDefault(entry.Metadata.ClrType, []);
        var kind = fields.Exists(decisions.Contains) ? AuditKind.Decided : AuditKind.Changed;
        var details = string.Join(", ", fields.Select(f => decisions.Contains(f) ? f + Choice(entry.Property(f).CurrentValue) : f));
        return () => Note(entry, kind, details);
    }

    private static IEnumerable<string> ChangedFields(EntityEntry entry) =>
        entry.Properties.Where(p => p.IsModified && !IsFolded(p.Metadata)).Select(p => p.Metadata.Name)
            .Concat(entry.References.Where(r => r.Metadata.TargetEntityType.IsOwned() && r.TargetEntry is { State: not EntityState.Unchanged }).Select(r => r.Metadata.Name))
            .Where(f => f != nameof(Entity.Version) && !FieldsLeftOut.ContainsKey((entry.Metadata.ClrType, f)));

    // The copy of a text by which it is found changes with the text.
    private static bool IsFolded(IReadOnlyProperty property) => property.IsShadowProperty() && property.Name.EndsWith(Folded.Suffix, StringComparison.Ordinal);

    private static string Choice(object? value) => value switch
    {
        null => "=None",
        Enum choice => $"={choice}".Replace(", ", "+"),
        _ => "",
    };

    private static AuditNote Note(EntityEntry entry, AuditKind kind, string details = "") =>
        new(kind, entry.Metadata.ClrType.Name, IdOf(entry), AboutOf(entry), details);

    private static int? IdOf(EntityEntry entry) =>
        entry.Metadata.FindPrimaryKey()?.Properties is [var key] ? entry.Property(key.Name).CurrentValue as int? : null;

    private static int? AboutOf(EntityEntry entry) => entry.Entity is Person person
        ? person.Id
        : Concerned.Where(f => entry.Metadata.FindProperty(f) is not null).Select(f => entry.Property(f).CurrentValue as int?).FirstOrDefault() ?? HolderOf(entry);

    // What belongs to an account is about its person.
    private static int? HolderOf(EntityEntry entry) => entry.Metadata.FindProperty(nameof(Session.AccountId)) is null ? null
        : entry.Context.ChangeTracker.Entries<Account>().FirstOrDefault(a => a.Entity.Id == (int?)entry.Property(nameof(Session.AccountId)).CurrentValue)?.Entity.PersonId;
}
