using CoproCentre.Data.Actions;
using CoproCentre.Data.Groups;
using CoproCentre.Data.Meetings;
using CoproCentre.Data.People;
using CoproCentre.Domain.People;
using CoproCentre.Testing;
using CoproCentre.Web.Features.Groups;
using CoproCentre.Web.Features.Meetings;
using CoproCentre.Web.Features.Messages;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Data.Tests.Model;

/// <summary>The named queries can be asked of SQL Server as well.</summary>
public class SqlServerQueriesTests
{
    private static readonly Viewer Viewer = new(1, CentreRoles.Worker);
    private static readonly DateOnly Today = TestClock.Today;

    public static TheoryData<string, Func<CoproContext, IQueryable>> Queries { get; } = new()
    {
        { "groups", db => db.Groups.VisibleTo(Viewer).About("kitchen") },
        { "groups of", db => db.Groups.Of(Viewer).WithMembers() },
        { "groups led", db => db.Groups.LedBy(Viewer) },
        { "group rows", db => db.Groups.AsRows(db, Viewer, Today) },
        { "messages", db => db.Messages.LedBy(Viewer).AsRows(db, Viewer, DateTime.UnixEpoch) },
        { "messages to tell", db => db.StillToTell(DateTime.UnixEpoch) },
        { "messages waiting", db => db.MessageReaders.To(1).Waiting() },
        { "meetings", db => db.Meetings.VisibleTo(Viewer) },
        { "meetings run", db => db.Meetings.RunBy(Viewer).WithFollowUp() },
        { "bookings", db => db.Meetings.Booking(1, MeetingBuilders.At(Today)) },
        { "facts", db => db.Meetings.Facts(db, Today) },
        { "actions", db => db.Actions.VisibleTo(Viewer).OpenOn(Today).Saying("bread") },
        { "actions kept", db => db.Actions.KeptBy(Viewer).DueBy(Today) },
        { "actions waiting", db => db.Actions.OwnedBy(1).WaitingOn(Today) },
        { "actions of groups", db => db.Actions.OfGroupsOf(1).Closed() },
        { "people by name", db => db.People.OrderByName(p => p.ChosenName).ThenByName(p => p.IntroducedAs) },
        { "people", db => db.People.VisibleTo(Viewer).Called("Ewa") },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public void Query_Translates(string name, Func<CoproContext, IQueryable> query)
    {
        using var db = ModelTests.Open(DatabaseProvider.SqlServer);
        Assert.True(query(db).ToQueryString().Contains("SELECT", StringComparison.Ordinal), name);
    }
}
