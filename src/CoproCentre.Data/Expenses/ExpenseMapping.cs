using CoproCentre.Domain.Expenses;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoproCentre.Data.Expenses;

internal sealed class ExpenseMapping : IEntityTypeConfiguration<Expense>, IEntityTypeConfiguration<ExpenseReceipt>
{
    private const int TypeLength = 20;

    public void Configure(EntityTypeBuilder<Expense> expense)
    {
        expense.Property(e => e.What).HasMaxLength(Expense.WhatLength);
        expense.Property(e => e.Note).HasMaxLength(Expense.NoteLength);
        expense.Property(e => e.NotAgreedBecause).HasMaxLength(Expense.NoteLength);
        expense.HasOne(e => e.Person).WithMany().HasForeignKey(e => e.PersonId);
        expense.HasOne(e => e.RecordedBy).WithMany().HasForeignKey(e => e.RecordedById);
        expense.HasOne(e => e.DecidedBy).WithMany().HasForeignKey(e => e.DecidedById);
        expense.HasOne(e => e.PaidBy).WithMany().HasForeignKey(e => e.PaidById);
        expense.HasMany(e => e.Receipts).WithOne(r => r.Expense).HasForeignKey(r => r.ExpenseId);
        expense.HasIndex(e => new { e.State, e.ClaimedAt });
        expense.HasIndex(e => new { e.PersonId, e.Day });
        expense.HasIndex(e => e.PaidOn);
    }

    public void Configure(EntityTypeBuilder<ExpenseReceipt> receipt)
    {
        receipt.ToTable("ExpenseReceipts");
        receipt.Property(r => r.Type).HasMaxLength(TypeLength);
    }
}
