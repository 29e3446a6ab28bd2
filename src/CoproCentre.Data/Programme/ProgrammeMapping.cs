using CoproCentre.Domain.Programme;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoproCentre.Data.Programme;

internal sealed class ProgrammeMapping : IEntityTypeConfiguration<ProgrammeVersion>, IEntityTypeConfiguration<Milestone>, IEntityTypeConfiguration<Intake>, IEntityTypeConfiguration<Celebration>,
    IEntityTypeConfiguration<BadgeKey>
{
    private const int KeyLength = 2000;

    public void Configure(EntityTypeBuilder<ProgrammeVersion> version)
    {
        version.ToTable("ProgrammeVersions");
        version.HasOne(v => v.WrittenBy).WithMany().HasForeignKey(v => v.WrittenById);
        version.HasMany(v => v.Milestones).WithOne(m => m.Programme).HasForeignKey(m => m.ProgrammeId);
        version.HasIndex(v => v.Number).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Milestone> milestone)
    {
        milestone.ToTable("Milestones");
        milestone.Property(m => m.Name).HasMaxLength(Milestone.NameLength);
        milestone.Property(m => m.Celebrates).HasMaxLength(Milestone.CelebratesLength);
        milestone.Property(m => m.Certificate).HasMaxLength(CertificateText.Length);
        milestone.HasIndex(m => new { m.ProgrammeId, m.Week }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Intake> intake) => intake.Property(i => i.Name).HasMaxLength(Intake.NameLength);

    public void Configure(EntityTypeBuilder<Celebration> celebration)
    {
        celebration.Property(c => c.Name).HasMaxLength(Celebration.NameLength);
        celebration.Property(c => c.Place).HasMaxLength(Celebration.NameLength);
        celebration.Property(c => c.Order).HasMaxLength(Celebration.OrderLength);
        celebration.HasMany(c => c.Awards).WithOne(a => a.Celebration).HasForeignKey(a => a.CelebrationId);
        celebration.HasIndex(c => c.Day);
    }

    public void Configure(EntityTypeBuilder<BadgeKey> key)
    {
        key.ToTable("BadgeKeys");
        key.Property(k => k.Sealed).HasMaxLength(KeyLength);
    }
}
