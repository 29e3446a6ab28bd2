using CoproCentre.Domain.Numbers;
using CoproCentre.Domain.Roles;
using CoproCentre.Web.Features.Shared;

namespace CoproCentre.Web.Features.Numbers;

/// <summary>A week or a year in numbers, with the one before beside it.</summary>
public sealed record NumbersPage(Period Period, CentreNumbers Now, CentreNumbers Before, IReadOnlyList<NumbersPart> Parts, bool HasNext)
{
    /// <summary>How high a bar is, of a hundred.</summary>
    public int HeightOf(NumbersPart part) => Parts.Max(p => p.People) is > 0 and var most ? part.People * 100 / most : 0;

    /// <summary>How wide a part of the drawing is.</summary>
    public int Wide => 360 / Parts.Count;

    public IEnumerable<(string Word, int Now, int Before)> Lines =>
    [
        ("People who were in", Now.People, Before.People), ("Hours", Now.Minutes / 60, Before.Minutes / 60), ("Sessions", Now.Sessions, Before.Sessions),
        ("In for the first time", Now.FirstTimers, Before.FirstTimers), ("Can do a job on their own, or teach it", Now.Steps, Before.Steps), ("Times something was learnt", Now.Learnt, Before.Learnt),
        ("Times somebody was at a training", Now.Training, Before.Training), ("Times somebody was at an activity", Now.Activities, Before.Activities),
    ];
}

/// <summary>A person's year on one page.</summary>
public sealed record YearPaper(string Name, int Year, int Days, int Minutes, IReadOnlyList<YearJob> Jobs, IReadOnlyList<YearStep> Steps, IReadOnlyList<string> Learnt, IReadOnlyList<string> Together,
    IReadOnlyList<string> Thanks);

public sealed record YearJob(string Job, int Days, int Minutes);

public sealed record YearStep(string Job, LadderStep Step, string By)
{
    public string Word => Words.Of(Step);
}
