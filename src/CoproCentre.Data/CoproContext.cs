using System.Reflection;
using CoproCentre.Data.Accounts;
using CoproCentre.Data.Audit;
using CoproCentre.Data.Forms;
using CoproCentre.Data.Jobs;
using CoproCentre.Data.Keys;
using CoproCentre.Data.Privacy;
using CoproCentre.Data.Programme;
using CoproCentre.Data.Search;
using CoproCentre.Domain;
using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Activities;
using CoproCentre.Domain.Budgets;
using CoproCentre.Domain.Centre;
using CoproCentre.Domain.Changes;
using CoproCentre.Domain.Days;
using CoproCentre.Domain.Door;
using CoproCentre.Domain.Expenses;
using CoproCentre.Domain.Groups;
using CoproCentre.Domain.Invitations;
using CoproCentre.Domain.Joining;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.Notices;
using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;
using CoproCentre.Domain.Programme;
using CoproCentre.Domain.Roles;
using CoproCentre.Domain.Suggestions;
using CoproCentre.Domain.Thanks;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CoproCentre.Data;

/// <summary>The centre's database. Saving counts versions, so that a change made to an older version is refused.</summary>
public abstract class CoproContext(DbContextOptions options) : IdentityUserContext<Account, int>(options)
{
    private readonly List<AuditNote> notes = [];

    public DbSet<CentreSettings> Settings => Set<CentreSettings>();

    public DbSet<Room> Rooms => Set<Room>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<CentreSession> CentreSessions => Set<CentreSession>();

    public DbSet<SessionChange> SessionChanges => Set<SessionChange>();

    public DbSet<Visit> Visits => Set<Visit>();

    public DbSet<Placement> Placements => Set<Placement>();

    public DbSet<DayLead> DayLeads => Set<DayLead>();

    public DbSet<DoorDevice> DoorDevices => Set<DoorDevice>();

    public DbSet<PairingCode> PairingCodes => Set<PairingCode>();

    public DbSet<AtTheDoor> AtTheDoor => Set<AtTheDoor>();

    public DbSet<DoorCard> DoorCards => Set<DoorCard>();

    public DbSet<JobRole> JobRoles => Set<JobRole>();

    public DbSet<Topic> Topics => Set<Topic>();

    public DbSet<TopicLearnt> TopicsLearnt => Set<TopicLearnt>();

    public DbSet<SignedStep> SignedSteps => Set<SignedStep>();

    public DbSet<RoleWish> RoleWishes => Set<RoleWish>();

    public DbSet<PersonCheck> PersonChecks => Set<PersonCheck>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<SecondFactor> SecondFactors => Set<SecondFactor>();

    public DbSet<SecondFactorHelp> SecondFactorHelps => Set<SecondFactorHelp>();

    public DbSet<SignInSlip> Slips => Set<SignInSlip>();

    public DbSet<SignInFailures> SignInFailures => Set<SignInFailures>();

    public DbSet<Group> Groups => Set<Group>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<GroupMessage> Messages => Set<GroupMessage>();

    public DbSet<GroupMessageReader> MessageReaders => Set<GroupMessageReader>();

    public DbSet<Meeting> Meetings => Set<Meeting>();

    public DbSet<AgendaItem> AgendaItems => Set<AgendaItem>();

    public DbSet<MeetingCheck> Checks => Set<MeetingCheck>();

    public DbSet<Attendance> Attendance => Set<Attendance>();

    public DbSet<ParkedPoint> ParkedPoints => Set<ParkedPoint>();

    public DbSet<Decision> Decisions => Set<Decision>();

    public DbSet<GroupBudget> Budgets => Set<GroupBudget>();

    public DbSet<Spending> Spendings => Set<Spending>();

    public DbSet<ActionItem> Actions => Set<ActionItem>();

    public DbSet<Minutes> Minutes => Set<Minutes>();

    public DbSet<ThankYou> Thanks => Set<ThankYou>();

    public DbSet<ThankedPerson> Thanked => Set<ThankedPerson>();

    public DbSet<Suggestion> Suggestions => Set<Suggestion>();

    public DbSet<Change> Changes => Set<Change>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<Letter> Letters => Set<Letter>();

    public DbSet<SlipBatch> SlipBatches => Set<SlipBatch>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<Expense> Expenses => Set<Expense>();

    public DbSet<ExpenseReceipt> Receipts => Set<ExpenseReceipt>();

    public DbSet<EmergencyContact> EmergencyContacts => Set<EmergencyContact>();

    public DbSet<InductionPoint> InductionPoints => Set<InductionPoint>();

    public DbSet<Induction> Inductions => Set<Induction>();

    public DbSet<AgreementText> AgreementTexts => Set<AgreementText>();

    public DbSet<Agreement> Agreements => Set<Agreement>();

    public DbSet<Mentorship> Mentorships => Set<Mentorship>();

    public DbSet<ProgrammeVersion> ProgrammeVersions => Set<ProgrammeVersion>();

    public DbSet<Intake> Intakes => Set<Intake>();

    public DbSet<Journey> Journeys => Set<Journey>();

    public DbSet<AwardReview> AwardReviews => Set<AwardReview>();

    public DbSet<Award> Awards => Set<Award>();

    public DbSet<Celebration> Celebrations => Set<Celebration>();

    public DbSet<BadgeKey> BadgeKeys => Set<BadgeKey>();

    public DbSet<Activity> Activities => Set<Activity>();

    public DbSet<ActivityDate> ActivityDates => Set<ActivityDate>();

    public DbSet<RetentionTime> RetentionTimes => Set<RetentionTime>();

    public DbSet<DataRequest> DataRequests => Set<DataRequest>();

    public DbSet<ErasedPerson> ErasedPeople => Set<ErasedPerson>();

    public DbSet<Leaving> Leavings => Set<Leaving>();

    public DbSet<Submission> Submissions => Set<Submission>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<JobState> Jobs => Set<JobState>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    public DbSet<AuditRow> AuditRows => Set<AuditRow>();

    internal DbSet<AuditHead> AuditHeads => Set<AuditHead>();

    public DbSet<SearchEntry> SearchEntries => Set<SearchEntry>();

    public DbSet<SearchWord> SearchWords => Set<SearchWord>();

    /// <summary>Entries that hold the words of a question, for whoever it is; who may see them is asked beside it.</summary>
    internal IQueryable<SearchHit> SearchHits(string question) => FromExpression(() => SearchHits(question));

    /// <summary>False only while the demonstration's past is made up.</summary>
    public bool IsAudited { get; set; } = true;

    /// <summary>Writes something down in the audit trail with the next save, beside what is changed.</summary>
    public void Note(AuditNote note) => notes.Add(note);

    internal List<AuditNote> TakeNotes()
    {
        List<AuditNote> taken = [.. notes];
        notes.Clear();
        return taken;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) => SaveChangesAsync(acceptAllChangesOnSuccess).GetAwaiter().GetResult();

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        SearchKeeping.Save(this, CountVersions(), () => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken), cancellationToken);

    /// <summary>Saves without counting versions, for what is not a change to anybody.</summary>
    internal Task SaveAsIs() => base.SaveChangesAsync(acceptAllChangesOnSuccess: true);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Ignore<IdentityUserClaim<int>>();
        builder.Ignore<IdentityUserLogin<int>>();
        builder.ApplyConfigurationsFromAssembly(typeof(CoproContext).Assembly);
        builder.HasDbFunction(typeof(CoproContext).GetMethod(nameof(SearchHits), BindingFlags.Instance | BindingFlags.NonPublic)!).HasName(SearchIndex.Name);
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => typeof(Entity).IsAssignableFrom(e.ClrType)))
            entity.FindProperty(nameof(Entity.Version))!.IsConcurrencyToken = true;

        // The database cascades nothing (SQL Server refuses several paths); parts of an aggregate go with it through the context.
        foreach (var key in builder.Model.GetEntityTypes().Where(e => !e.IsOwned()).SelectMany(e => e.GetForeignKeys()).Where(k => k.IsRequired))
            key.DeleteBehavior = key.PrincipalToDependent is null ? DeleteBehavior.Restrict : DeleteBehavior.ClientCascade;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        base.ConfigureConventions(configuration);
        configuration.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    private List<EntityEntry> CountVersions()
    {
        // Asked once: every call looks through all records for changes.
        var entries = ChangeTracker.Entries().ToList();
        foreach (var owned in entries.Where(e => e.Metadata.IsOwned() && e.State is EntityState.Modified or EntityState.Added or EntityState.Deleted))
        {
            var key = owned.Metadata.FindOwnership()!;
            var owner = entries.Find(e => e.State == EntityState.Unchanged && e.Metadata == key.PrincipalEntityType
                && Equals(e.Property(key.PrincipalKey.Properties[0].Name).CurrentValue, owned.Property(key.Properties[0].Name).CurrentValue));
            owner?.State = EntityState.Modified;
        }

        foreach (var entry in entries.Where(e => e.Entity is Entity && e.State is EntityState.Added or EntityState.Modified))
            entry.Property(nameof(Entity.Version)).CurrentValue = ((Entity)entry.Entity).Version + 1;
        foreach (var entry in entries.Where(e => e.State is EntityState.Added or EntityState.Modified))
            FoldedColumns.Fold(entry);
        return entries;
    }
}
