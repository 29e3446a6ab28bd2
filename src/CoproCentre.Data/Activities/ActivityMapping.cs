using CoproCentre.Domain.Activities;
using CoproCentre.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoproCentre.Data.Activities;

internal sealed class ActivityMapping : IEntityTypeConfiguration<Activity>, IEntityTypeConfiguration<ActivityRunner>, IEntityTypeConfiguration<ActivityTopic>,
    IEntityTypeConfiguration<ActivityDate>, IEntityTypeConfiguration<ActivityPlace>, IEntityTypeConfiguration<ActivityAttendance>
{
    public void Configure(EntityTypeBuilder<Activity> activity)
    {
        activity.Property(a => a.Name).HasMaxLength(Activity.NameLength).IsLookedFor();
        activity.Property(a => a.About).HasMaxLength(Activity.AboutLength);
        activity.HasOne(a => a.PlannedBy).WithMany().HasForeignKey(a => a.PlannedById);
        activity.HasMany(a => a.Runners).WithOne(r => r.Activity).HasForeignKey(r => r.ActivityId);
        activity.HasMany(a => a.Topics).WithOne(t => t.Activity).HasForeignKey(t => t.ActivityId);
        activity.HasMany(a => a.Dates).WithOne(d => d.Activity).HasForeignKey(d => d.ActivityId);
    }

    public void Configure(EntityTypeBuilder<ActivityRunner> runner)
    {
        runner.ToTable("ActivityRunners");
        runner.HasOne(r => r.Person).WithMany().HasForeignKey(r => r.PersonId);
        runner.HasIndex(r => new { r.ActivityId, r.PersonId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ActivityTopic> topic)
    {
        topic.ToTable("ActivityTopics");
        topic.HasOne(t => t.Topic).WithMany().HasForeignKey(t => t.TopicId);
        topic.HasIndex(t => new { t.ActivityId, t.TopicId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ActivityDate> date)
    {
        date.Property(d => d.OtherPlace).HasMaxLength(Meeting.PlaceLength);
        date.Property(d => d.Why).HasMaxLength(Meeting.ReasonLength);
        date.HasOne(d => d.Room).WithMany().HasForeignKey(d => d.RoomId);
        date.HasOne(d => d.ChangedBy).WithMany().HasForeignKey(d => d.ChangedById);
        date.HasMany(d => d.Taken).WithOne(t => t.Date).HasForeignKey(t => t.DateId);
        date.HasMany(d => d.Attendance).WithOne(a => a.Date).HasForeignKey(a => a.DateId);
        date.HasIndex(d => new { d.Day, d.Starts });
        date.HasIndex(d => new { d.ActivityId, d.Day });
    }

    public void Configure(EntityTypeBuilder<ActivityPlace> place)
    {
        place.ToTable("ActivityPlaces");
        place.HasOne(p => p.Person).WithMany().HasForeignKey(p => p.PersonId);
        place.HasIndex(p => new { p.DateId, p.PersonId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ActivityAttendance> attendance)
    {
        attendance.ToTable("ActivityAttendance");
        attendance.HasOne(a => a.Person).WithMany().HasForeignKey(a => a.PersonId);
        attendance.HasOne(a => a.RecordedBy).WithMany().HasForeignKey(a => a.RecordedById);
        attendance.HasIndex(a => new { a.DateId, a.PersonId }).IsUnique();
    }
}
