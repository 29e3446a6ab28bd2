using System.Globalization;
using CoproCentre.Web.Features.Activities;
using CoproCentre.Web.Features.Calendars;
using CoproCentre.Web.Features.Days;
using CoproCentre.Web.Features.Door;
using CoproCentre.Web.Features.Invitations;
using CoproCentre.Web.Features.Joining;
using CoproCentre.Web.Features.PaperMeetings;
using CoproCentre.Web.Features.Planning;
using CoproCentre.Web.Features.Programme;
using CoproCentre.Web.Features.Running;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.Mvc.Razor;

namespace CoproCentre.Web.Setup;

public static class MvcSetup
{
    /// <summary>Controllers and views by feature, validators by assembly, English (British) as the language of the interface.</summary>
    public static void AddFeatures(this WebApplicationBuilder builder)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        ValidatorOptions.Global.LanguageManager.Enabled = false;
        builder.Services.AddLocalization(o => o.ResourcesPath = "Resources");
        builder.Services.AddControllersWithViews(o =>
        {
            // The address says which record is meant; no field of a form can say another.
            var address = o.ValueProviderFactories.OfType<RouteValueProviderFactory>().Single();
            o.ValueProviderFactories.Remove(address);
            o.ValueProviderFactories.Insert(0, address);
            o.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            o.Filters.Add<NotFoundFilter>();
            o.Filters.Add<LooksFilter>();
            o.Filters.Add<OncePerForm>();
            o.Filters.Add<FormFilter>();
            o.ModelBindingMessageProvider.SetValueMustNotBeNullAccessor(_ => "Fill this in.");
            o.ModelBindingMessageProvider.SetValueIsInvalidAccessor(_ => "Check this answer.");
            o.ModelBindingMessageProvider.SetAttemptedValueIsInvalidAccessor((_, _) => "Check this answer.");
            o.ModelBindingMessageProvider.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "Check this answer.");
            o.ModelMetadataDetailsProviders.Add(new NumberWords());
            o.ModelBindingMessageProvider.SetValueMustBeANumberAccessor(_ => "Write a number.");
            o.ModelBindingMessageProvider.SetNonPropertyValueMustBeANumberAccessor(() => "Write a number.");
            o.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        });
        builder.Services.AddScoped<Drafts>().AddScoped<RunReader>().AddScoped<StepSaving>().AddSingleton<RunningNow>();
        builder.Services.Configure<RazorViewEngineOptions>(o => o.ViewLocationExpanders.Add(new FeatureViews()));
        builder.Services.Configure<RouteOptions>(o => o.LowercaseUrls = true);
        builder.Services.AddScoped<PlanningChoices>().AddScoped<CalendarKeys>().AddScoped<CalendarReading>().AddScoped<PaperTyping>();
        builder.Services.AddSingleton<ReplyLinks>().AddScoped<InvitationWords>().AddScoped<Inviting>();
        builder.Services.AddScoped<DoorCodes>().AddScoped<DoorNotes>().AddScoped<DoorSigning>();
        builder.Services.AddScoped<DayAccess>().AddScoped<BoardReader>().AddScoped<Placing>().AddScoped<ActivityReading>().AddScoped<JoiningReading>();
        builder.Services.AddScoped<JourneyReading>().AddScoped<ReviewReading>().AddScoped<ProgrammeReading>().AddScoped<ImpactReading>().AddScoped<Badges>();
        foreach (var found in AssemblyScanner.FindValidatorsInAssembly(typeof(MvcSetup).Assembly, includeInternalTypes: true))
            builder.Services.AddScoped(found.InterfaceType, found.ValidatorType);
    }

    /// <summary>Letters where a number belongs get a sentence that says so.</summary>
    private sealed class NumberWords : IBindingMetadataProvider
    {
        public void CreateBindingMetadata(BindingMetadataProviderContext context)
        {
            if (context.Key.ModelType == typeof(int) || context.Key.ModelType == typeof(int?))
                context.BindingMetadata.ModelBindingMessageProvider!.SetAttemptedValueIsInvalidAccessor((typed, _) =>
                    typed.Trim().All(char.IsAsciiDigit) ? "That number is too large." : "Write a number.");
        }
    }

    /// <summary>Looks for a view in the folder of its controller's feature.</summary>
    private sealed class FeatureViews : IViewLocationExpander
    {
        public void PopulateValues(ViewLocationExpanderContext context)
        {
            var controller = (context.ActionContext.ActionDescriptor as Microsoft.AspNetCore.Mvc.Controllers.ControllerActionDescriptor)?.ControllerTypeInfo;
            context.Values["feature"] = controller?.Namespace?.Split('.')[^1];
        }

        public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations) =>
            [$"/Features/{context.Values["feature"]}/{{0}}.cshtml", "/Features/Shared/{0}.cshtml"];
    }
}
