using CoproCentre.Domain.Groups;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoproCentre.Data.Groups;

internal sealed class GroupMapping : IEntityTypeConfiguration<Group>, IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Group> group)
    {
        group.Property(g => g.Name).HasMaxLength(Group.NameLength).IsLookedFor();
        group.Property(g => g.Aim).HasMaxLength(Group.AimLength).IsLookedFor();
        group.Property(g => g.Rhythm).HasMaxLength(Group.ShortLength);
        group.Property(g => g.UsualPlace).HasMaxLength(Group.ShortLength);
        group.Property(g => g.GroundRules).HasMaxLength(Group.GroundRulesLength);
        group.HasMany(g => g.Memberships).WithOne(m => m.Group).HasForeignKey(m => m.GroupId);
    }

    public void Configure(EntityTypeBuilder<Membership> membership)
    {
        membership.HasOne(m => m.Person).WithMany().HasForeignKey(m => m.PersonId);
        membership.HasIndex(m => new { m.PersonId, m.Until });
    }
}
