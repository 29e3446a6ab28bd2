// Builds wwwroot/assets from this folder. Start it with "npm run build".
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import * as sass from "sass";
import subsetFont from "subset-font";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "..", "wwwroot", "assets");
const modules = join(here, "..", "node_modules");
const typescript = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");

execFileSync(process.execPath, [typescript, "--noEmit", "-p", here], { stdio: "inherit" });

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, "fonts"), { recursive: true });

const marks = {};
const everyLetter = String.fromCharCode(...Array(0xd800).keys());
for (const letters of ["latin", "latin-ext"]) {
  for (const weight of [400, 700]) await font(`atkinson-hyperlegible-next-${letters}-${weight}-normal.woff2`);
}

// The letters of other languages travel beside the usual ones when a name has them, so these files leave out what is about numbers.
async function font(name) {
  const all = readFileSync(join(modules, "@fontsource/atkinson-hyperlegible-next/files", name));
  writeFileSync(join(out, "fonts", name), name.includes("latin-ext") ? await subsetFont(all, everyLetter, { targetFormat: "woff2" }) : all);
  marks[name] = createHash("sha256").update(readFileSync(join(out, "fonts", name))).digest("hex").slice(0, 10);
}

copyFileSync(join(here, "icon.svg"), join(out, "icon.svg"));

// Variants that GOV.UK Frontend brings along and no page uses; each page is that much lighter without them.
const unused = new RegExp("govuk-(" + [
  "file-upload-(button|wrapper)", "drop-zone", "summary-card", "pagination(--block|__(icon|item|list|link-label|link-title--decorated))", "tag--(?!green|yellow|blue)",
  "(radios|checkboxes)(--small|--inline|__(conditional|divider|hint))", "button(--(inverse|start|warning)|__start-icon)", "(back-)?link--",
  "notification-banner__(header|heading|link)", "input(__(prefix|suffix)|--extra)", "(label|fieldset__legend)--", "fieldset__heading",
  "summary-list(--|__row--|__actions-list)", "link-image", "task-list__status--cannot", "visually-hidden-focusable",
].join("|") + ")");

function inUse(css) {
  const rules = css.replace(/([^{}]+)\{[^{}]*\}/g, (rule, selectors) => selectors.split(",").every(s => unused.test(s)) ? "" : rule);
  return rules.replace(/@(media|supports)[^{}]+\{\}/g, "");
}

for (const sheet of ["site", "print", "screen"]) {
  const { css } = sass.compile(join(here, "styles", `${sheet}.scss`), {
    style: "compressed",
    loadPaths: [modules],
    quietDeps: true,
  });
  // A font's address carries what is in it, so that browsers may keep it for a year.
  writeFileSync(join(out, `${sheet}.css`), inUse(css).replace(/([\w-]+\.woff2)/g, name => `${name}?v=${marks[name]}`));
}

await build({
  entryPoints: ["site", "screen", "door"].map(name => join(here, "scripts", `${name}.ts`)),
  outdir: out,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2019",
  logLevel: "warning",
});
