using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using CoproCentre.Domain.Notices;
using CoproCentre.Web.Setup;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Outbox;

/// <summary>The words of a letter: a greeting, each notice with its link to this site, and why it came.</summary>
public sealed class LetterWords(IStringLocalizer<Texts> texts, CentreOptions options)
{
    /// <summary>Letters in a text message; gateways take no more, and nobody reads more.</summary>
    public const int TextLength = 1500;

    public Mail Mail(Letter letter, string centre)
    {
        var news = letter.Left().ToList();
        var subject = news.Count == 1 ? texts["News from {0}", centre] : texts["News from {0}: {1} things", centre, news.Count];
        return new(letter.Key, Plain(centre), letter.Person.Email, Plain(subject), PlainPart(letter, news, centre), HtmlPart(letter, news, centre));
    }

    public string Text(Letter letter, string centre) =>
        string.Join('\n', letter.Left().Select(n => $"{n.Text}{(Link(n) is { } link ? $" {link}" : "")}").Prepend($"{centre}:"));

    /// <summary>As many of these as fit into one letter to this person; the rest comes with the next.</summary>
    public IEnumerable<Notice> Fitting(IEnumerable<Notice> notices, bool isText)
    {
        var length = 100;
        return isText ? notices.TakeWhile((n, i) => (length += n.Text.Length + (Link(n)?.Length ?? 0) + 2) <= TextLength || i == 0) : notices;
    }

    /// <summary>The address of the page that says more; none when the centre has not said where it is found.</summary>
    public string? Link(Notice notice) => notice.Link.Length > 0 && options.Address is { } address ? new Uri(address, notice.Link).ToString() : null;

    private string PlainPart(Letter letter, List<Notice> news, string centre)
    {
        var text = new StringBuilder().Append(texts["Hello {0},", letter.Person.ChosenName].Value);
        foreach (var notice in news)
        {
            text.Append("\n\n").Append(notice.Text);
            if (Link(notice) is { } link)
                text.Append('\n').Append(link);
        }

        return text.Append("\n\n").Append(centre).Append("\n\n").Append(Why()).Append('\n').ToString();
    }

    private string HtmlPart(Letter letter, List<Notice> news, string centre)
    {
        var (encode, culture) = (HtmlEncoder.Default, CultureInfo.CurrentUICulture);
        var html = new StringBuilder($"<!DOCTYPE html><html lang=\"{culture.Name}\" dir=\"{(culture.TextInfo.IsRightToLeft ? "rtl" : "ltr")}\"><head><meta charset=\"utf-8\"><title>{encode.Encode(centre)}</title></head><body>");
        html.Append(CultureInfo.InvariantCulture, $"<p>{encode.Encode(texts["Hello {0},", letter.Person.ChosenName])}</p>");
        foreach (var notice in news)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p dir=\"auto\">{encode.Encode(notice.Text).Replace("&#xA;", "<br>", StringComparison.Ordinal)}");
            if (Link(notice) is { } link)
                html.Append(CultureInfo.InvariantCulture, $"<br><a href=\"{encode.Encode(link)}\">{encode.Encode(texts["Read more on our site"])}</a>");
            html.Append("</p>");
        }

        return html.Append(CultureInfo.InvariantCulture, $"<p>{encode.Encode(centre)}</p><p><small>{encode.Encode(Why())}</small></p></body></html>").ToString();
    }

    private string Why() => texts["You get this because you chose e-mail. You can change that on your page, or tell somebody who works here."];

    // A line in the head of a mail is one line.
    private static string Plain(string line) => string.Concat(line.Select(c => char.IsControl(c) ? ' ' : c));
}
