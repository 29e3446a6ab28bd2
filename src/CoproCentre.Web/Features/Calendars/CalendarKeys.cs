using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoproCentre.Data;
using CoproCentre.Data.Accounts;
using CoproCentre.Domain.People;
using CoproCentre.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Features.Calendars;

/// <summary>
/// The secret part of the address of somebody's own calendar. It is derived from the centre's key and a number of the account that can be
/// changed, so the database holds nothing with which anybody could read a calendar.
/// </summary>
public sealed class CalendarKeys(CentreKey key, CoproContext db)
{
    private readonly byte[] secret = key.For("calendar addresses");

    /// <summary>Never the number before, whatever a restored backup says.</summary>
    public static int NewNumber() => RandomNumberGenerator.GetInt32(1, int.MaxValue);

    /// <summary>The address below the site's; nothing as long as the person has no calendar.</summary>
    public string? AddressOf(Account account) => account.CalendarNumber is { } number ? $"/me/calendar/{account.Id}-{Mark(account.Id, number)}.ics" : null;

    /// <summary>Whose calendar a key opens: nobody's when it was ended, or when the account is closed or gone.</summary>
    public async Task<Viewer?> Find(string written)
    {
        var parts = written.Split('-', 2);
        if (parts.Length < 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return null;
        var account = await db.Accounts.Where(a => a.Id == id && a.ClosedAt == null && a.CalendarNumber != null && a.Person.ErasedAt == null)
            .Select(a => new { a.PersonId, a.Roles, a.CalendarNumber }).FirstOrDefaultAsync();
        return account is not null && Fits(parts[1], Mark(id, account.CalendarNumber!.Value)) ? new(account.PersonId, account.Roles) : null;
    }

    /// <summary>Makes the names of meetings unlike those of any other centre.</summary>
    public string NameOf(int meetingId) => $"meeting-{meetingId}-{Ours}@coprocentre";

    /// <summary>The same for dates of activities.</summary>
    public string NameOfDate(int dateId) => $"activity-{dateId}-{Ours}@coprocentre";

    private string Ours => Convert.ToHexStringLower(HMACSHA256.HashData(secret, "meetings"u8))[..16];

    private static bool Fits(string sent, string right) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(sent), Encoding.UTF8.GetBytes(right));

    private string Mark(int accountId, int number) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{accountId} {number}"))));
}
