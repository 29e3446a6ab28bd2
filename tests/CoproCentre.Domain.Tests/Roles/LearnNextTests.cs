using CoproCentre.Domain.Roles;

namespace CoproCentre.Domain.Tests.Roles;

public class LearnNextTests
{
    [Fact]
    public void WhatIsBegun_ComesFirst_ThenWhatIsWished_ThenWhatIsShort()
    {
        LearnNext[] jobs =
        [
            new(1, "Alpha", null, null, Ready: 5, Places: 2), new(2, "Short", null, null, Ready: 0, Places: 2), new(3, "Wished", null, Wish.WouldLike, 5, 1),
            new(4, "Shown", LadderStep.Shown, null, 5, 1), new(5, "With a buddy", LadderStep.WithABuddy, null, 5, 1), new(6, "Own", LadderStep.OnMyOwn, null, 5, 1),
            new(7, "Taught", LadderStep.CanTeach, Wish.WouldLike, 1, 1), new(8, "Rather not", LadderStep.Shown, Wish.RatherNot, 0, 9),
        ];
        Assert.Equal(["With a buddy", "Shown", "Wished", "Short", "Alpha", "Own"], LearnNext.InOrder(jobs).Select(j => j.Name));
        Assert.Equal(LearnNext.InOrder(jobs), LearnNext.InOrder(jobs.Reverse()));
    }

    [Theory]
    [InlineData(null, LadderStep.Shown)]
    [InlineData(LadderStep.Shown, LadderStep.Shadowing)]
    [InlineData(LadderStep.OnMyOwn, LadderStep.CanTeach)]
    [InlineData(LadderStep.CanTeach, null)]
    public void Next_IsTheStepAbove(LadderStep? reached, LadderStep? next) => Assert.Equal(next, new LearnNext(1, "Kitchen", reached, null, 0, 0).Next);
}
