namespace CoproCentre.Web.Forms;

/// <summary>
/// Names the GET action of the same controller that shows the form again when what was sent breaks a rule.
/// It is called with the same route values; what was typed comes back from the model state.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FormPageAttribute(string action) : Attribute
{
    public string Action { get; } = action;
}
