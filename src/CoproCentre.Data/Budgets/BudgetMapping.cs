using CoproCentre.Domain.Budgets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoproCentre.Data.Budgets;

internal sealed class BudgetMapping : IEntityTypeConfiguration<GroupBudget>, IEntityTypeConfiguration<BudgetStep>, IEntityTypeConfiguration<Spending>
{
    public void Configure(EntityTypeBuilder<GroupBudget> budget)
    {
        budget.Property(b => b.Note).HasMaxLength(GroupBudget.NoteLength);
        budget.HasOne(b => b.Group).WithMany().HasForeignKey(b => b.GroupId);
        budget.HasMany(b => b.History).WithOne().HasForeignKey(s => s.BudgetId);
        budget.HasIndex(b => new { b.GroupId, b.Year }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<BudgetStep> step)
    {
        step.ToTable("BudgetSteps");
        step.Property(s => s.Note).HasMaxLength(GroupBudget.NoteLength);
        step.HasOne(s => s.By).WithMany().HasForeignKey(s => s.ById);
    }

    public void Configure(EntityTypeBuilder<Spending> spending)
    {
        spending.Ignore(s => s.Counts);
        spending.Property(s => s.Receipt).HasMaxLength(Spending.ReceiptLength);
        spending.Property(s => s.MoreBecause).HasMaxLength(Spending.ReasonLength);
        spending.HasOne(s => s.By).WithMany().HasForeignKey(s => s.ById);
        spending.HasOne(s => s.TakenBackBy).WithMany().HasForeignKey(s => s.TakenBackById);
    }
}
