using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoproCentre.Data;
using CoproCentre.Domain;

namespace CoproCentre.Web.Tests.Centres;

/// <summary>Several centres in one process share what is static, so it must be nothing of theirs.</summary>
public class StaticStateTests
{
    private static readonly HashSet<Type> Unchanging =
        [typeof(string), typeof(TimeSpan), typeof(TimeOnly), typeof(DateOnly), typeof(DateTime), typeof(CultureInfo), typeof(Regex), typeof(FormattableString), typeof(MethodInfo), typeof(JsonSerializerOptions)];

    /// <summary>What is static and could change, with the reason why no centre can see another through it.</summary>
    private static readonly Dictionary<string, string> Decided = new()
    {
        ["AuditedChanges.Decisions"] = "a table of field names, only read",
        ["PersonalProperties.Foreign"] = "a table of field names, only read",
        ["PassPhrase.Common"] = "the list of common pass phrases, read once from the assembly",
        ["PaperStyles.Types"] = "the framework's list of file types",
        ["Drawing.Icons"] = "the drawings of the icons, only read",
        ["Pin.Common"] = "the numbers that many choose, only read",
        ["Telemetry.Jobs"] = "figures of the whole process, about nobody",
        ["Telemetry.Meter"] = "figures of the whole process, about nobody",
        ["Telemetry.Papers"] = "figures of the whole process, about nobody",
        ["Telemetry.Queries"] = "figures of the whole process, about nobody",
        ["Telemetry.Work"] = "traces of the whole process, about nobody",
    };

    [Fact]
    public void EveryStaticField_IsUnchangingOrDecided()
    {
        var fields = new[] { typeof(Program).Assembly, typeof(CoproContext).Assembly, typeof(Entity).Assembly }
            .SelectMany(a => a.GetTypes()).Where(t => t.Namespace?.StartsWith("CoproCentre", StringComparison.Ordinal) == true && !t.Name.Contains('<'))
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(f => !f.IsLiteral && !(f.IsInitOnly && IsUnchanging(f.FieldType))).Select(f => $"{f.DeclaringType!.Name}.{f.Name}").ToList();
        Assert.True(Decided.Keys.ToHashSet().SetEquals(fields), "What is held for one centre belongs into a service. What is only read is declared as IReadOnlyList or "
            + $"IReadOnlyDictionary, or decided here: {string.Join(", ", fields.Except(Decided.Keys).Concat(Decided.Keys.Except(fields)))}");
    }

    // Bare objects are names for things; arrays and records of ours are tables that the code fills where it declares them.
    private static bool IsUnchanging(Type type) => type.IsPrimitive || type.IsEnum || type == typeof(object) || Unchanging.Contains(type)
        || type.IsAssignableTo(typeof(LambdaExpression)) || (type.IsArray && IsUnchanging(type.GetElementType()!)) || type.IsAssignableTo(typeof(ITuple))
        || (type.IsGenericType && type.GetGenericTypeDefinition() is { } open && (open == typeof(IReadOnlyList<>) || open == typeof(IReadOnlyDictionary<,>)))
        || (type.Namespace?.StartsWith("CoproCentre", StringComparison.Ordinal) == true && type.GetProperties().All(p => p.SetMethod is null || p.SetMethod.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))));
}
