namespace CoproCentre.Domain.Budgets;

/// <summary>The month in which a centre's year of money begins (G3).</summary>
public enum BudgetYearStart
{
    April,
    January,
}
