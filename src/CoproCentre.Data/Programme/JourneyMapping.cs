using CoproCentre.Domain.Programme;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoproCentre.Data.Programme;

internal sealed class JourneyMapping : IEntityTypeConfiguration<Journey>, IEntityTypeConfiguration<JourneyPause>, IEntityTypeConfiguration<AwardReview>, IEntityTypeConfiguration<ReviewDecision>,
    IEntityTypeConfiguration<Award>, IEntityTypeConfiguration<JourneyStep>, IEntityTypeConfiguration<LookBack>, IEntityTypeConfiguration<ReferenceLetter>
{
    public void Configure(EntityTypeBuilder<Journey> journey)
    {
        journey.Property(j => j.Hopes).HasMaxLength(Journey.HopesLength);
        journey.Property(j => j.Thanks).HasMaxLength(Journey.ThanksLength);
        journey.HasOne(j => j.Person).WithMany().HasForeignKey(j => j.PersonId);
        journey.HasOne(j => j.Programme).WithMany().HasForeignKey(j => j.ProgrammeId);
        journey.HasOne(j => j.Intake).WithMany().HasForeignKey(j => j.IntakeId);
        journey.HasMany(j => j.Pauses).WithOne(p => p.Journey).HasForeignKey(p => p.JourneyId);
        journey.HasMany(j => j.Reviews).WithOne(r => r.Journey).HasForeignKey(r => r.JourneyId);
        journey.HasMany(j => j.NextSteps).WithOne(s => s.Journey).HasForeignKey(s => s.JourneyId);
        journey.HasMany(j => j.LookBacks).WithOne(l => l.Journey).HasForeignKey(l => l.JourneyId);
        journey.HasOne(j => j.Letter).WithOne(l => l.Journey).HasForeignKey<ReferenceLetter>(l => l.JourneyId);
        // Nobody is on two journeys at once, whatever two browsers send in the same moment.
        journey.HasIndex(j => j.PersonId).IsUnique().HasFilter("EndedOn IS NULL");
        journey.HasIndex(j => j.EndedOn);
    }

    public void Configure(EntityTypeBuilder<JourneyPause> pause)
    {
        pause.ToTable("JourneyPauses");
        pause.Property(p => p.Why).HasMaxLength(JourneyPause.WhyLength);
        pause.Ignore(p => p.Days);
    }

    public void Configure(EntityTypeBuilder<AwardReview> review)
    {
        review.ToTable("AwardReviews");
        review.Property(r => r.Words).HasMaxLength(AwardReview.WordsLength);
        review.Property(r => r.MentorWords).HasMaxLength(AwardReview.WordsLength);
        review.HasOne(r => r.Milestone).WithMany().HasForeignKey(r => r.MilestoneId);
        review.HasOne(r => r.WordsBy).WithMany().HasForeignKey(r => r.WordsById);
        review.HasOne(r => r.MentorWordsBy).WithMany().HasForeignKey(r => r.MentorWordsById);
        review.HasMany(r => r.Decisions).WithOne(d => d.Review).HasForeignKey(d => d.ReviewId);
        review.HasOne(r => r.Award).WithOne(a => a.Review).HasForeignKey<Award>(a => a.ReviewId);
        review.Ignore(r => r.Standing);
        review.HasIndex(r => new { r.JourneyId, r.MilestoneId }).IsUnique();
        review.HasIndex(r => r.State);
    }

    public void Configure(EntityTypeBuilder<ReviewDecision> decision)
    {
        decision.ToTable("ReviewDecisions");
        decision.Property(d => d.NextStep).HasMaxLength(ReviewDecision.WordsLength);
        decision.Property(d => d.Because).HasMaxLength(ReviewDecision.WordsLength);
        decision.Property(d => d.Otherwise).HasMaxLength(ReviewDecision.WordsLength);
        decision.HasOne(d => d.By).WithMany().HasForeignKey(d => d.ById);
        decision.HasOne(d => d.SecondBy).WithMany().HasForeignKey(d => d.SecondById);
    }

    public void Configure(EntityTypeBuilder<Award> award)
    {
        award.Property(a => a.Code).HasMaxLength(Award.CodeLength);
        award.Property(a => a.Roles).HasMaxLength(Award.ListLength);
        award.Property(a => a.Training).HasMaxLength(Award.ListLength);
        award.HasIndex(a => a.Code).IsUnique();
        award.HasIndex(a => a.GivenOn);
    }

    public void Configure(EntityTypeBuilder<JourneyStep> step)
    {
        step.ToTable("JourneySteps");
        step.Property(s => s.Words).HasMaxLength(JourneyStep.WordsLength);
        step.HasOne(s => s.Role).WithMany().HasForeignKey(s => s.RoleId);
        step.HasOne(s => s.Group).WithMany().HasForeignKey(s => s.GroupId);
        step.HasOne(s => s.Topic).WithMany().HasForeignKey(s => s.TopicId);
    }

    public void Configure(EntityTypeBuilder<LookBack> lookBack)
    {
        lookBack.ToTable("LookBacks");
        lookBack.Property(l => l.Words).HasMaxLength(LookBack.WordsLength);
        lookBack.HasOne(l => l.WrittenBy).WithMany().HasForeignKey(l => l.WrittenById);
        lookBack.HasIndex(l => l.DueOn);
    }

    public void Configure(EntityTypeBuilder<ReferenceLetter> letter)
    {
        letter.ToTable("ReferenceLetters");
        letter.Property(l => l.Sentences).HasMaxLength(ReferenceLetter.SentencesLength);
        letter.HasOne(l => l.WrittenBy).WithMany().HasForeignKey(l => l.WrittenById);
    }
}
