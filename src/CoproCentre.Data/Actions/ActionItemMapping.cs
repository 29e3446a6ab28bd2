using CoproCentre.Domain.Actions;
using CoproCentre.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoproCentre.Data.Actions;

internal sealed class ActionItemMapping : IEntityTypeConfiguration<ActionItem>, IEntityTypeConfiguration<ActionOwner>, IEntityTypeConfiguration<ActionEvent>
{
    public void Configure(EntityTypeBuilder<ActionItem> action)
    {
        action.ToTable("Actions");
        action.Property(a => a.What).HasMaxLength(ActionItem.WhatLength).IsLookedFor();
        action.Property(a => a.Outcome).HasMaxLength(ActionItem.TextLength);
        action.HasOne(a => a.Group).WithMany().HasForeignKey(a => a.GroupId);
        action.HasOne(a => a.AgendaItem).WithMany().HasForeignKey(a => a.AgendaItemId);
        action.HasOne(a => a.ToldInMinutesBy).WithMany().HasForeignKey(a => a.ToldInMinutesById);
        action.HasMany(a => a.Owners).WithOne().HasForeignKey(o => o.ActionItemId);
        action.HasMany(a => a.History).WithOne().HasForeignKey(h => h.ActionItemId);
        action.HasIndex(a => new { a.GroupId, a.State, a.DueOn });
        action.HasIndex(a => new { a.State, a.DueOn });
        // With what decides who sees it, because a list of the closed ones counts thousands.
        action.HasIndex(a => new { a.ClosedOn, a.GroupId, a.MeetingId });
    }

    public void Configure(EntityTypeBuilder<ActionOwner> owner)
    {
        owner.ToTable("ActionOwners");
        owner.Property(o => o.Name).HasMaxLength(Person.NameLength).IsLookedFor();
        owner.HasOne(o => o.Person).WithMany().HasForeignKey(o => o.PersonId);
        owner.HasIndex(o => new { o.PersonId, o.ActionItemId });
    }

    public void Configure(EntityTypeBuilder<ActionEvent> happening)
    {
        happening.ToTable("ActionEvents");
        happening.Property(h => h.Text).HasMaxLength(ActionItem.TextLength);
        happening.HasOne(h => h.By).WithMany().HasForeignKey(h => h.ById);
    }
}
