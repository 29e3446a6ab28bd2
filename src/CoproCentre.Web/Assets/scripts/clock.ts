// How much of an item's time is left.
//
// <p data-clock="2026-12-03T10:40:00Z" data-clock-minutes="15" data-clock-now="2026-12-03T10:47:00Z"
//    data-clock-left="{0} minutes left." data-clock-one="1 minute left." data-clock-over="The time for this is up.">
//   <strong data-clock-words>8 minutes left.</strong></p>
// <progress data-clock-progress value="7" max="15">
//
// data-clock is when the item started, data-clock-now what the server's clock said when it sent the page: a phone's own clock may be wrong.
// The progress is the first one inside, or right after, the element. Every ten seconds, and never read out by itself.

const every = 10_000;

export function startClocks(): void {
  const opened = Date.now();
  const tick = () => document.querySelectorAll<HTMLElement>("[data-clock]").forEach(clock => show(clock, opened));
  tick();
  window.setInterval(tick, every);
  document.addEventListener("visibilitychange", () => document.hidden || tick());
}

function show(clock: HTMLElement, opened: number): void {
  const { clock: start = "", clockMinutes, clockNow, clockLeft = "{0} minutes left.", clockOne = "1 minute left.", clockOver = "The time for this is up." } = clock.dataset;
  const minutes = Number(clockMinutes);
  const now = (clockNow ? Date.parse(clockNow) - opened : 0) + Date.now();
  const gone = (now - Date.parse(start)) / 60_000;
  if (!(minutes > 0) || Number.isNaN(gone))
    return;
  const left = Math.ceil(minutes - gone);
  const words = clock.querySelector<HTMLElement>("[data-clock-words]") ?? clock;
  const text = left > 1 ? clockLeft.replace("{0}", String(left)) : left === 1 ? clockOne : clockOver;
  if (words.textContent !== text)
    words.textContent = text;
  const beside = clock.nextElementSibling;
  const progress = clock.querySelector("progress") ?? (beside instanceof HTMLProgressElement ? beside : null);
  if (progress)
    progress.value = Math.min(progress.max, Math.max(0, gone));
}
