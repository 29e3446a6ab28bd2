using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoproCentre.Web.Features.Programme;

/// <summary>JSON in the one way in which it is signed (RFC 8785): members sorted, nothing between them. Texts, yes and no, lists and objects; a badge holds nothing else.</summary>
public static class CanonicalJson
{
    public static byte[] Of(JsonNode node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(JsonNode? node, StringBuilder text)
    {
        switch (node)
        {
            case JsonObject members:
                Join('{', members.OrderBy(m => m.Key, StringComparer.Ordinal), m => { Quote(m.Key, text); text.Append(':'); Write(m.Value, text); }, '}', text);
                break;
            case JsonArray list:
                Join('[', list, item => Write(item, text), ']', text);
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                Quote(value.GetValue<string>(), text);
                break;
            case JsonValue value when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False:
                text.Append(value.GetValue<bool>() ? "true" : "false");
                break;
            default:
                throw new NotSupportedException("A badge holds texts only.");
        }
    }

    private static void Join<T>(char begin, IEnumerable<T> items, Action<T> write, char end, StringBuilder text)
    {
        text.Append(begin);
        foreach (var (index, item) in items.Index())
        {
            if (index > 0)
                text.Append(',');
            write(item);
        }

        text.Append(end);
    }

    private static void Quote(string words, StringBuilder text)
    {
        text.Append('"');
        foreach (var letter in words)
        {
            _ = letter switch
            {
                '"' or '\\' => text.Append('\\').Append(letter),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => text.Append(letter),
            };
        }

        text.Append('"');
    }
}
