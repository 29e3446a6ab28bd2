using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using FluentValidation;

namespace CoproCentre.Web.Features.Me;

public sealed class PassPhraseForm
{
    public string? Old { get; set; }

    public string? New { get; set; }
}

public sealed class PassPhraseFormValidator : AbstractValidator<PassPhraseForm>
{
    public PassPhraseFormValidator(CentreView centre, CurrentPerson me)
    {
        RuleFor(f => f.Old).Needed("your old pass phrase", 1000);
        RuleFor(f => f.New).APassPhrase(_ => [centre.Name, me.Name]);
    }
}
