using CoproCentre.Domain.Roles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoproCentre.Data.Roles;

internal sealed class RoleMapping : IEntityTypeConfiguration<JobRole>, IEntityTypeConfiguration<RolePlaces>, IEntityTypeConfiguration<RoleTopic>,
    IEntityTypeConfiguration<Topic>, IEntityTypeConfiguration<TopicLearnt>, IEntityTypeConfiguration<SignedStep>, IEntityTypeConfiguration<RoleWish>,
    IEntityTypeConfiguration<PersonCheck>
{
    public void Configure(EntityTypeBuilder<JobRole> role)
    {
        role.Property(r => r.Name).HasMaxLength(JobRole.NameLength).IsLookedFor();
        role.Property(r => r.About).HasMaxLength(JobRole.AboutLength);
        role.HasOne(r => r.MadeFor).WithMany().HasForeignKey(r => r.MadeForId);
        role.HasMany(r => r.Places).WithOne(p => p.Role).HasForeignKey(p => p.RoleId);
        role.HasMany(r => r.Topics).WithOne(t => t.Role).HasForeignKey(t => t.RoleId);
    }

    public void Configure(EntityTypeBuilder<RolePlaces> places)
    {
        places.ToTable("RolePlaces");
        places.HasOne(p => p.Session).WithMany().HasForeignKey(p => p.SessionId);
        places.HasIndex(p => new { p.RoleId, p.SessionId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<RoleTopic> topic)
    {
        topic.ToTable("RoleTopics");
        topic.HasOne(t => t.Topic).WithMany().HasForeignKey(t => t.TopicId);
        topic.HasIndex(t => new { t.RoleId, t.TopicId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Topic> topic)
    {
        topic.Property(t => t.Name).HasMaxLength(Topic.NameLength);
        topic.Property(t => t.About).HasMaxLength(Topic.AboutLength);
    }

    public void Configure(EntityTypeBuilder<TopicLearnt> learnt)
    {
        learnt.HasOne(l => l.Topic).WithMany().HasForeignKey(l => l.TopicId);
        learnt.HasOne(l => l.Person).WithMany().HasForeignKey(l => l.PersonId);
        learnt.HasOne(l => l.By).WithMany().HasForeignKey(l => l.ById);
        learnt.HasOne(l => l.At).WithMany().HasForeignKey(l => l.AtId);
        learnt.HasIndex(l => new { l.PersonId, l.TopicId, l.Day });
    }

    public void Configure(EntityTypeBuilder<SignedStep> step)
    {
        step.Property(s => s.TakenBackBecause).HasMaxLength(SignedStep.ReasonLength);
        step.HasOne(s => s.Role).WithMany().HasForeignKey(s => s.RoleId);
        step.HasOne(s => s.Person).WithMany().HasForeignKey(s => s.PersonId);
        step.HasOne(s => s.SignedBy).WithMany().HasForeignKey(s => s.SignedById);
        step.HasOne(s => s.TakenBackBy).WithMany().HasForeignKey(s => s.TakenBackById);
        step.HasIndex(s => new { s.PersonId, s.RoleId, s.Step });
        step.HasIndex(s => s.Day);
    }

    public void Configure(EntityTypeBuilder<RoleWish> wish)
    {
        wish.HasOne(w => w.Role).WithMany().HasForeignKey(w => w.RoleId);
        wish.HasOne(w => w.Person).WithMany().HasForeignKey(w => w.PersonId);
        wish.HasIndex(w => new { w.PersonId, w.RoleId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PersonCheck> check)
    {
        check.HasOne(c => c.Person).WithMany().HasForeignKey(c => c.PersonId);
        check.HasOne(c => c.RecordedBy).WithMany().HasForeignKey(c => c.RecordedById);
        check.HasIndex(c => c.PersonId).IsUnique();
    }
}
