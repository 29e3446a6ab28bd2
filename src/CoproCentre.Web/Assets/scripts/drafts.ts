// Keeps a text on the server while it is written. Nothing is stored in the browser, which may be shared.
//
// <textarea data-draft-url="/drafts" data-draft-field="agenda-item-12-notes" data-draft-version="3"
//           data-draft-away="We could not save that just now. Your words are still here."
//           data-draft-signed-out="You are signed out. ..." aria-describedby="notes-hint">
//
// Sends POST data-draft-url as a form: field, version, text and the antiforgery token of the form around the text.
// Any 2xx answers that it is kept; the body is one sentence such as "Saved at 10:46am.", shown after the hint. With a header
// "Draft-Version" the answer may move the version on. Everything else is tried again, with growing pauses; after a 400, 404 or 409 the
// next try waits until the text changes again. A 401, or an answer that was led to another address, such as the sign-in page, says that
// the person is signed out: the words stay, and are sent as soon as they have signed in again in another tab.

const pause = 1500;
const atMost = 3000;
const longestPause = 60_000;
const away = "We could not save that just now. Your words are still here.";
const signedOut = "You are signed out. Your words are still here. Please sign in again in another tab.";

export function startDrafts(within: ParentNode): void {
  within.querySelectorAll<HTMLTextAreaElement>("textarea[data-draft-url]").forEach(keep);
}

function keep(area: HTMLTextAreaElement): void {
  let kept = area.value;
  let timer = 0;
  let waitingSince = 0;
  let failures = 0;
  let sending = false;
  let leaving = false;
  const note = noteBeside(area);

  area.addEventListener("input", () => {
    waitingSince ||= Date.now();
    plan(Math.max(0, Math.min(pause, waitingSince + atMost - Date.now())));
  });
  area.addEventListener("blur", () => plan(0));
  window.addEventListener("online", () => plan(0));
  document.addEventListener("visibilitychange", () => document.hidden && void send(true));
  area.form?.addEventListener("submit", () => {
    leaving = true;
    window.clearTimeout(timer);
  });
  window.addEventListener("pageshow", () => (leaving = false));

  function plan(wait: number): void {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void send(false), wait);
  }

  async function send(lastChance: boolean): Promise<void> {
    if (sending || leaving || area.value === kept)
      return;
    sending = true;
    waitingSince = 0;
    const text = area.value;
    try {
      const answer = await fetch(area.dataset.draftUrl!, { method: "POST", body: formOf(area, text), keepalive: lastChance, credentials: "same-origin" });
      if (answer.ok && !answer.redirected) {
        kept = text;
        failures = 0;
        area.dataset.draftVersion = answer.headers.get("Draft-Version") ?? area.dataset.draftVersion;
        tell((await answer.text()).trim(), false);
      } else {
        const isOut = answer.redirected || answer.status === 401;
        tell(isOut ? area.dataset.draftSignedOut ?? signedOut : area.dataset.draftAway ?? away, true);
        if (isOut || ![400, 404, 409].includes(answer.status))
          tryLater();
      }
    } catch {
      tell(area.dataset.draftAway ?? away, true);
      tryLater();
    } finally {
      sending = false;
      if (failures === 0 && area.value !== text)
        plan(pause);
    }
  }

  function tryLater(): void {
    failures += 1;
    plan(Math.min(longestPause, 2000 * 2 ** failures));
  }

  function tell(words: string, waiting: boolean): void {
    if (note.textContent !== words)
      note.textContent = words;
    note.classList.toggle("cc-draft--waiting", waiting);
  }
}

function formOf(area: HTMLTextAreaElement, text: string): FormData {
  const form = new FormData();
  const token = area.form?.querySelector<HTMLInputElement>('input[name="__RequestVerificationToken"]');
  form.set("field", area.dataset.draftField ?? area.name);
  form.set("version", area.dataset.draftVersion ?? "0");
  form.set("text", text);
  if (token)
    form.set(token.name, token.value);
  return form;
}

// In the hint, or in a hint of its own; read out politely, and only when the words change.
function noteBeside(area: HTMLTextAreaElement): HTMLElement {
  const note = document.createElement("span");
  note.setAttribute("role", "status");
  const hint = (area.getAttribute("aria-describedby") ?? "").split(" ").map(id => document.getElementById(id)).find(e => e?.classList.contains("govuk-hint"));
  if (hint) {
    hint.append(" ", note);
  } else {
    const own = document.createElement("div");
    own.className = "govuk-hint";
    own.append(note);
    area.before(own);
  }
  return note;
}
