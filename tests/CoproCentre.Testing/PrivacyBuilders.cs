using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Testing;

public static class PrivacyBuilders
{
    /// <summary>Somebody asked about their data today, in person.</summary>
    public static Task<DataRequest> ADataRequest(this CentreHost host, Person person, DataRequestKind kind = DataRequestKind.Erasure) => host.InDb(async db =>
    {
        var asking = await db.People.SingleAsync(p => p.Id == person.Id);
        var request = new DataRequest(asking, kind, AskedWay.InPerson, "Please.", TestClock.Today, asking, TestClock.Today);
        db.Add(request);
        await db.SaveChangesAsync();
        return request;
    });
}
