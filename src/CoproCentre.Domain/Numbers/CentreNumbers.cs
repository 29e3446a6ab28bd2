namespace CoproCentre.Domain.Numbers;

/// <summary>What happened in a period, in numbers.</summary>
/// <param name="People">Different people who were in.</param>
/// <param name="Minutes">Of all visits whose end is known.</param>
/// <param name="Sessions">Sessions that were held, as far as the period has passed.</param>
/// <param name="Steps">Times somebody reached doing a job on their own, or teaching it.</param>
/// <param name="Learnt">Times somebody learnt a topic.</param>
/// <param name="FirstTimers">People who were in for the first time ever.</param>
/// <param name="Training">Times somebody was at a training (V7).</param>
/// <param name="Activities">Times somebody was at another activity (V8).</param>
public sealed record CentreNumbers(int People, int Minutes, int Sessions, int Steps, int Learnt, int FirstTimers, int Training, int Activities);

/// <summary>A day of a week, or a month of a year, in numbers.</summary>
public sealed record NumbersPart(DateOnly From, int People, int Minutes, int Steps, int Learnt, int FirstTimers, int Training, int Activities);
