// GOV.UK Frontend comes without types.
declare module "govuk-frontend/dist/govuk/components/*" {
  type Component = new (root: Element) => unknown;
  export const ErrorSummary: Component;
  export const PasswordInput: Component;
}
