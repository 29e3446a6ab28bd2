using CoproCentre.Domain.Budgets;
using CoproCentre.Domain.Centre;

namespace CoproCentre.Web.Features.Shared;

/// <summary>What every page shows of the centre.</summary>
public sealed record CentreView(string Name, bool HasLogo, string LogoUrl, bool IsDemonstration, string House, string Warm)
{
    /// <summary>When its year of money begins (G3).</summary>
    public BudgetYearStart YearBegins { get; init; }

    /// <summary>The year of money that a day belongs to.</summary>
    public BudgetYear YearOf(DateOnly day) => BudgetYear.Of(day, YearBegins);

    public static CentreView Of(CentreSettings? settings) => settings is null
        ? new("CoproCentre", false, "", false, CentreSettings.UsualHouse, CentreSettings.UsualWarm)
        : new(settings.Name, settings.Logo is not null, $"/logo?v={settings.Version}", settings.IsDemonstration, settings.House, settings.Warm) { YearBegins = settings.YearBegins };
}
