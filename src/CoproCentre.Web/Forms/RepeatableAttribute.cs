namespace CoproCentre.Web.Forms;

/// <summary>
/// A form that may be sent any number of times and is not one transaction: what it counts must stay counted, even when it is refused.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RepeatableAttribute : Attribute;
