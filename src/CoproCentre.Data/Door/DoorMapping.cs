using CoproCentre.Domain.Door;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoproCentre.Data.Door;

internal sealed class DoorMapping : IEntityTypeConfiguration<DoorDevice>, IEntityTypeConfiguration<PairingCode>, IEntityTypeConfiguration<AtTheDoor>,
    IEntityTypeConfiguration<DoorCard>
{
    private const int SaltLength = 32;

    public void Configure(EntityTypeBuilder<DoorDevice> device)
    {
        device.Property(d => d.Name).HasMaxLength(DoorDevice.NameLength);
        device.Property(d => d.SecretHash).HasMaxLength(DoorDevice.HashLength);
        device.HasOne(d => d.PairedBy).WithMany().HasForeignKey(d => d.PairedById);
        device.HasOne(d => d.EndedBy).WithMany().HasForeignKey(d => d.EndedById);
        device.HasIndex(d => d.SecretHash).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PairingCode> code)
    {
        code.Property(c => c.DeviceName).HasMaxLength(DoorDevice.NameLength);
        code.Property(c => c.CodeHash).HasMaxLength(DoorDevice.HashLength);
        code.HasOne(c => c.MadeBy).WithMany().HasForeignKey(c => c.MadeById);
        code.HasIndex(c => c.CodeHash).IsUnique();
    }

    public void Configure(EntityTypeBuilder<AtTheDoor> door)
    {
        door.ToTable("AtTheDoor");
        door.Property(d => d.KnownAs).HasMaxLength(AtTheDoor.KnownAsLength);
        door.Property(d => d.PinHash).HasMaxLength(AtTheDoor.HashLength);
        door.Property(d => d.HandedHash).HasMaxLength(DoorDevice.HashLength);
        door.HasOne(d => d.Person).WithMany().HasForeignKey(d => d.PersonId);
        door.HasIndex(d => d.PersonId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<DoorCard> card)
    {
        card.Property(c => c.Salt).HasMaxLength(SaltLength);
        card.Property(c => c.CodeHash).HasMaxLength(DoorDevice.HashLength);
        card.HasOne(c => c.Person).WithMany().HasForeignKey(c => c.PersonId);
        card.HasOne(c => c.MadeBy).WithMany().HasForeignKey(c => c.MadeById);
        card.HasIndex(c => c.CodeHash).IsUnique();
        card.HasIndex(c => c.PersonId, "OneCardInUse").IsUnique().HasFilter($"\"{nameof(DoorCard.EndedAt)}\" IS NULL");
    }
}
