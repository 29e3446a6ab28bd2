using CoproCentre.Domain.People;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Features.Shared;

/// <summary>The roles of an account one by one, for words and ticks.</summary>
public static class CentreRoleList
{
    public static IEnumerable<CentreRoles> Of(CentreRoles roles) => Enum.GetValues<CentreRoles>().Where(r => r != CentreRoles.None && roles.HasFlag(r));

    /// <summary>Like "Worker, Manager".</summary>
    public static string Roles(this IStringLocalizer<Texts> texts, CentreRoles roles) => string.Join(", ", Of(roles).Select(r => texts[Words.Of(r)].Value));

    public static List<SelectListItem> RoleChoices(this IStringLocalizer<Texts> texts) =>
        [.. Of((CentreRoles)~0).Select(r => new SelectListItem(texts[Words.Of(r)].Value, r.ToString()))];
}
