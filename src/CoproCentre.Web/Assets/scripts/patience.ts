// A second press on the same button, within five seconds, does nothing. The server guards itself too; this saves a trembling hand the wait.
// Forms with data-many take any number of presses.

const busyFor = 5000;

export function startPatientForms(): void {
  document.addEventListener("submit", event => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented || form.dataset.many !== undefined || form.method !== "post")
      return;
    if (form.dataset.busy !== undefined) {
      event.preventDefault();
      return;
    }
    form.dataset.busy = "";
    const button = (event as SubmitEvent).submitter;
    button?.setAttribute("aria-busy", "true");
    window.setTimeout(() => rest(form), busyFor);
  });

  // A page that comes back from the browser's memory starts afresh.
  window.addEventListener("pageshow", () => document.querySelectorAll<HTMLFormElement>("form[data-busy]").forEach(rest));
}

function rest(form: HTMLFormElement): void {
  delete form.dataset.busy;
  form.querySelectorAll("[aria-busy]").forEach(button => button.removeAttribute("aria-busy"));
}
