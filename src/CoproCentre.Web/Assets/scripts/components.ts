// The components of GOV.UK Frontend that have a script, found by their usual data-module attribute.
import { ErrorSummary } from "govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs";
import { PasswordInput } from "govuk-frontend/dist/govuk/components/password-input/password-input.mjs";

const components = [
  ["govuk-error-summary", ErrorSummary],
  ["govuk-password-input", PasswordInput],
] as const;

export function startComponents(within: ParentNode): void {
  document.body.classList.add("js-enabled", "govuk-frontend-supported");
  for (const [name, Component] of components) {
    for (const root of within.querySelectorAll(`[data-module="${name}"]`)) {
      try {
        new Component(root);
      } catch (problem) {
        console.warn(problem);
      }
    }
  }
}
