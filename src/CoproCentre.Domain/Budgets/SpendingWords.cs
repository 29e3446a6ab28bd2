namespace CoproCentre.Domain.Budgets;

/// <summary>What somebody writes down about spent money: how much in pence, on which day, which receipt, and why it is more than was agreed, if it is.</summary>
public sealed record SpendingWords(long Pence, DateOnly On, string? Receipt, string? MoreBecause = null);
