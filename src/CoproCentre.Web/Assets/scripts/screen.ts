// The noticeboard on the wall: turns its pages, keeps its clock, and asks for news.
//
// <main data-screen data-screen-turn="15" data-screen-now="2026-12-03T09:40:00" data-screen-lost="No connection since {0}. ...">
//   <span data-screen-day>, <strong data-screen-time>, <div data-screen-page> (all but one hidden), <span data-screen-notice>, <span data-screen-count="{0} of {1}">
//
// data-screen-now is the centre's time when the server made the page. When news cannot be had, the pages that are there go on turning, with a
// quiet line that says since when. A new version of the site is loaded as a whole.

const askEvery = 30_000;
const patience = 10_000;
const fade = 600;
const smallest = 60;

const found = document.querySelector<HTMLElement>("[data-screen]");
if (found)
  start(found);

function start(wall: HTMLElement): void {
  const turnEvery = (Number(wall.dataset.screenTurn) || 15) * 1000;
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  let [made, read] = [Date.parse(`${wall.dataset.screenNow}Z`), performance.now()];
  let known = now();
  let lost = false;
  let stopped = false;
  let shown = "";
  let at = Math.max(0, pages().findIndex(p => !p.hidden));

  addButton();
  show(at);
  tick();
  window.setInterval(tick, 1000);
  window.setInterval(() => stopped || turn(1), turnEvery);
  window.setInterval(() => void ask(), askEvery);
  window.addEventListener("online", () => void ask());
  window.addEventListener("offline", lose);
  window.addEventListener("resize", () => fit(pages()[at]));
  document.addEventListener("keydown", event => {
    if (event.key === "ArrowRight" || event.key === "ArrowLeft")
      turn(event.key === "ArrowRight" ? 1 : -1);
  });

  function pages(): HTMLElement[] {
    return Array.from(wall.querySelectorAll<HTMLElement>("[data-screen-page]"));
  }

  // The centre's time as if it were UTC: only read again as such.
  function now(): Date {
    return new Date(made + performance.now() - read);
  }

  function tick(): void {
    write("[data-screen-time]", time(now()));
    write("[data-screen-day]", now().toLocaleDateString(document.documentElement.lang, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }).replace(/,/g, ""));
  }

  function turn(by: number): void {
    const all = pages();
    if (all.length < 2)
      return;
    const leaving = all[at]!;
    const next = (at + by + all.length) % all.length;
    if (still.matches) {
      show(next);
      return;
    }
    leaving.classList.add("cc-screen__page--away");
    window.setTimeout(() => {
      leaving.classList.remove("cc-screen__page--away");
      show(next);
    }, fade);
  }

  function show(page: number): void {
    const all = pages();
    at = Math.min(page, all.length - 1);
    all.forEach((p, i) => p.hidden = i !== at);
    const count = wall.querySelector<HTMLElement>("[data-screen-count]");
    if (count)
      count.textContent = count.dataset.screenCount!.replace("{0}", String(at + 1)).replace("{1}", String(all.length));
    fit(all[at]);
  }

  // Words were given room for any letters. Where a font is wider still, they grow smaller rather than being cut.
  function fit(page: HTMLElement | undefined): void {
    if (!page)
      return;
    for (let size = 100; size >= smallest; size -= 5) {
      page.style.fontSize = `${size}%`;
      if (!Array.from(page.children).some(card => card.scrollHeight > card.clientHeight + 1))
        return;
    }
  }

  async function ask(): Promise<void> {
    const stop = new AbortController();
    const timer = window.setTimeout(() => stop.abort(), patience);
    try {
      const answer = await fetch(location.pathname, { cache: "no-cache", credentials: "same-origin", signal: stop.signal });
      if (!answer.ok || answer.redirected)
        throw new Error(String(answer.status));
      take(new DOMParser().parseFromString(await answer.text(), "text/html"));
    } catch {
      lose();
    } finally {
      window.clearTimeout(timer);
    }
  }

  function take(news: Document): void {
    const fresh = news.querySelector<HTMLElement>("[data-screen]");
    if (!fresh) {
      lose();
      return;
    }
    if (files(news) !== files(document)) {
      location.reload();
      return;
    }
    [made, read] = [Date.parse(`${fresh.dataset.screenNow}Z`), performance.now()];
    known = now();
    lost = false;
    write("[data-screen-notice]", "");
    const said = Array.from(fresh.querySelectorAll("[data-screen-page], .cc-screen__foot")).map(part => part.innerHTML).join();
    if (said !== shown) {
      shown = said;
      wall.replaceChildren(...Array.from(fresh.children).map(child => document.importNode(child, true)));
      addButton();
      show(at);
    }
    tick();
  }

  function lose(): void {
    if (!lost)
      write("[data-screen-notice]", (wall.dataset.screenLost ?? "").replace("{0}", time(known)));
    lost = true;
  }

  function addButton(): void {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "cc-screen__stop";
    button.textContent = (stopped ? wall.dataset.screenGo : wall.dataset.screenStop) ?? "";
    button.addEventListener("click", () => {
      stopped = !stopped;
      button.textContent = (stopped ? wall.dataset.screenGo : wall.dataset.screenStop) ?? "";
    });
    wall.querySelector(".cc-screen__note")?.append(button);
  }

  function write(where: string, words: string): void {
    const place = wall.querySelector(where);
    if (place && place.textContent !== words)
      place.textContent = words;
  }
}

// Like "9:40am", and "2pm" on the hour.
function time(at: Date): string {
  const [hours, minutes] = [at.getUTCHours(), at.getUTCMinutes()];
  return `${hours % 12 || 12}${minutes ? `:${String(minutes).padStart(2, "0")}` : ""}${hours < 12 ? "am" : "pm"}`;
}

function files(page: Document): string {
  return Array.from(page.querySelectorAll("script[src], link[rel=stylesheet]")).map(f => f.getAttribute("src") ?? f.getAttribute("href")).join();
}
