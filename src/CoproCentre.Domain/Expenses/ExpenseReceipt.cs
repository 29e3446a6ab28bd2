using CoproCentre.Domain.Centre;
using CoproCentre.Domain.Privacy;

namespace CoproCentre.Domain.Expenses;

/// <summary>A photo of a receipt, put together anew from the parts that show it (V9).</summary>
[Personal("Photos of your receipts", "So that what you paid can be given back to you.", Kept.Expenses, Seen.Workers, GoesWithThem = true, Texts = Telling.Own)]
public sealed class ExpenseReceipt : Entity
{
    /// <summary>Bytes in a photo.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>Dots of the longer side; a phone's photo fits.</summary>
    public const int LongestSide = 12_000;

    private ExpenseReceipt()
    {
    }

    internal ExpenseReceipt(Expense expense, Picture picture)
    {
        (Expense, ExpenseId) = (expense, expense.Id);
        (Type, Bytes) = (picture.Type, picture.Bytes);
    }

    [Whose]
    public int ExpenseId { get; private set; }

    public Expense Expense { get; private set; } = null!;

    /// <summary>The media type, found by what is in the file.</summary>
    [NotPersonal]
    public string Type { get; private set; } = "";

    public byte[] Bytes { get; private set; } = [];

    /// <summary>Takes a PNG or JPEG of at most <see cref="MostBytes"/>; refuses anything else, and says what to do.</summary>
    public static Picture Read(byte[] file)
    {
        if (file.Length > MostBytes)
            throw new RuleBrokenException($"Choose a smaller photo: at most {MostBytes / 1024 / 1024} MB.", "Receipts");
        // The form in which some phones save photos names itself behind its first four bytes.
        if (file is [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'h', ..] or [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'m', ..])
            throw new RuleBrokenException($"Your phone saved this in a form we cannot show. Take it as a JPEG, or show the paper to a worker.", "Receipts");
        return Picture.Of(file, LongestSide);
    }
}
