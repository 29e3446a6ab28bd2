namespace CoproCentre.Web.Tests.Security;

/// <summary>Who may ask for a route. What a route shows to those who may can still depend on the record.</summary>
public enum Who
{
    /// <summary>Also people who are not signed in.</summary>
    Everybody,

    /// <summary>Also people who are not signed in, as long as there is something for them (an empty centre, a slip in hand).</summary>
    EverybodyByRecord,
    SignedIn,
    Worker,
    Manager,
    WorkerOrManager,

    /// <summary>Only people who are signed in; the record decides, and the tests of the feature show it.</summary>
    ByRecord,
}

/// <summary>Every route of the site and who may ask for it: one line each, sorted by address.</summary>
public static class RouteDecisions
{
    private const string Table = """
        GET  /                                                            SignedIn
        GET  /actions                                                     SignedIn
        GET  /actions/{id:int}                                            ByRecord
        GET  /actions/{id:int}/closure                                    ByRecord
        POST /actions/{id:int}/closure                                    ByRecord
        GET  /actions/{id:int}/drop                                       ByRecord
        POST /actions/{id:int}/drop                                       ByRecord
        GET  /actions/{id:int}/edit                                       ByRecord
        POST /actions/{id:int}/edit                                       ByRecord
        GET  /actions/{id:int}/new-date                                   ByRecord
        POST /actions/{id:int}/new-date                                   ByRecord
        GET  /actions/{id:int}/reopening                                  ByRecord
        POST /actions/{id:int}/reopening                                  ByRecord
        GET  /actions/{id:int}/wait                                       ByRecord
        POST /actions/{id:int}/wait                                       ByRecord
        POST /drafts                                                      ByRecord
        POST /drafts/removal                                              ByRecord
        ANY  /errors/{status:int}                                         Everybody
        GET  /groups                                                      SignedIn
        GET  /groups/new                                                  Worker
        POST /groups/new                                                  Worker
        GET  /groups/{groupId:int}/meetings/new                           ByRecord
        POST /groups/{groupId:int}/meetings/new                           ByRecord
        GET  /groups/{id:int}                                             ByRecord
        GET  /groups/{id:int}/edit                                        ByRecord
        POST /groups/{id:int}/edit                                        ByRecord
        GET  /groups/{id:int}/leave                                       ByRecord
        POST /groups/{id:int}/leave                                       ByRecord
        GET  /groups/{id:int}/members                                     ByRecord
        POST /groups/{id:int}/members                                     ByRecord
        GET  /groups/{id:int}/members/{personId:int}                      ByRecord
        POST /groups/{id:int}/members/{personId:int}                      ByRecord
        POST /groups/{id:int}/members/{personId:int}/end                  ByRecord
        POST /groups/{id:int}/membership                                  ByRecord
        GET  /groups/{id:int}/messages                                    ByRecord
        GET  /groups/{id:int}/messages/new                                ByRecord
        POST /groups/{id:int}/messages/new                                ByRecord
        GET  /groups/{id:int}/messages/{messageId:int}                    ByRecord
        POST /groups/{id:int}/messages/{messageId:int}/seen               ByRecord
        POST /groups/{id:int}/messages/{messageId:int}/taking-back        ByRecord
        POST /groups/{id:int}/messages/{messageId:int}/told               ByRecord
        ANY  /health/live                                                 Everybody
        ANY  /health/ready                                                Everybody
        GET  /logo                                                        EverybodyByRecord
        GET  /me                                                          SignedIn
        GET  /me/data/register                                            SignedIn
        GET  /me/edit                                                     SignedIn
        POST /me/edit                                                     SignedIn
        GET  /me/looked-at                                                SignedIn
        GET  /me/pass-phrase                                              SignedIn
        POST /me/pass-phrase                                              SignedIn
        POST /me/sign-out-everywhere                                      SignedIn
        GET  /meetings                                                    SignedIn
        GET  /meetings/{id:int}                                           ByRecord
        GET  /meetings/{id:int}/actions.pdf                               ByRecord
        GET  /meetings/{id:int}/actions/print                             ByRecord
        GET  /meetings/{id:int}/agenda.pdf                                ByRecord
        GET  /meetings/{id:int}/agenda/print                              ByRecord
        GET  /meetings/{id:int}/briefing.pdf                              ByRecord
        GET  /meetings/{id:int}/briefing/print                            ByRecord
        POST /meetings/{id:int}/copy                                      ByRecord
        GET  /meetings/{id:int}/follow-up                                 ByRecord
        GET  /meetings/{id:int}/follow-up/promises/{itemId:int}           ByRecord
        POST /meetings/{id:int}/follow-up/promises/{itemId:int}           ByRecord
        GET  /meetings/{id:int}/follow-up/promises/{itemId:int}/updates   ByRecord
        POST /meetings/{id:int}/follow-up/promises/{itemId:int}/updates   ByRecord
        GET  /meetings/{id:int}/follow-up/thanks                          ByRecord
        POST /meetings/{id:int}/follow-up/thanks                          ByRecord
        GET  /meetings/{id:int}/minutes                                   ByRecord
        POST /meetings/{id:int}/minutes                                   ByRecord
        GET  /meetings/{id:int}/minutes.pdf                               ByRecord
        POST /meetings/{id:int}/minutes/approval                          ByRecord
        GET  /meetings/{id:int}/minutes/corrections                       ByRecord
        POST /meetings/{id:int}/minutes/corrections                       ByRecord
        GET  /meetings/{id:int}/minutes/edit                              ByRecord
        POST /meetings/{id:int}/minutes/edit                              ByRecord
        GET  /meetings/{id:int}/minutes/print                             ByRecord
        GET  /meetings/{id:int}/minutes/reopening                         ByRecord
        POST /meetings/{id:int}/minutes/reopening                         ByRecord
        POST /meetings/{id:int}/minutes/sharing                           ByRecord
        GET  /meetings/{id:int}/minutes/versions                          ByRecord
        GET  /meetings/{id:int}/minutes/versions/{number:int}             ByRecord
        GET  /meetings/{id:int}/plan/agenda                               ByRecord
        POST /meetings/{id:int}/plan/agenda                               ByRecord
        GET  /meetings/{id:int}/plan/cancellation                         ByRecord
        POST /meetings/{id:int}/plan/cancellation                         ByRecord
        GET  /meetings/{id:int}/plan/checks                               ByRecord
        POST /meetings/{id:int}/plan/checks                               ByRecord
        POST /meetings/{id:int}/plan/checks/marks                         ByRecord
        GET  /meetings/{id:int}/plan/details                              ByRecord
        POST /meetings/{id:int}/plan/details                              ByRecord
        GET  /meetings/{id:int}/plan/items/new                            ByRecord
        POST /meetings/{id:int}/plan/items/new                            ByRecord
        GET  /meetings/{id:int}/plan/items/{itemId:int}                   ByRecord
        POST /meetings/{id:int}/plan/items/{itemId:int}                   ByRecord
        GET  /meetings/{id:int}/plan/items/{itemId:int}/removal           ByRecord
        POST /meetings/{id:int}/plan/items/{itemId:int}/removal           ByRecord
        GET  /meetings/{id:int}/plan/people                               ByRecord
        POST /meetings/{id:int}/plan/people                               ByRecord
        POST /meetings/{id:int}/plan/points/{pointId:int}/drop            ByRecord
        GET  /meetings/{id:int}/plan/publication                          ByRecord
        POST /meetings/{id:int}/plan/publication                          ByRecord
        GET  /meetings/{id:int}/run                                       ByRecord
        POST /meetings/{id:int}/run                                       ByRecord
        GET  /meetings/{id:int}/run/actions/new                           ByRecord
        POST /meetings/{id:int}/run/actions/new                           ByRecord
        GET  /meetings/{id:int}/run/actions/{actionId:int}                ByRecord
        POST /meetings/{id:int}/run/actions/{actionId:int}                ByRecord
        POST /meetings/{id:int}/run/actions/{actionId:int}/removal        ByRecord
        GET  /meetings/{id:int}/run/decisions/new                         ByRecord
        POST /meetings/{id:int}/run/decisions/new                         ByRecord
        GET  /meetings/{id:int}/run/decisions/{decisionId:int}            ByRecord
        POST /meetings/{id:int}/run/decisions/{decisionId:int}            ByRecord
        POST /meetings/{id:int}/run/decisions/{decisionId:int}/removal    ByRecord
        GET  /meetings/{id:int}/run/open-actions/{actionId:int}/done      ByRecord
        POST /meetings/{id:int}/run/open-actions/{actionId:int}/done      ByRecord
        GET  /meetings/{id:int}/run/open-actions/{actionId:int}/later     ByRecord
        POST /meetings/{id:int}/run/open-actions/{actionId:int}/later     ByRecord
        GET  /meetings/{id:int}/run/parked/new                            ByRecord
        POST /meetings/{id:int}/run/parked/new                            ByRecord
        POST /meetings/{id:int}/run/parked/{pointId:int}/removal          ByRecord
        GET  /meetings/{id:int}/run/{step}                                ByRecord
        POST /meetings/{id:int}/run/{step}                                ByRecord
        GET  /meetings/{id:int}/run/{step}/live                           ByRecord
        GET  /meetings/{id:int}/sign-in-sheet.pdf                         ByRecord
        GET  /meetings/{id:int}/sign-in-sheet/print                       ByRecord
        GET  /people                                                      Worker
        GET  /people/new                                                  Worker
        POST /people/new                                                  Worker
        GET  /people/{id:int}                                             Worker
        GET  /people/{id:int}/edit                                        Worker
        POST /people/{id:int}/edit                                        Worker
        GET  /people/{id:int}/slip                                        WorkerOrManager
        POST /people/{id:int}/slip                                        WorkerOrManager
        GET  /people/{id:int}/slip/code                                   ByRecord
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
        GET  /settings/logo                                               Manager
        POST /settings/logo                                               Manager
        POST /settings/logo/removal                                       Manager
        GET  /settings/look                                               Manager
        POST /settings/look                                               Manager
        GET  /settings/rooms                                              Manager
        POST /settings/rooms                                              Manager
        GET  /settings/rooms/{id:int}                                     Manager
        POST /settings/rooms/{id:int}                                     Manager
        POST /settings/rooms/{id:int}/closure                             Manager
        POST /settings/rooms/{id:int}/reopening                           Manager
        GET  /sign-in                                                     Everybody
        POST /sign-in                                                     Everybody
        POST /sign-out                                                    Everybody
        GET  /slip                                                        Everybody
        POST /slip                                                        Everybody
        GET  /slip/account                                                EverybodyByRecord
        POST /slip/account                                                EverybodyByRecord
        GET  /slip/pass-phrase                                            EverybodyByRecord
        POST /slip/pass-phrase                                            EverybodyByRecord
        GET  /start                                                       EverybodyByRecord
        POST /start                                                       EverybodyByRecord
        GET  /theme.css                                                   Everybody
        GET  /today                                                       Worker
        POST /today                                                       ByRecord
        POST /today/{personId:int}/untick                                 ByRecord
        """;

    public static IReadOnlyDictionary<(string Method, string Pattern), Who> All { get; } = Table.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(words => (words[0], words[1]), words => Enum.Parse<Who>(words[2]));
}
