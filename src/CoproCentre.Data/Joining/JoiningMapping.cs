using CoproCentre.Domain.Joining;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoproCentre.Data.Joining;

internal sealed class JoiningMapping : IEntityTypeConfiguration<EmergencyContact>, IEntityTypeConfiguration<InductionPoint>, IEntityTypeConfiguration<Induction>,
    IEntityTypeConfiguration<InductionTalked>, IEntityTypeConfiguration<AgreementText>, IEntityTypeConfiguration<Agreement>, IEntityTypeConfiguration<Mentorship>,
    IEntityTypeConfiguration<MentoringTalk>
{
    public void Configure(EntityTypeBuilder<EmergencyContact> contact)
    {
        contact.Property(c => c.Name).HasMaxLength(EmergencyContact.NameLength);
        contact.Property(c => c.Reach).HasMaxLength(EmergencyContact.ReachLength);
        contact.Property(c => c.Relation).HasMaxLength(EmergencyContact.NameLength);
        contact.HasOne(c => c.Person).WithMany().HasForeignKey(c => c.PersonId);
        contact.HasIndex(c => c.PersonId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<InductionPoint> point) => point.Property(p => p.Text).HasMaxLength(InductionPoint.TextLength);

    public void Configure(EntityTypeBuilder<Induction> induction)
    {
        induction.Property(i => i.Notes).HasMaxLength(Induction.NotesLength);
        induction.HasOne(i => i.Person).WithMany().HasForeignKey(i => i.PersonId);
        induction.HasOne(i => i.By).WithMany().HasForeignKey(i => i.ById);
        induction.HasMany(i => i.Talked).WithOne(t => t.Induction).HasForeignKey(t => t.InductionId);
    }

    public void Configure(EntityTypeBuilder<InductionTalked> talked)
    {
        talked.ToTable("InductionTalked");
        talked.Property(t => t.Text).HasMaxLength(InductionPoint.TextLength);
    }

    public void Configure(EntityTypeBuilder<AgreementText> text)
    {
        text.Property(t => t.CentreGives).HasMaxLength(AgreementText.SideLength);
        text.Property(t => t.WeAsk).HasMaxLength(AgreementText.SideLength);
        text.HasOne(t => t.WrittenBy).WithMany().HasForeignKey(t => t.WrittenById);
        text.HasIndex(t => t.Number).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Agreement> agreement)
    {
        agreement.HasOne(a => a.Text).WithMany().HasForeignKey(a => a.TextId);
        agreement.HasOne(a => a.Person).WithMany().HasForeignKey(a => a.PersonId);
        agreement.HasOne(a => a.ToldTo).WithMany().HasForeignKey(a => a.ToldToId);
        agreement.HasOne(a => a.ForCentre).WithMany().HasForeignKey(a => a.ForCentreId);
        agreement.HasIndex(a => new { a.PersonId, a.TextId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Mentorship> mentorship)
    {
        mentorship.HasOne(m => m.Person).WithMany().HasForeignKey(m => m.PersonId);
        mentorship.HasOne(m => m.Mentor).WithMany().HasForeignKey(m => m.MentorId);
        mentorship.HasMany(m => m.Talks).WithOne(t => t.Mentorship).HasForeignKey(t => t.MentorshipId);
    }

    public void Configure(EntityTypeBuilder<MentoringTalk> talk)
    {
        talk.ToTable("MentoringTalks");
        talk.Property(t => t.Said).HasMaxLength(MentoringTalk.SaidLength);
        talk.Property(t => t.NextStep).HasMaxLength(MentoringTalk.NextLength);
        talk.HasOne(t => t.WrittenBy).WithMany().HasForeignKey(t => t.WrittenById);
    }
}
