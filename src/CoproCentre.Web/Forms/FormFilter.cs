using System.Globalization;
using System.Reflection;
using CoproCentre.Data;
using CoproCentre.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoproCentre.Web.Forms;

/// <summary>
/// Keeps controllers to "load, tell, save, redirect": checks what was sent with the form's validator, and when it, a rule of the
/// domain or another person's change stands in the way, shows the form again with what was typed and a plain sentence.
/// </summary>
public sealed class FormFilter(CoproContext db, IStringLocalizer<Texts> texts) : IAsyncActionFilter
{
    /// <summary>In ViewData when somebody else changed the record meanwhile: fields then show both texts.</summary>
    public const string Conflict = "Conflict";

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (!HttpMethods.IsPost(context.HttpContext.Request.Method) || context.Controller is not Controller controller)
        {
            await next();
            return;
        }

        await Validate(context);
        if (!context.ModelState.IsValid)
        {
            context.Result = await ShowAgain(controller, context.ActionDescriptor);
            return;
        }

        var done = await next();
        var problem = done.ExceptionHandled ? null : done.Exception switch
        {
            RuleBrokenException rule => texts[rule.Sentence, rule.Words!].Value,
            ChangedMeanwhileException or DbUpdateConcurrencyException => texts["Somebody else changed this while you were writing. Both texts are below."].Value,
            _ => null,
        };
        if (problem is null)
            return;
        if (done.Exception is not RuleBrokenException)
            controller.ViewData[Conflict] = true;
        context.ModelState.AddModelError(FieldOf(context, (done.Exception as RuleBrokenException)?.About), problem);
        done.ExceptionHandled = true;
        done.Result = await ShowAgain(controller, context.ActionDescriptor);
    }

    // The sentence stands at its field when the form has it, else only at the top.
    private static string FieldOf(ActionExecutingContext context, string? property) => property is null ? "" :
        context.ModelState.Keys.FirstOrDefault(k => k.Equals(property, StringComparison.OrdinalIgnoreCase) || k.EndsWith("." + property, StringComparison.OrdinalIgnoreCase)) ?? "";

    private async Task Validate(ActionExecutingContext context)
    {
        foreach (var (name, argument) in context.ActionArguments)
        {
            if (argument is null || context.HttpContext.RequestServices.GetService(typeof(IValidator<>).MakeGenericType(argument.GetType())) is not IValidator validator)
                continue;
            var result = await validator.ValidateAsync(new ValidationContext<object>(argument), context.HttpContext.RequestAborted);
            var prefix = context.ModelState.Keys.Any(k => k.StartsWith(name + ".", StringComparison.OrdinalIgnoreCase)) ? name + "." : "";
            foreach (var failure in result.Errors.Where(f => !context.ModelState.TryGetValue(prefix + f.PropertyName, out var entry) || entry.Errors.Count == 0))
                context.ModelState.AddModelError(prefix + failure.PropertyName, texts[failure.ErrorMessage].Value);
        }
    }

    private async Task<IActionResult> ShowAgain(Controller controller, Microsoft.AspNetCore.Mvc.Abstractions.ActionDescriptor descriptor)
    {
        db.ChangeTracker.Clear();
        var posted = ((ControllerActionDescriptor)descriptor).MethodInfo;
        if (posted.GetCustomAttribute<FormPageAttribute>() is not { } page)
        {
            // A button, not a form: say it at the top of the page the person came from.
            controller.TempData["Problem"] = controller.ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage).FirstOrDefault();
            return controller.Redirect(controller.CameFrom());
        }

        var show = controller.GetType().GetMethods().Single(m => m.Name == page.Action && m.GetCustomAttribute<HttpGetAttribute>() is not null);
        var shown = show.Invoke(controller, [.. show.GetParameters().Select(p => Argument(p, controller))]);
        var result = shown is Task<IActionResult> later ? await later : (IActionResult)shown!;
        controller.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return result;
    }

    private static object? Argument(ParameterInfo parameter, Controller controller)
    {
        var value = controller.RouteData.Values[parameter.Name!]?.ToString() ?? (string?)controller.Request.Query[parameter.Name!];
        if (parameter.ParameterType == typeof(CancellationToken))
            return controller.HttpContext.RequestAborted;
        if (string.IsNullOrEmpty(value))
            return parameter.HasDefaultValue ? parameter.DefaultValue : null;
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return type.IsEnum ? Enum.Parse(type, value, ignoreCase: true) : Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
    }
}
