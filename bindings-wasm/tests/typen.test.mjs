// The types: a file that must compile, and one in which every mistake must be found.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const here = new URL("./typen/", import.meta.url);
const tsc = fileURLToPath(new URL("../node_modules/typescript/bin/tsc", import.meta.url));
const compile = (options) => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [tsc, "--pretty", "false", "--project", fileURLToPath(new URL("tsconfig.json", here)), ...options],
    { encoding: "utf8" },
  );
  return `${stdout}${stderr}`.split("\n").filter((line) => line.includes("error TS"));
};

for (const options of [[], ["--module", "node20", "--moduleResolution", "node16"]]) {
  test(`what is right compiles, and each mistake is found ${options.join(" ")}`, () => {
    const seen = compile(options);
    const text = readFileSync(new URL("fout.ts", here), "utf8").split("\n");
    const marks = text.flatMap((line, at) =>
      line.startsWith("// @mistake") ? [`${at + 2}: ${line.match(/\d+/)[0]}`] : [],
    );
    const missing = `${text.findIndex((line) => line.includes("checkTafels")) + 1}: 2305`; // not in the smaller module
    const found = seen.map(
      (line) =>
        line
          .match(/fout\.ts\((\d+),\d+\): error TS(\d+)/)
          ?.slice(1)
          .join(": ") ?? line,
    );
    assert.deepEqual(found.sort(), [missing, ...marks].sort(), seen.join("\n"));
  });
}
