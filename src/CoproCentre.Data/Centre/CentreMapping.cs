using CoproCentre.Domain.Centre;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoproCentre.Data.Centre;

internal sealed class CentreMapping : IEntityTypeConfiguration<CentreSettings>, IEntityTypeConfiguration<Room>
{
    public void Configure(EntityTypeBuilder<CentreSettings> settings)
    {
        settings.Property(s => s.Name).HasMaxLength(CentreSettings.NameLength);
        settings.Property(s => s.House).HasMaxLength(7);
        settings.Property(s => s.Warm).HasMaxLength(7);
        settings.Property(s => s.LogoType).HasMaxLength(20);
        settings.OwnsOne(s => s.Backups, backups =>
        {
            // Centres from before these settings keep the usual ones.
            backups.Property(b => b.All).HasDefaultValue(KeptBackups.Usual.All);
            backups.Property(b => b.Daily).HasDefaultValue(KeptBackups.Usual.Daily);
            backups.Property(b => b.Monthly).HasDefaultValue(KeptBackups.Usual.Monthly);
        });
        settings.Navigation(s => s.Backups).IsRequired();
    }

    public void Configure(EntityTypeBuilder<Room> room)
    {
        room.Property(r => r.Name).HasMaxLength(Room.NameLength).IsLookedFor();
        room.HasIndex(r => r.Name).IsUnique();
    }
}
