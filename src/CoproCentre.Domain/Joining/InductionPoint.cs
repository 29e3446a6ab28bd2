using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Joining;

/// <summary>Something to talk about with everybody who begins; the centre keeps the list (V2). What was talked about keeps its words when this one changes.</summary>
[NotPersonal]
public sealed class InductionPoint : Entity
{
    /// <summary>Letters in it.</summary>
    public const int TextLength = 160;

    /// <summary>What a new centre begins with; it changes the list as it likes.</summary>
    public static readonly IReadOnlyList<string> Usual =
    [
        "How a day goes here, and the morning meeting",
        "The jobs, and how you learn them step by step",
        "Training, activities and the groups you can join",
        "What to do in a fire, and where we meet outside",
        "Whom to tell when something worries you",
        "What we write down about you, and how you read it",
        "Getting back what you pay, like the bus fare",
        "How to say that something is not right",
        "Having a rest, and coming back",
    ];

    private InductionPoint()
    {
    }

    public InductionPoint(string? text) => Reword(text);

    public string Text { get; private set; } = "";

    /// <summary>No longer talked about.</summary>
    public bool IsRetired { get; private set; }

    public void Reword(string? text) => Text = Say.Needed(text, "what to talk about", TextLength);

    public void Retire() => IsRetired = true;

    public void BringBack() => IsRetired = false;
}
