// Chromium as the system has it. CHROMIUM names another.

import { execFileSync } from "node:child_process";
import { chromium } from "playwright-core";

const NAMEN = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const ZOEK = NAMEN.map((naam) => `command -v ${naam}`).join(" || ");

/** Starts the browser. */
export function startBrowser() {
  const executablePath = process.env.CHROMIUM ?? execFileSync("sh", ["-c", ZOEK], { encoding: "utf8" }).trim();
  const alsRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath, args: [...alsRoot, "--disable-dev-shm-usage"] });
}

/** A page of its own, with everything that must not happen noted in `fout`. */
export async function nieuwePagina(browser, opties = {}) {
  const context = await browser.newContext({ locale: "nl-NL", timezoneId: "Europe/Amsterdam", ...opties });
  const pagina = await context.newPage();
  const fouten = [];
  pagina.on("pageerror", (fout) => fouten.push(String(fout)));
  pagina.on("console", (bericht) => {
    if (bericht.type() === "error") fouten.push(bericht.text());
  });
  pagina.on("dialog", (dialoog) => dialoog.accept());
  return { context, pagina, fouten };
}

/** Opens a page and waits until it is ready to use. */
export async function open(pagina, adres) {
  await pagina.goto(adres);
  await pagina.locator("html[data-klaar]").waitFor({ state: "attached" });
}
