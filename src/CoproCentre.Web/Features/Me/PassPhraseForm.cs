using CoproCentre.Web.Features.Shared;
using CoproCentre.Web.Forms;
using CoproCentre.Web.Security;
using FluentValidation;

namespace CoproCentre.Web.Features.Me;

public sealed class PassPhraseForm
{
    public string? OldPassPhrase { get; set; }

    public string? NewPassPhrase { get; set; }
}

public sealed class PassPhraseFormValidator : AbstractValidator<PassPhraseForm>
{
    public PassPhraseFormValidator(CentreView centre, CurrentPerson me)
    {
        RuleFor(f => f.OldPassPhrase).Needed("your old pass phrase", 1000);
        RuleFor(f => f.NewPassPhrase).APassPhrase(_ => [centre.Name, me.Name]);
    }
}
