// A paper that takes a moment to make says so: the link has the words, the status line beside it shows them until the paper is there.

const longest = 20_000;

export function startMaking(): void {
  document.addEventListener("click", event => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-making]");
    const status = document.querySelector<HTMLElement>(".cc-making");
    if (!link || !status || event.ctrlKey || event.metaKey)
      return;
    status.textContent = link.dataset.making ?? "";
    window.setTimeout(clear, longest);
  });

  // The paper has come: in this window, or in one of its own.
  for (const sign of ["pageshow", "focus"])
    window.addEventListener(sign, clear);
}

function clear(): void {
  document.querySelectorAll(".cc-making").forEach(status => status.textContent = "");
}
