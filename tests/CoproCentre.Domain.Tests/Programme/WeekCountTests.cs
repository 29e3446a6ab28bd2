using CoproCentre.Domain.Programme;
using FsCheck;
using FsCheck.Fluent;

namespace CoproCentre.Domain.Tests.Programme;

public class WeekCountTests
{
    private const int Length = 20;

    // A Wednesday; the weeks below cross the end of a year with week 53.
    private static readonly DateOnly Start = new(2026, 11, 4);

    private static DateOnly Day(int after) => Start.AddDays(after);

    private static WeekCount Count(IEnumerable<int> days, params DaysAway[] pauses) => WeekCount.Of(Start, Length, days.Select(Day), pauses, Day(200));

    [Fact]
    public void AWeek_CountsOnce_HoweverOftenSomebodyIsIn() => Assert.Equal(2, Count([0, 1, 2, 2, 5]).Counted);

    [Fact]
    public void OnlyDaysFromTheStartOn_AndUpToToday_Count() => Assert.Equal(1, WeekCount.Of(Start, Length, [Day(-1), Day(0), Day(8)], [], Day(7)).Counted);

    [Fact]
    public void WeeksRunFromMondayToSunday_AlsoOverTheYearsEnd_WithWeek53()
    {
        var count = WeekCount.Of(new(2026, 12, 27), Length, [new(2026, 12, 27), new(2026, 12, 28), new(2027, 1, 3), new(2027, 1, 4)], [], new(2027, 1, 4));
        Assert.Equal(["2026-W52", "2026-W53", "2027-W01"], count.Weeks.Select(w => w.Week.ToString()));
        Assert.Equal([1, 2, 3], count.Weeks.Select(w => w.Number));
    }

    [Fact]
    public void APause_IsABreak_AndStopsTheCount_ButNotWhatHappenedOnItsFirstDay()
    {
        var count = Count([0, 7, 14, 28], new DaysAway(Day(7), Day(18)));
        Assert.Equal(3, count.Counted);
        Assert.Equal([JourneyWeekKind.TookPart, JourneyWeekKind.TookPart, JourneyWeekKind.Pause, JourneyWeekKind.NotIn, JourneyWeekKind.TookPart], count.Weeks.Take(5).Select(w => w.Kind));
        // A milestone that is reached on the day a pause begins is reached.
        Assert.Equal(Day(7), count.ReachedOn(2));
    }

    [Fact]
    public void AnOpenPause_EndsByComingBack()
    {
        var count = Count([0, 21, 28], new DaysAway(Day(1), null));
        Assert.Equal(3, count.Counted);
        Assert.Equal([JourneyWeekKind.TookPart, JourneyWeekKind.Pause, JourneyWeekKind.Pause, JourneyWeekKind.TookPart, JourneyWeekKind.TookPart, JourneyWeekKind.NotIn], count.Weeks.Take(6).Select(w => w.Kind));
        Assert.All(Count([0], new DaysAway(Day(1), null)).Weeks.Skip(1), w => Assert.Equal(JourneyWeekKind.Pause, w.Kind));
    }

    [Fact]
    public void TheWeekThatIsNotOver_IsNotCalledMissed()
    {
        var count = WeekCount.Of(Start, Length, [Day(0)], [], Day(8));
        Assert.Equal([JourneyWeekKind.TookPart, JourneyWeekKind.Now], count.Weeks.Select(w => w.Kind));
    }

    [Fact]
    public void TheWeekOfComingBack_IsNoBreakAnyMore()
    {
        DaysAway pause = new(Day(7), Day(20));
        Assert.Equal([JourneyWeekKind.TookPart, JourneyWeekKind.Pause, JourneyWeekKind.Pause], WeekCount.Of(Start, Length, [Day(0)], [pause], Day(18)).Weeks.Select(w => w.Kind));
        Assert.Equal(JourneyWeekKind.Pause, WeekCount.Of(Start, Length, [Day(0)], [pause], Day(20)).Weeks[^1].Kind);
        Assert.Equal(JourneyWeekKind.Now, WeekCount.Of(Start, Length, [Day(0)], [pause], Day(21)).Weeks[^1].Kind);
    }

    [Fact]
    public void NothingIsCounted_BeyondTheProgramme()
    {
        var count = Count(Enumerable.Range(0, 25).Select(w => w * 7));
        Assert.Equal(Length, count.Counted);
        Assert.Equal(Length, count.Weeks.Count(w => w.Number is not null));
        Assert.Equal(25, count.Weeks.Count(w => w.Kind == JourneyWeekKind.TookPart));
    }

    [Fact]
    public void OneMoreDay_NeverLowersTheCount() => Check((days, pauses, more) => Count([.. days, more], pauses).Counted >= Count(days, pauses).Counted);

    [Fact]
    public void APause_NeverAddsToTheCount() => Check((days, pauses, more) => Count(days, [.. pauses, new DaysAway(Day(more), more % 3 == 0 ? null : Day(more + 10))]).Counted <= Count(days, pauses).Counted);

    [Fact]
    public void TheOrderOfEntry_DoesNotMatter() => Check((days, pauses, _) =>
        Count(days.Reverse().Concat(days), [.. pauses.Reverse()]).Weeks.SequenceEqual(Count(days, pauses).Weeks));

    [Fact]
    public void CountingAgain_ChangesNothing() => Check((days, pauses, _) =>
    {
        var once = Count(days, pauses);
        // Also when only the days that counted are left.
        var kept = once.Weeks.Where(w => w.FirstDay is not null).Select(w => w.FirstDay!.Value);
        return WeekCount.Of(Start, Length, kept, pauses, Day(200)).Counted == once.Counted;
    });

    [Fact]
    public void NumbersCountUp_AndEachWeekOfTheCalendarStandsOnce() => Check((days, pauses, _) =>
    {
        var count = Count(days, pauses);
        return count.Weeks.Select(w => w.Number).OfType<int>().SequenceEqual(Enumerable.Range(1, count.Counted)) && count.Weeks.Select(w => w.Week).Distinct().Count() == count.Weeks.Count;
    });

    private static void Check(Func<int[], DaysAway[], int, bool> rule)
    {
        var day = Gen.Choose(-10, 200);
        var pause = from first in day from length in Gen.Choose(0, 40) from isOpen in Gen.Choose(0, 3) select new DaysAway(Day(first), isOpen == 0 ? null : Day(first + length));
        var story = from days in day.ArrayOf() from pauses in pause.ArrayOf() from more in day select (days, pauses, more);
        Prop.ForAll(story.ToArbitrary(), s => rule(s.days, s.pauses, s.more)).QuickCheckThrowOnFailure();
    }
}
