using CoproCentre.Data;
using CoproCentre.Domain.Centre;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Setup;

/// <summary>The centre's settings, read at most every half minute, because every page shows them.</summary>
public sealed class SettingsCache(TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);
    private (CentreSettings? Settings, DateTimeOffset ReadAt) held;

    /// <summary>Empty as long as the centre has not been started.</summary>
    public async ValueTask<CentreSettings?> Read(CoproContext db)
    {
        var (settings, readAt) = held;
        if (settings is not null && time.GetUtcNow() - readAt < Fresh)
            return settings;
        settings = await db.Settings.AsNoTracking().OrderBy(s => s.Id).FirstOrDefaultAsync();
        held = (settings, time.GetUtcNow());
        return settings;
    }

    public void Forget() => held = default;

    /// <summary>Forgets them when the answer goes out: by then the change is kept, and nobody can read the old ones again.</summary>
    public void ForgetWith(HttpResponse response) => response.OnStarting(() =>
    {
        Forget();
        return Task.CompletedTask;
    });
}
