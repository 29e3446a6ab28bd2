using CoproCentre.Data;
using CoproCentre.Domain.Centre;
using Microsoft.EntityFrameworkCore;

namespace CoproCentre.Web.Setup;

/// <summary>The centre's settings, kept for some seconds, because every page shows them; so another web process shows a change that much later.</summary>
public sealed class SettingsCache(TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private (CentreSettings? Settings, DateTimeOffset ReadAt) held;

    /// <summary>The settings as they were read last, however long ago.</summary>
    public CentreSettings? Last { get; private set; }

    /// <summary>Empty as long as the centre has not been started.</summary>
    public async ValueTask<CentreSettings?> Read(CoproContext db)
    {
        var (settings, readAt) = held;
        if (settings is not null && (time.GetUtcNow() - readAt).Duration() < Fresh)
            return settings;
        settings = await db.Settings.AsNoTracking().OrderBy(s => s.Id).FirstOrDefaultAsync();
        held = (settings, time.GetUtcNow());
        Last = settings;
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
