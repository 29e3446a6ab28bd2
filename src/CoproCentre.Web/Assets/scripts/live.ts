// Shows what others record meanwhile.
//
// <div id="so-far" data-live-url="/meetings/7/run/so-far" data-live-seconds="5">...</div>
//
// GET data-live-url while the page is in view; the answer is the inner HTML of the region, and nothing but that. It should carry an ETag,
// so that most answers are a 304 without a body. The region is replaced only when it differs, and not while the focus or a changed field
// is inside it. Screen readers are not told: the change is there when they come to it. A 401, 403, 404 or 410 ends the questions, and so does
// an answer that was led to another address, such as the sign-in page.

import { startDrafts } from "./drafts";

const usual = 5;
const longest = 60;

export function startLiveRegions(): void {
  document.querySelectorAll<HTMLElement>("[data-live-url]").forEach(watch);
}

function watch(region: HTMLElement): void {
  const every = Number(region.dataset.liveSeconds) || usual;
  let wait = every;
  let tag: string | null = null;
  let shown: string | null = null;
  let timer = 0;
  region.setAttribute("aria-live", "off");
  plan();
  document.addEventListener("visibilitychange", () => document.hidden || plan(0));

  function plan(seconds = wait): void {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), seconds * 1000);
  }

  async function ask(): Promise<void> {
    if (document.hidden || !region.isConnected)
      return;
    try {
      const answer = await fetch(region.dataset.liveUrl!, { headers: tag ? { "If-None-Match": tag } : {}, credentials: "same-origin", cache: "no-store" });
      if (answer.redirected || [401, 403, 404, 410].includes(answer.status))
        return;
      wait = answer.ok || answer.status === 304 ? every : Math.min(longest, wait * 2);
      if (answer.status === 200)
        show(await answer.text(), answer.headers.get("ETag"));
    } catch {
      wait = Math.min(longest, wait * 2);
    }
    plan();
  }

  function show(html: string, newTag: string | null): void {
    // Left for the next round; without the new tag the next answer brings it again.
    if (isInUse(region))
      return;
    tag = newTag;
    if (html === shown)
      return;
    shown = html;
    const fresh = document.createElement("template");
    fresh.innerHTML = html;
    if (fresh.innerHTML.trim() === region.innerHTML.trim())
      return;
    region.replaceChildren(fresh.content);
    startDrafts(region);
  }
}

function isInUse(region: HTMLElement): boolean {
  if (region.contains(document.activeElement))
    return true;
  return Array.from(region.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")).some(field =>
    field.type === "checkbox" || field.type === "radio"
      ? (field as HTMLInputElement).checked !== (field as HTMLInputElement).defaultChecked
      : field.type !== "hidden" && field.value !== field.defaultValue);
}
