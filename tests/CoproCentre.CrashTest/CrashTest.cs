namespace CoproCentre.CrashTest;

/// <summary>Kills the running site again and again while people write, and counts what became of their words.</summary>
public static class CrashTest
{
    private const int UsualRounds = 100;

    // dotnet run --project tests/CoproCentre.CrashTest -- --rounds 1000
    public static async Task<int> Main(string[] arguments)
    {
        int? rounds = arguments switch
        {
            [] => UsualRounds,
            ["--rounds", var number] when int.TryParse(number, out var wanted) && wanted > 0 => wanted,
            _ => null,
        };
        if (rounds is null)
        {
            await Console.Error.WriteLineAsync("Usage: dotnet run --project tests/CoproCentre.CrashTest -- [--rounds 1000]");
            return 2;
        }

        var count = await Run(rounds.Value, Console.Out.WriteLine);
        return count.IsGood ? 0 : 1;
    }

    /// <summary>Runs the rounds in a folder that is gone afterwards, and says how it goes.</summary>
    public static async Task<Count> Run(int rounds, Action<string> say)
    {
        var folder = Directory.CreateTempSubdirectory("coprocentre-crash-").FullName;
        try
        {
            await using var centre = await CrashingCentre.Open(folder);
            var count = new Count();
            for (var round = 1; round <= rounds; round++)
            {
                var before = count.Problems.Count;
                await centre.Round(round, count);
                count.Problems.Skip(before).ToList().ForEach(say);
                if (round % 10 == 0 || round == rounds)
                    say(count.ToString());
            }

            var known = count.Problems.Count;
            await centre.CheckAllAgain(count);
            count.Problems.Skip(known).Take(20).ToList().ForEach(say);
            say(count.IsGood ? "Every acknowledged write is there exactly once, and none is there in part." : $"{count.Problems.Count} problems.");
            return count;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
