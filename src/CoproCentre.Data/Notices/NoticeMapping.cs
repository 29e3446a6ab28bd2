using CoproCentre.Domain.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoproCentre.Data.Notices;

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.Property(n => n.Text).HasMaxLength(Notice.TextLength);
        notice.Property(n => n.Link).HasMaxLength(Notice.LinkLength);
        notice.HasOne(n => n.Person).WithMany().HasForeignKey(n => n.PersonId);
        notice.HasIndex(n => new { n.PersonId, n.WrittenAt });
        notice.HasIndex(n => new { n.ReachedAt, n.WrittenAt });
    }
}
