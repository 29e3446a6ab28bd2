using CoproCentre.Domain.Programme;
using CoproCentre.Web.Forms;
using FluentValidation;

namespace CoproCentre.Web.Features.Programme;

public sealed record CelebrationsPage(IReadOnlyList<CelebrationLine> Ahead, IReadOnlyList<CelebrationLine> Past, int Waiting);

public sealed record CelebrationLine(int Id, string Name, DateOnly Day, TimeOnly Starts, string Place, int Awards);

/// <summary>A celebration: awards in their order, and those that still wait for one (P4).</summary>
public sealed record CelebrationPage(int Id, string Name, DateOnly Day, TimeOnly Starts, string Place, IReadOnlyList<string> Order, IReadOnlyList<CelebratedAward> Awards, IReadOnlyList<CelebratedAward> Waiting, bool IsHere)
{
    public int ToHandOver => Awards.Count(a => !a.IsHandedOver);
}

public sealed record CelebratedAward(int Id, int PersonId, string Name, string Award, int Week, int Position, bool IsHandedOver);

/// <summary>Awards to choose from, and what happens to the chosen ones.</summary>
public sealed record AwardBoxes(IReadOnlyList<CelebratedAward> Awards, string Address, string Legend, string Button, bool IsTicked = false);

public sealed record CelebrationFormPage(int? Id, CelebrationForm Form);

public sealed class CelebrationForm
{
    public string? Name { get; set; }

    public DateInput Day { get; set; } = new();

    public TimeInput Starts { get; set; } = new();

    public string? Place { get; set; }

    public string? Order { get; set; }

    public int Version { get; set; }

    public CelebrationWords ReadWords() => new(Name, Day.Value!.Value, Starts.Value!.Value, Place, Order);
}

public sealed class CelebrationFormValidator : AbstractValidator<CelebrationForm>
{
    public CelebrationFormValidator()
    {
        RuleFor(f => f.Name).Needed("a name for the celebration", Celebration.NameLength);
        RuleFor(f => f.Day).ADay();
        RuleFor(f => f.Starts).ATime();
        RuleFor(f => f.Place).Needed("where it is", Celebration.NameLength);
        RuleFor(f => f.Order).Optional("what happens", Celebration.OrderLength);
    }
}

/// <summary>Which awards are meant.</summary>
public sealed class AwardIdsForm
{
    public List<int> AwardIds { get; set; } = [];
}
