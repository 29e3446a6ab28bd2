namespace CoproCentre.Web.Tests.Security;

/// <summary>Who may ask for a route.</summary>
public enum Who
{
    /// <summary>Also people who are not signed in.</summary>
    Everybody,

    /// <summary>Also people who are not signed in, as long as there is something for them (an empty centre, a slip in hand, a link of their own).</summary>
    EverybodyByRecord,

    /// <summary>Only a tablet that a worker made a door, and there without signing in; any other browser is led to /door.</summary>
    PairedDevice,
    SignedIn,
    Worker,
    Manager,
    WorkerOrManager,

    /// <summary>Only the browser that has just made a slip or codes, or for the person named there; the tests of the feature show it.</summary>
    ByRecord,

    /// <summary>From here on the record in the address decides, as <see cref="Rights"/> says.</summary>
    GroupReader,
    GroupInsider,
    GroupMember,
    GroupLead,
    MessageReader,
    MeetingReader,
    MeetingInsider,
    MeetingRunner,
    InvitationReader,
    ActionReader,
    ActionKeeper,
    ThanksReader,
    Thanked,
}

/// <summary>Every route of the site and who may ask for it: one line each, sorted by address.</summary>
public static class RouteDecisions
{
    private const string Table = """
        GET  /                                                            SignedIn
        GET  /actions                                                     SignedIn
        GET  /actions/{id:int}                                            ActionReader
        GET  /actions/{id:int}/closure                                    ActionKeeper
        POST /actions/{id:int}/closure                                    ActionKeeper
        GET  /actions/{id:int}/drop                                       ActionKeeper
        POST /actions/{id:int}/drop                                       ActionKeeper
        GET  /actions/{id:int}/edit                                       ActionKeeper
        POST /actions/{id:int}/edit                                       ActionKeeper
        GET  /actions/{id:int}/new-date                                   ActionKeeper
        POST /actions/{id:int}/new-date                                   ActionKeeper
        GET  /actions/{id:int}/reopening                                  ActionKeeper
        POST /actions/{id:int}/reopening                                  ActionKeeper
        GET  /actions/{id:int}/wait                                       ActionKeeper
        POST /actions/{id:int}/wait                                       ActionKeeper
        GET  /changes                                                     SignedIn
        GET  /changes/{id:int}                                            EverybodyByRecord
        GET  /changes/{id:int}/edit                                       MeetingRunner
        POST /changes/{id:int}/edit                                       MeetingRunner
        POST /changes/{id:int}/taking-back                                MeetingRunner
        GET  /day                                                         SignedIn
        POST /day/arrivals                                                Worker
        POST /day/arrivals/{personId:int}/departure                       Worker
        POST /day/arrivals/{personId:int}/removal                         Worker
        GET  /day/plan.pdf                                                SignedIn
        GET  /day/plan/print                                              SignedIn
        GET  /day/screen                                                  ByRecord
        GET  /day/{day:datetime}                                          SignedIn
        GET  /day/{day:datetime}/lead                                     Worker
        POST /day/{day:datetime}/lead                                     Worker
        POST /day/{day:datetime}/lead/removal                             Worker
        GET  /day/{day:datetime}/live                                     ByRecord
        GET  /day/{day:datetime}/places/new                               ByRecord
        POST /day/{day:datetime}/places                                   ByRecord
        GET  /day/{day:datetime}/plan                                     SignedIn
        GET  /day/{day:datetime}/plan.pdf                                 SignedIn
        GET  /day/{day:datetime}/plan/print                               SignedIn
        GET  /decisions/{id:int}                                          MeetingReader
        GET  /decisions/{id:int}/drop                                     GroupLead
        POST /decisions/{id:int}/drop                                     GroupLead
        POST /decisions/{id:int}/effect                                   GroupLead
        GET  /decisions/{id:int}/return                                   GroupLead
        POST /decisions/{id:int}/return                                   GroupLead
        GET  /decisions/{id:int}/spendings/new                            GroupLead
        POST /decisions/{id:int}/spendings/new                            GroupLead
        POST /decisions/{id:int}/spendings/{spendingId:int}/taking-back   GroupLead
        GET  /calendar.ics                                                Everybody
        POST /drafts                                                      SignedIn
        POST /drafts/removal                                              SignedIn
        GET  /door                                                        Everybody
        GET  /door/card                                                   PairedDevice
        POST /door/card                                                   PairedDevice
        GET  /door/code                                                   PairedDevice
        POST /door/code                                                   PairedDevice
        GET  /door/devices                                                Worker
        POST /door/devices                                                Worker
        POST /door/devices/{id:int}/removal                               Worker
        GET  /door/list                                                   Worker
        POST /door/list/{personId:int}/arrival                            Worker
        POST /door/list/{personId:int}/departure                          Worker
        GET  /door/names                                                  PairedDevice
        POST /door/names                                                  PairedDevice
        GET  /door/newcomers                                              PairedDevice
        POST /door/newcomers                                              PairedDevice
        GET  /door/numbers                                                PairedDevice
        POST /door/numbers                                                PairedDevice
        GET  /door/pairing                                                Everybody
        POST /door/pairing                                                Everybody
        GET  /door/pin                                                    PairedDevice
        POST /door/pin                                                    PairedDevice
        GET  /door/results/{key}                                          PairedDevice
        POST /door/results/{key}/answer                                   PairedDevice
        GET  /door/results/{key}/arrival                                  PairedDevice
        POST /door/results/{key}/arrival                                  PairedDevice
        POST /door/results/{key}/departure                                PairedDevice
        ANY  /errors/{status:int}                                         Everybody
        GET  /expenses                                                    Worker
        GET  /expenses/months                                             Worker
        GET  /expenses/months.csv                                         Worker
        GET  /expenses/new                                                SignedIn
        POST /expenses/new                                                SignedIn
        GET  /expenses/{id:int}                                           ByRecord
        POST /expenses/{id:int}/approval                                  ByRecord
        GET  /expenses/{id:int}/payment                                   ByRecord
        POST /expenses/{id:int}/payment                                   ByRecord
        GET  /expenses/{id:int}/receipts/{receiptId:int}                  ByRecord
        GET  /expenses/{id:int}/refusal                                   ByRecord
        POST /expenses/{id:int}/refusal                                   ByRecord
        GET  /expenses/{id:int}/slip.pdf                                  ByRecord
        GET  /expenses/{id:int}/slip/print                                ByRecord
        POST /expenses/{id:int}/taking-back                               ByRecord
        GET  /groups                                                      SignedIn
        GET  /groups/new                                                  Worker
        POST /groups/new                                                  Worker
        GET  /groups/{groupId:int}/meetings/new                           GroupLead
        POST /groups/{groupId:int}/meetings/new                           GroupLead
        GET  /groups/{id:int}                                             GroupReader
        GET  /groups/{id:int}/changes/new                                 GroupLead
        POST /groups/{id:int}/changes/new                                 GroupLead
        GET  /groups/{id:int}/budget                                      GroupReader
        GET  /groups/{id:int}/budget/amount                               GroupLead
        POST /groups/{id:int}/budget/amount                               GroupLead
        GET  /groups/{id:int}/budget/{year:int}.pdf                       GroupReader
        GET  /groups/{id:int}/budget/{year:int}/print                     GroupReader
        GET  /groups/{id:int}/decisions                                   GroupReader
        GET  /groups/{id:int}/edit                                        GroupLead
        POST /groups/{id:int}/edit                                        GroupLead
        GET  /groups/{id:int}/leave                                       GroupMember
        POST /groups/{id:int}/leave                                       GroupMember
        GET  /groups/{id:int}/members                                     GroupLead
        POST /groups/{id:int}/members                                     GroupLead
        GET  /groups/{id:int}/members/{personId:int}                      GroupLead
        POST /groups/{id:int}/members/{personId:int}                      GroupLead
        POST /groups/{id:int}/members/{personId:int}/end                  GroupLead
        POST /groups/{id:int}/membership                                  GroupReader
        GET  /groups/{id:int}/messages                                    GroupInsider
        GET  /groups/{id:int}/messages/new                                GroupLead
        POST /groups/{id:int}/messages/new                                GroupLead
        GET  /groups/{id:int}/messages/{messageId:int}                    GroupLead
        POST /groups/{id:int}/messages/{messageId:int}/seen               MessageReader
        POST /groups/{id:int}/messages/{messageId:int}/taking-back        GroupLead
        POST /groups/{id:int}/messages/{messageId:int}/told               GroupLead
        GET  /groups/{id:int}/suggestions                                 GroupReader
        GET  /groups/{id:int}/promises                                    GroupReader
        GET  /groups/{id:int}/poster.pdf                                  GroupReader
        GET  /groups/{id:int}/poster/print                                GroupReader
        ANY  /health/live                                                 Everybody
        ANY  /health/ready                                                Everybody
        GET  /hours                                                       Worker
        GET  /hours/forgotten                                             Worker
        GET  /hours/groups                                                Worker
        GET  /hours/jobs                                                  Worker
        GET  /hours/people/{id:int}                                       Worker
        GET  /hours/weeks                                                 Worker
        GET  /hours/{id:int}                                              ByRecord
        POST /hours/{id:int}                                              ByRecord
        GET  /logo                                                        EverybodyByRecord
        GET  /me                                                          SignedIn
        POST /me/calendar                                                 SignedIn
        POST /me/calendar/removal                                         SignedIn
        GET  /me/door                                                     SignedIn
        POST /me/door                                                     SignedIn
        GET  /me/hours                                                    SignedIn
        GET  /me/calendar/{key}.ics                                       EverybodyByRecord
        GET  /me/data                                                     SignedIn
        POST /me/data/copy                                                SignedIn
        GET  /me/data/held/{kind}                                         ByRecord
        GET  /me/data/register                                            SignedIn
        GET  /me/data/requests/new                                        SignedIn
        POST /me/data/requests/new                                        SignedIn
        GET  /me/edit                                                     SignedIn
        POST /me/edit                                                     SignedIn
        GET  /me/expenses                                                 SignedIn
        GET  /me/looked-at                                                SignedIn
        POST /me/news/{id:int}/seen                                       ByRecord
        GET  /me/pass-phrase                                              SignedIn
        POST /me/pass-phrase                                              SignedIn
        GET  /me/second-factor                                            SignedIn
        GET  /me/second-factor/app                                        SignedIn
        POST /me/second-factor/app                                        SignedIn
        POST /me/second-factor/app/removal                                ByRecord
        GET  /me/second-factor/list                                       SignedIn
        POST /me/second-factor/list                                       SignedIn
        GET  /me/second-factor/list.pdf                                   SignedIn
        POST /me/second-factor/list/new                                   SignedIn
        GET  /me/second-factor/list/print                                 SignedIn
        GET  /me/second-factor/recovery-codes                             SignedIn
        POST /me/second-factor/recovery-codes                             SignedIn
        GET  /me/second-factor/recovery-codes.pdf                         SignedIn
        POST /me/second-factor/recovery-codes/new                         ByRecord
        GET  /me/second-factor/recovery-codes/print                       SignedIn
        POST /me/second-factor/removal                                    ByRecord
        GET  /me/security                                                 SignedIn
        GET  /me/security/again                                           SignedIn
        POST /me/security/again                                           SignedIn
        POST /me/security/sessions/end-others                             SignedIn
        POST /me/security/sessions/{id:int}/end                           ByRecord
        POST /me/sign-out-everywhere                                      SignedIn
        GET  /meetings                                                    SignedIn
        GET  /meetings/{id:int}                                           MeetingReader
        GET  /meetings/{id:int}.ics                                       MeetingReader
        GET  /meetings/{id:int}/actions.pdf                               MeetingInsider
        GET  /meetings/{id:int}/actions/print                             MeetingInsider
        GET  /meetings/{id:int}/agenda.pdf                                MeetingReader
        GET  /meetings/{id:int}/agenda/print                              MeetingReader
        GET  /meetings/{id:int}/briefing.pdf                              MeetingRunner
        GET  /meetings/{id:int}/briefing/print                            MeetingRunner
        POST /meetings/{id:int}/copy                                      MeetingRunner
        GET  /meetings/{id:int}/follow-up                                 MeetingRunner
        GET  /meetings/{id:int}/follow-up/changes                         MeetingRunner
        POST /meetings/{id:int}/follow-up/changes/minutes                 MeetingRunner
        GET  /meetings/{id:int}/follow-up/changes/new                     MeetingRunner
        POST /meetings/{id:int}/follow-up/changes/new                     MeetingRunner
        GET  /meetings/{id:int}/follow-up/promises/{itemId:int}           MeetingRunner
        POST /meetings/{id:int}/follow-up/promises/{itemId:int}           MeetingRunner
        GET  /meetings/{id:int}/follow-up/thanks                          MeetingRunner
        POST /meetings/{id:int}/follow-up/thanks                          MeetingRunner
        GET  /meetings/{id:int}/invitations                               MeetingRunner
        POST /meetings/{id:int}/invitations                               MeetingRunner
        POST /meetings/{id:int}/invitations/mine                          InvitationReader
        GET  /meetings/{id:int}/invitations/new                           MeetingRunner
        POST /meetings/{id:int}/invitations/new                           MeetingRunner
        GET  /meetings/{id:int}/invitations/progress                      MeetingRunner
        POST /meetings/{id:int}/invitations/{personId:int}/reply          MeetingRunner
        GET  /meetings/{id:int}/minutes                                   MeetingReader
        POST /meetings/{id:int}/minutes                                   MeetingRunner
        GET  /meetings/{id:int}/minutes.pdf                               MeetingReader
        POST /meetings/{id:int}/minutes/approval                          MeetingRunner
        GET  /meetings/{id:int}/minutes/corrections                       MeetingRunner
        POST /meetings/{id:int}/minutes/corrections                       MeetingRunner
        GET  /meetings/{id:int}/minutes/edit                              MeetingRunner
        POST /meetings/{id:int}/minutes/edit                              MeetingRunner
        GET  /meetings/{id:int}/minutes/print                             MeetingReader
        GET  /meetings/{id:int}/minutes/reopening                         MeetingRunner
        POST /meetings/{id:int}/minutes/reopening                         MeetingRunner
        POST /meetings/{id:int}/minutes/sharing                           MeetingRunner
        GET  /meetings/{id:int}/minutes/versions                          MeetingRunner
        GET  /meetings/{id:int}/minutes/versions/{number:int}             MeetingRunner
        GET  /meetings/{id:int}/pack.pdf                                  MeetingRunner
        GET  /meetings/{id:int}/pack/print                                MeetingRunner
        GET  /meetings/{id:int}/paper                                     MeetingRunner
        POST /meetings/{id:int}/paper                                     MeetingRunner
        GET  /meetings/{id:int}/plan/agenda                               MeetingRunner
        POST /meetings/{id:int}/plan/agenda                               MeetingRunner
        GET  /meetings/{id:int}/plan/cancellation                         MeetingRunner
        POST /meetings/{id:int}/plan/cancellation                         MeetingRunner
        GET  /meetings/{id:int}/plan/checks                               MeetingRunner
        POST /meetings/{id:int}/plan/checks                               MeetingRunner
        POST /meetings/{id:int}/plan/checks/marks                         MeetingRunner
        GET  /meetings/{id:int}/plan/details                              MeetingRunner
        POST /meetings/{id:int}/plan/details                              MeetingRunner
        GET  /meetings/{id:int}/plan/items/new                            MeetingRunner
        POST /meetings/{id:int}/plan/items/new                            MeetingRunner
        GET  /meetings/{id:int}/plan/items/{itemId:int}                   MeetingRunner
        POST /meetings/{id:int}/plan/items/{itemId:int}                   MeetingRunner
        GET  /meetings/{id:int}/plan/items/{itemId:int}/removal           MeetingRunner
        POST /meetings/{id:int}/plan/items/{itemId:int}/removal           MeetingRunner
        GET  /meetings/{id:int}/plan/people                               MeetingRunner
        POST /meetings/{id:int}/plan/people                               MeetingRunner
        POST /meetings/{id:int}/plan/points/{pointId:int}/drop            MeetingRunner
        GET  /meetings/{id:int}/plan/publication                          MeetingRunner
        POST /meetings/{id:int}/plan/publication                          MeetingRunner
        GET  /meetings/{id:int}/poster.pdf                                MeetingReader
        GET  /meetings/{id:int}/poster/print                              MeetingReader
        GET  /meetings/{id:int}/run                                       MeetingRunner
        POST /meetings/{id:int}/run                                       MeetingRunner
        GET  /meetings/{id:int}/run/actions/new                           MeetingRunner
        POST /meetings/{id:int}/run/actions/new                           MeetingRunner
        GET  /meetings/{id:int}/run/actions/{actionId:int}                MeetingRunner
        POST /meetings/{id:int}/run/actions/{actionId:int}                MeetingRunner
        POST /meetings/{id:int}/run/actions/{actionId:int}/removal        MeetingRunner
        GET  /meetings/{id:int}/run/decisions/new                         MeetingRunner
        POST /meetings/{id:int}/run/decisions/new                         MeetingRunner
        GET  /meetings/{id:int}/run/decisions/{decisionId:int}            MeetingRunner
        POST /meetings/{id:int}/run/decisions/{decisionId:int}            MeetingRunner
        POST /meetings/{id:int}/run/decisions/{decisionId:int}/removal    MeetingRunner
        GET  /meetings/{id:int}/run/open-actions/{actionId:int}/done      MeetingRunner
        POST /meetings/{id:int}/run/open-actions/{actionId:int}/done      MeetingRunner
        GET  /meetings/{id:int}/run/open-actions/{actionId:int}/later     MeetingRunner
        POST /meetings/{id:int}/run/open-actions/{actionId:int}/later     MeetingRunner
        GET  /meetings/{id:int}/run/parked/new                            MeetingRunner
        POST /meetings/{id:int}/run/parked/new                            MeetingRunner
        POST /meetings/{id:int}/run/parked/{pointId:int}/removal          MeetingRunner
        GET  /meetings/{id:int}/run/{step}                                MeetingRunner
        POST /meetings/{id:int}/run/{step}                                MeetingRunner
        GET  /meetings/{id:int}/run/{step}/live                           MeetingRunner
        GET  /meetings/{id:int}/sign-in-sheet.pdf                         MeetingRunner
        GET  /meetings/{id:int}/sign-in-sheet/print                       MeetingRunner
        GET  /outbox                                                      Worker
        GET  /outbox/in-person                                            Worker
        POST /outbox/in-person/{id:int}/told                              Worker
        GET  /outbox/slips                                                Worker
        POST /outbox/slips                                                Worker
        GET  /outbox/slips/{id:int}                                       Worker
        GET  /outbox/slips/{id:int}.pdf                                   Worker
        GET  /outbox/slips/{id:int}/print                                 Worker
        POST /outbox/slips/{id:int}/printed                               Worker
        POST /outbox/{id:int}/again                                       Worker
        GET  /noticeboard/suggestions/new                                 Everybody
        POST /noticeboard/suggestions/new                                 Everybody
        GET  /noticeboard/suggestions/thanks                              Everybody
        GET  /noticeboard/meetings/{id:int}                               EverybodyByRecord
        GET  /noticeboard/meetings/{id:int}.ics                           EverybodyByRecord
        GET  /meetings/{id:int}/thanks-cards.pdf                          MeetingRunner
        GET  /meetings/{id:int}/thanks-cards/print                        MeetingRunner
        GET  /noticeboard                                                 Everybody
        GET  /noticeboard/screen                                          Everybody
        GET  /people                                                      Worker
        GET  /people/new                                                  Worker
        POST /people/new                                                  Worker
        GET  /people/{id:int}                                             Worker
        GET  /people/{id:int}/door                                        Worker
        POST /people/{id:int}/door                                        Worker
        POST /people/{id:int}/door/card                                   Worker
        POST /people/{id:int}/door/card/removal                           Worker
        POST /people/{id:int}/door/code                                   Worker
        GET  /people/{id:int}/door-card.pdf                               Worker
        GET  /people/{id:int}/door-card/print                             Worker
        GET  /people/{id:int}/edit                                        Worker
        POST /people/{id:int}/edit                                        Worker
        GET  /people/{id:int}/second-factor                               ByRecord
        POST /people/{id:int}/second-factor                               ByRecord
        GET  /people/{id:int}/second-factor/list                          ByRecord
        POST /people/{id:int}/second-factor/list                          ByRecord
        GET  /people/{id:int}/second-factor/list.pdf                      ByRecord
        GET  /people/{id:int}/slip                                        WorkerOrManager
        POST /people/{id:int}/slip                                        WorkerOrManager
        GET  /people/{id:int}/slip/code                                   ByRecord
        GET  /search                                                      SignedIn
        GET  /promises/{id:int}                                           MeetingReader
        GET  /promises/{id:int}/updates                                   MeetingRunner
        POST /promises/{id:int}/updates                                   MeetingRunner
        GET  /replies/{key}                                               EverybodyByRecord
        POST /replies/{key}                                               EverybodyByRecord
        GET  /settings                                                    Manager
        GET  /settings/accounts                                           Manager
        GET  /settings/accounts/new                                       Manager
        POST /settings/accounts/new                                       Manager
        GET  /settings/accounts/{id:int}                                  Manager
        POST /settings/accounts/{id:int}                                  Manager
        POST /settings/accounts/{id:int}/closure                          Manager
        POST /settings/accounts/{id:int}/reopening                        Manager
        GET  /settings/audit                                              Manager
        GET  /settings/audit.csv                                          Manager
        GET  /settings/backups                                            Manager
        POST /settings/backups                                            Manager
        GET  /settings/backups/{name}                                     ByRecord
        POST /settings/backups/now                                        Manager
        GET  /settings/data-requests                                      Manager
        GET  /settings/data-requests/new                                  Manager
        POST /settings/data-requests/new                                  Manager
        GET  /settings/data-requests/{id:int}                             Manager
        POST /settings/data-requests/{id:int}/acknowledgement             Manager
        GET  /settings/data-requests/{id:int}/answer                      Manager
        POST /settings/data-requests/{id:int}/answer                      Manager
        GET  /settings/data-requests/{id:int}/copy                        Manager
        POST /settings/data-requests/{id:int}/copy                        Manager
        GET  /settings/data-requests/{id:int}/erasure                     Manager
        POST /settings/data-requests/{id:int}/erasure                     Manager
        GET  /settings/data-requests/{id:int}/extension                   Manager
        POST /settings/data-requests/{id:int}/extension                   Manager
        GET  /settings/logo                                               Manager
        POST /settings/logo                                               Manager
        POST /settings/logo/removal                                       Manager
        GET  /settings/look                                               Manager
        POST /settings/look                                               Manager
        GET  /settings/money                                              Manager
        POST /settings/money                                              Manager
        GET  /settings/retention                                          Manager
        POST /settings/retention/people/{personId:int}/stay               Manager
        GET  /settings/retention/{kind}                                   ByRecord
        POST /settings/retention/{kind}                                   ByRecord
        GET  /settings/rooms                                              Manager
        POST /settings/rooms                                              Manager
        GET  /settings/rooms/{id:int}                                     Manager
        POST /settings/rooms/{id:int}                                     Manager
        POST /settings/rooms/{id:int}/closure                             Manager
        POST /settings/rooms/{id:int}/reopening                           Manager
        GET  /settings/sessions                                           WorkerOrManager
        GET  /settings/sessions/changes                                   WorkerOrManager
        GET  /settings/sessions/changes/new                               WorkerOrManager
        POST /settings/sessions/changes/new                               WorkerOrManager
        POST /settings/sessions/changes/{id:int}/removal                  WorkerOrManager
        GET  /settings/sessions/new                                       WorkerOrManager
        POST /settings/sessions/new                                       WorkerOrManager
        GET  /settings/sessions/{id:int}                                  WorkerOrManager
        POST /settings/sessions/{id:int}                                  WorkerOrManager
        POST /settings/sessions/{id:int}/removal                          WorkerOrManager
        GET  /sign-in                                                     Everybody
        POST /sign-in                                                     Everybody
        GET  /sign-in/code                                                EverybodyByRecord
        POST /sign-in/code                                                EverybodyByRecord
        POST /sign-out                                                    Everybody
        GET  /slip                                                        Everybody
        POST /slip                                                        Everybody
        GET  /slip/account                                                EverybodyByRecord
        POST /slip/account                                                EverybodyByRecord
        GET  /slip/pass-phrase                                            EverybodyByRecord
        POST /slip/pass-phrase                                            EverybodyByRecord
        GET  /start                                                       EverybodyByRecord
        POST /start                                                       EverybodyByRecord
        GET  /suggestions                                                 SignedIn
        GET  /suggestions/new                                             SignedIn
        POST /suggestions/new                                             SignedIn
        GET  /suggestions/{id:int}                                        GroupReader
        GET  /suggestions/{id:int}/answer                                 GroupLead
        POST /suggestions/{id:int}/answer                                 GroupLead
        GET  /suggestions/{id:int}/same-as                                GroupLead
        POST /suggestions/{id:int}/same-as                                GroupLead
        POST /suggestions/{id:int}/support                                GroupReader
        GET  /thanks                                                      SignedIn
        GET  /thanks/new                                                  SignedIn
        POST /thanks/new                                                  SignedIn
        GET  /thanks/{id:int}                                             ThanksReader
        GET  /thanks/{id:int}/card.pdf                                    ThanksReader
        GET  /thanks/{id:int}/card/print                                  ThanksReader
        POST /thanks/{id:int}/noticeboard                                 Thanked
        GET  /theme.css                                                   Everybody
        GET  /today                                                       SignedIn
        """;

    public static IReadOnlyDictionary<(string Method, string Pattern), Who> All { get; } = Table.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(words => (words[0], words[1]), words => Enum.Parse<Who>(words[2]));
}
