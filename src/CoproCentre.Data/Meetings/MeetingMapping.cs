using CoproCentre.Domain.Meetings;
using CoproCentre.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoproCentre.Data.Meetings;

internal sealed class MeetingMapping : IEntityTypeConfiguration<Meeting>, IEntityTypeConfiguration<MeetingCheck>,
    IEntityTypeConfiguration<Attendance>, IEntityTypeConfiguration<ParkedPoint>, IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Meeting> meeting)
    {
        meeting.Ignore(m => m.Agenda).Ignore(m => m.Present).Ignore(m => m.NotHeardYet).Ignore(m => m.NotThankedYet)
            .Ignore(m => m.ImmediateActionsLeft).Ignore(m => m.PromisesLeft).Ignore(m => m.DecisionsToTell).Ignore(m => m.ActionsToTell);
        meeting.Property(m => m.Aim).HasMaxLength(Meeting.AimLength).IsLookedFor();
        meeting.Property(m => m.OtherPlace).HasMaxLength(Meeting.PlaceLength);
        meeting.Property(m => m.CancelledBecause).HasMaxLength(Meeting.ReasonLength);
        meeting.Property(m => m.MovedBecause).HasMaxLength(Meeting.ReasonLength);
        meeting.Property(m => m.MissingHorizonReason).HasMaxLength(Meeting.ReasonLength);
        meeting.Property(m => m.GroundRules).HasMaxLength(Domain.Groups.Group.GroundRulesLength);
        meeting.Property(m => m.ClosingWords).HasMaxLength(Meeting.ClosingLength);
        meeting.HasOne(m => m.Group).WithMany().HasForeignKey(m => m.GroupId);
        meeting.HasOne(m => m.Room).WithMany().HasForeignKey(m => m.RoomId);
        meeting.HasOne(m => m.Chair).WithMany().HasForeignKey(m => m.ChairId);
        meeting.HasOne(m => m.NoteTaker).WithMany().HasForeignKey(m => m.NoteTakerId);
        meeting.HasOne(m => m.RecordedFromPaperBy).WithMany().HasForeignKey(m => m.RecordedFromPaperById);
        meeting.HasMany(m => m.Items).WithOne(i => i.Meeting).HasForeignKey(i => i.MeetingId);
        meeting.HasMany(m => m.Checks).WithOne().HasForeignKey(c => c.MeetingId);
        meeting.HasMany(m => m.Attendance).WithOne().HasForeignKey(a => a.MeetingId);
        meeting.HasMany(m => m.Decisions).WithOne(d => d.Meeting).HasForeignKey(d => d.MeetingId);
        meeting.HasMany(m => m.Thanks).WithOne(t => t.Meeting).HasForeignKey(t => t.MeetingId);
        meeting.HasMany(m => m.Actions).WithOne(a => a.Meeting).HasForeignKey(a => a.MeetingId);
        meeting.HasOne(m => m.Minutes).WithOne(n => n.Meeting).HasForeignKey<Minutes>(n => n.MeetingId);
        meeting.HasIndex(m => new { m.GroupId, m.Date });
        meeting.HasIndex(m => new { m.RoomId, m.Date });
        meeting.HasIndex(m => new { m.Stage, m.Date });
        meeting.HasIndex(m => m.Date);
    }

    public void Configure(EntityTypeBuilder<MeetingCheck> check)
    {
        check.Property(c => c.Text).HasMaxLength(MeetingCheck.TextLength);
        check.HasOne(c => c.DoneBy).WithMany().HasForeignKey(c => c.DoneById);
    }

    public void Configure(EntityTypeBuilder<Attendance> attendance)
    {
        attendance.Property(a => a.Name).HasMaxLength(Person.NameLength);
        attendance.HasOne(a => a.Person).WithMany().HasForeignKey(a => a.PersonId);
        attendance.HasIndex(a => new { a.MeetingId, a.PersonId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ParkedPoint> point)
    {
        point.Property(p => p.Text).HasMaxLength(ParkedPoint.TextLength);
        point.Property(p => p.SaidBy).HasMaxLength(ParkedPoint.NameLength);
        point.HasOne(p => p.Group).WithMany().HasForeignKey(p => p.GroupId);
        point.HasOne(p => p.Meeting).WithMany().HasForeignKey(p => p.MeetingId);
        point.HasOne(p => p.UsedInItem).WithMany().HasForeignKey(p => p.UsedInItemId);
    }

    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.Ignore(d => d.Money);
        decision.Property(d => d.What).HasMaxLength(Decision.WhatLength).IsLookedFor();
        decision.Property(d => d.KnowsItIsBeyond).HasMaxLength(Decision.KnowsLength);
        decision.Property(d => d.DroppedBecause).HasMaxLength(Decision.ReasonLength);
        decision.HasOne(d => d.DroppedBy).WithMany().HasForeignKey(d => d.DroppedById);
        decision.HasMany(d => d.Spendings).WithOne(s => s.Decision).HasForeignKey(s => s.DecisionId);
        decision.HasOne(d => d.AgendaItem).WithMany().HasForeignKey(d => d.AgendaItemId);
        decision.HasOne(d => d.ToldInMinutesBy).WithMany().HasForeignKey(d => d.ToldInMinutesById);
        decision.OwnsOne(d => d.Votes);
    }
}
