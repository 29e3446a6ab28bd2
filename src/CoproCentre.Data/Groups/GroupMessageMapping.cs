using CoproCentre.Domain.Groups;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoproCentre.Data.Groups;

internal sealed class GroupMessageMapping : IEntityTypeConfiguration<GroupMessage>, IEntityTypeConfiguration<GroupMessageReader>
{
    public void Configure(EntityTypeBuilder<GroupMessage> message)
    {
        message.Property(m => m.Text).HasMaxLength(GroupMessage.TextLength);
        message.HasOne(m => m.Group).WithMany().HasForeignKey(m => m.GroupId);
        message.HasOne(m => m.By).WithMany().HasForeignKey(m => m.ById);
        message.HasOne(m => m.TakenBackBy).WithMany().HasForeignKey(m => m.TakenBackById);
        message.HasMany(m => m.Readers).WithOne(r => r.Message).HasForeignKey(r => r.MessageId);
        message.HasIndex(m => new { m.GroupId, m.WrittenAt });
    }

    public void Configure(EntityTypeBuilder<GroupMessageReader> reader)
    {
        reader.HasOne(r => r.Person).WithMany().HasForeignKey(r => r.PersonId);
        reader.HasOne(r => r.ToldBy).WithMany().HasForeignKey(r => r.ToldById);
        reader.HasOne(r => r.Notice).WithMany().HasForeignKey(r => r.NoticeId);
        reader.HasIndex(r => new { r.MessageId, r.PersonId }).IsUnique();
        reader.HasIndex(r => new { r.PersonId, r.SeenAt, r.ToldAt });
    }
}
