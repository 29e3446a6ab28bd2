// The tablet at the door. Keys fill the field on the page; a form that meets no network is kept in memory alone and sent again as it is, with the
// same key, so that it counts once. A card held to the camera fills in its code. Each page does its whole work without this.

import "./site";

const again = 3000;
const patience = 15000;

interface Detector { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>; }

declare global {
  interface Window { BarcodeDetector?: new (options: { formats: string[] }) => Detector; }
}

let busy = false;

document.addEventListener("submit", event => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset.door === undefined)
    return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (busy)
    return;
  const button = (event as SubmitEvent).submitter;
  const body = new URLSearchParams();
  new FormData(form).forEach((value, name) => body.append(name, String(value)));
  if (button instanceof HTMLButtonElement && button.name)
    body.append(button.name, button.value);
  busy = true;
  void send(form.action, body);
}, true);

async function send(address: string, body: URLSearchParams): Promise<void> {
  const lost = document.querySelector<HTMLElement>("[data-door-lost]");
  for (;;) {
    try {
      const stop = new AbortController();
      const timer = window.setTimeout(() => stop.abort(), patience);
      const answer = await fetch(address, { method: "POST", body, redirect: "follow", signal: stop.signal });
      window.clearTimeout(timer);
      if (answer.status < 500) {
        await show(answer);
        return;
      }
    } catch {
      // No network, or no answer.
    }
    if (lost)
      lost.hidden = false;
    await new Promise(resolve => window.setTimeout(resolve, again));
  }
}

async function show(answer: Response): Promise<void> {
  if (answer.redirected) {
    window.location.replace(answer.url);
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const main = page.querySelector("main");
  const here = document.querySelector("main");
  if (!main || !here) {
    window.location.replace("/door");
    return;
  }
  here.replaceWith(main);
  busy = false;
  main.focus();
}

document.addEventListener("click", event => {
  const key = event.target instanceof Element ? event.target.closest<HTMLButtonElement>("button[name=Press]") : null;
  const form = key?.form;
  const field = form?.querySelector<HTMLInputElement>("[name=DoorPin]");
  if (!key || !form || !field || key.value === "keep" || form.dataset.doorKept !== "0")
    return;
  event.preventDefault();
  field.value = key.value === "wipe" ? "" : (field.value + key.value).slice(0, Number(form.dataset.doorNeeded));
  if (form.dataset.doorSends !== undefined && field.value.length === Number(form.dataset.doorNeeded))
    form.requestSubmit();
});

const eye = document.querySelector<HTMLVideoElement>("[data-door-eye]");
if (eye && window.BarcodeDetector)
  void look(eye, new window.BarcodeDetector({ formats: ["qr_code"] }));

async function look(video: HTMLVideoElement, detector: Detector): Promise<void> {
  try {
    video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "user" } });
    video.closest<HTMLElement>("figure")!.hidden = false;
    await video.play();
  } catch {
    return; // No camera, or it was refused: the code can be typed.
  }
  const field = document.querySelector<HTMLInputElement>("[name=Code]");
  while (field && !busy) {
    const found = await detector.detect(video).catch(() => []);
    const code = found[0]?.rawValue;
    if (code && /^[A-Z0-9]{4}-[A-Z0-9]{4}$/.test(code)) {
      field.value = code;
      field.form?.requestSubmit();
    }
    await new Promise(resolve => window.setTimeout(resolve, 300));
  }
}
