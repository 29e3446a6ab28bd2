using CoproCentre.Domain.Invitations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoproCentre.Data.Invitations;

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.Ignore(i => i.Waits);
        invitation.Property(i => i.KeyHash).HasMaxLength(Invitation.KeyHashLength);
        invitation.HasOne(i => i.Meeting).WithMany().HasForeignKey(i => i.MeetingId);
        invitation.HasOne(i => i.Person).WithMany().HasForeignKey(i => i.PersonId);
        invitation.HasOne(i => i.Notice).WithMany().HasForeignKey(i => i.NoticeId);
        invitation.HasOne(i => i.AskedBy).WithMany().HasForeignKey(i => i.AskedById);
        invitation.HasOne(i => i.RecordedBy).WithMany().HasForeignKey(i => i.RecordedById);
        // Nobody is asked twice, whoever presses at the same moment.
        invitation.HasIndex(i => new { i.MeetingId, i.PersonId }).IsUnique();
        invitation.HasIndex(i => i.KeyHash).IsUnique();
    }
}
