using CoproCentre.Domain.Numbers;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoproCentre.Web.Features.Programme;

/// <summary>What came of the programme in a year, for funders and trustees. Numbers of fewer than five people are hidden everywhere (D3).</summary>
public sealed record ImpactPage(Period Year, bool HasNext, int? IntakeId, string? Intake, IReadOnlyList<SelectListItem> Intakes, Impact Numbers);

/// <param name="Months">Twelve, with what can be shown.</param>
/// <param name="Weeks">Weeks of taking part by all together; nothing when it would tell of few people.</param>
/// <param name="DaysToAward">From reaching a milestone to the award, in days on average.</param>
public sealed record Impact(IReadOnlyList<ImpactMonth> Months, int? Started, int? Ended, int? Weeks, IReadOnlyList<ImpactLine> Awards, int? AwardsInAll, IReadOnlyList<ImpactLine> NextSteps, int? NextStepsInAll, int? DaysToAward)
{
    private const int Full = 100;

    public bool IsEmpty => Months.All(m => m is { Started: 0, Awards: 0 }) && Weeks == 0 && Ended == 0 && NextStepsInAll == 0;

    /// <summary>How high the bar of a month is, of a hundred.</summary>
    public int HeightOf(ImpactMonth month) => Months.Max(m => m.Awards ?? 0) is > 0 and var most ? (month.Awards ?? 0) * Full / most : 0;
}

public sealed record ImpactMonth(int Month, int? Started, int? Awards);

/// <param name="Name">A text of the interface, or the centre's own name of an award.</param>
public sealed record ImpactLine(string Name, int? Count);
