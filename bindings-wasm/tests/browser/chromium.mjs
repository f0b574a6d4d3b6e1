// The browser that is installed, without a window.
import { execFileSync } from "node:child_process";
import { chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Where it is; undefined: there is none. */
export function installed() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const name of NAMES) {
    try {
      return execFileSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim();
    } catch {
      // the next name
    }
  }
  return undefined;
}

export const launch = () =>
  chromium.launch({ executablePath: installed(), args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
