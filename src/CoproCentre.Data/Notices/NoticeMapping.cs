using CoproCentre.Domain.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoproCentre.Data.Notices;

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>, IEntityTypeConfiguration<Letter>, IEntityTypeConfiguration<SlipBatch>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.Property(n => n.Text).HasMaxLength(Notice.TextLength);
        notice.Property(n => n.Link).HasMaxLength(Notice.LinkLength);
        notice.HasOne(n => n.Person).WithMany().HasForeignKey(n => n.PersonId);
        notice.HasIndex(n => new { n.PersonId, n.WrittenAt });
        notice.HasIndex(n => new { n.ReachedAt, n.WrittenAt });
    }

    public void Configure(EntityTypeBuilder<Letter> letter)
    {
        letter.Property(l => l.Key).HasMaxLength(Letter.KeyLength);
        letter.HasOne(l => l.Person).WithMany().HasForeignKey(l => l.PersonId);
        letter.HasOne(l => l.SaidBy).WithMany().HasForeignKey(l => l.SaidById);
        letter.HasMany(l => l.Notices).WithOne(n => n.Letter).HasForeignKey(n => n.LetterId);
        letter.HasIndex(l => new { l.State, l.NextTryAt });
        letter.HasIndex(l => new { l.PersonId, l.State });
    }

    public void Configure(EntityTypeBuilder<SlipBatch> batch)
    {
        batch.HasOne(b => b.MadeBy).WithMany().HasForeignKey(b => b.MadeById);
        batch.HasMany(b => b.Letters).WithOne(l => l.Batch).HasForeignKey(l => l.BatchId);
        batch.HasIndex(b => new { b.PrintedAt, b.MadeAt });
    }
}
