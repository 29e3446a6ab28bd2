using CoproCentre.Domain.People;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Meetings;

/// <summary>What people were told about a medium- or long-term item, on a day (M12).</summary>
[Personal("What people were told later, and who told them",
    "So that people hear what became of what they talked about.", Kept.Records, Seen.Group)]
public sealed class ItemUpdate : Entity
{
    private ItemUpdate()
    {
    }

    internal ItemUpdate(string text, Person by, DateOnly today)
    {
        Text = Say.Needed(text, "what people are told", AgendaItem.TextLength);
        By = by;
        ToldOn = today;
    }

    public int AgendaItemId { get; private set; }

    public string Text { get; private set; } = "";

    public int ById { get; private set; }

    public Person By { get; private set; } = null!;

    public DateOnly ToldOn { get; private set; }
}
