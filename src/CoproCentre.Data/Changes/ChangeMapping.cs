using CoproCentre.Domain.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoproCentre.Data.Changes;

internal sealed class ChangeMapping : IEntityTypeConfiguration<Change>, IEntityTypeConfiguration<ChangeCause>, IEntityTypeConfiguration<ChangeContributor>
{
    public void Configure(EntityTypeBuilder<Change> change)
    {
        change.Ignore(c => c.Named);
        change.Property(c => c.What).HasMaxLength(Change.WhatLength);
        change.Property(c => c.Because).HasMaxLength(Change.BecauseLength);
        change.HasOne(c => c.Group).WithMany().HasForeignKey(c => c.GroupId);
        change.HasOne(c => c.By).WithMany().HasForeignKey(c => c.ById);
        change.HasMany(c => c.Causes).WithOne(c => c.Change).HasForeignKey(c => c.ChangeId);
        change.HasMany(c => c.Contributors).WithOne(c => c.Change).HasForeignKey(c => c.ChangeId);
        change.HasIndex(c => new { c.GroupId, c.PublishedAt });
        change.HasIndex(c => c.PublishedAt);
    }

    public void Configure(EntityTypeBuilder<ChangeCause> cause)
    {
        cause.ToTable("ChangeCauses");
        cause.HasOne(c => c.Suggestion).WithMany().HasForeignKey(c => c.SuggestionId);
        cause.HasOne(c => c.AgendaItem).WithMany().HasForeignKey(c => c.AgendaItemId);
        cause.HasOne(c => c.Decision).WithMany().HasForeignKey(c => c.DecisionId);
        cause.HasOne(c => c.Action).WithMany().HasForeignKey(c => c.ActionId);
    }

    public void Configure(EntityTypeBuilder<ChangeContributor> contributor)
    {
        contributor.ToTable("ChangeContributors");
        contributor.Ignore(c => c.MayBeNamed);
        contributor.HasOne(c => c.Person).WithMany().HasForeignKey(c => c.PersonId);
        contributor.HasIndex(c => new { c.ChangeId, c.PersonId }).IsUnique();
    }
}
