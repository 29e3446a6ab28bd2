using CoproCentre.Domain.Actions;
using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.Privacy;
using CoproCentre.Domain.Suggestions;

namespace CoproCentre.Domain.Changes;

/// <summary>One thing that led to a change: exactly one of a suggestion, an item, a decision, an action (M13).</summary>
[NotPersonal]
public sealed class ChangeCause : Entity
{
    private ChangeCause()
    {
    }

    internal ChangeCause(Suggestion suggestion) => Suggestion = suggestion;

    internal ChangeCause(AgendaItem item) => AgendaItem = item;

    internal ChangeCause(Decision decision) => Decision = decision;

    internal ChangeCause(ActionItem action) => Action = action;

    public int ChangeId { get; private set; }

    public Change Change { get; private set; } = null!;

    public int? SuggestionId { get; private set; }

    public Suggestion? Suggestion { get; private set; }

    public int? AgendaItemId { get; private set; }

    public AgendaItem? AgendaItem { get; private set; }

    public int? DecisionId { get; private set; }

    public Decision? Decision { get; private set; }

    public int? ActionId { get; private set; }

    public ActionItem? Action { get; private set; }
}
