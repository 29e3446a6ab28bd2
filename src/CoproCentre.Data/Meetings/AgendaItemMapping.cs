using CoproCentre.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoproCentre.Data.Meetings;

internal sealed class AgendaItemMapping : IEntityTypeConfiguration<AgendaItem>, IEntityTypeConfiguration<ItemUpdate>
{
    public void Configure(EntityTypeBuilder<AgendaItem> item)
    {
        item.Property(i => i.Title).HasMaxLength(AgendaItem.TitleLength).IsLookedFor();
        item.Property(i => i.BroughtBy).HasMaxLength(AgendaItem.NameLength);
        item.Property(i => i.HopedFor).HasMaxLength(AgendaItem.TextLength);
        item.Property(i => i.Notes).HasMaxLength(AgendaItem.NotesLength);
        item.Property(i => i.WhereNext).HasMaxLength(AgendaItem.TextLength);
        item.Property(i => i.ChangeMightHappen).HasMaxLength(AgendaItem.TextLength);
        item.HasOne(i => i.CarriedFrom).WithMany().HasForeignKey(i => i.CarriedFromId);
        item.HasMany(i => i.Updates).WithOne().HasForeignKey(u => u.AgendaItemId);
        item.HasIndex(i => i.TellNextOn);
        // Search reads all titles, and the notes beside them are long.
        item.HasIndex(nameof(AgendaItem.MeetingId), MeetingQueries.Title);
    }

    public void Configure(EntityTypeBuilder<ItemUpdate> update)
    {
        update.Property(u => u.Text).HasMaxLength(AgendaItem.TextLength);
        update.HasOne(u => u.By).WithMany().HasForeignKey(u => u.ById);
    }
}
