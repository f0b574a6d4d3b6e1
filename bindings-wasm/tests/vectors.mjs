// Every vector, with what Rust answers. The tests in the browser load this too.

/** From the name in the contract to the name in JavaScript. */
export const door = (op) => `${op.replace(/_(.)/g, (_, letter) => letter.toUpperCase())}Json`;

/** From the text of target/vectors/answers.ndjson. */
export function parse(text) {
  const lines = text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  if (lines.length === 0) throw new Error("no vectors");
  return lines;
}

/** Runs every vector that a package has the operation of; gives how many, and which differ. */
export function run(koppelvlak, lines) {
  const here = lines.filter(({ op }) => door(op) in koppelvlak);
  const differ = here.filter(({ op, invoer, antwoord }) => koppelvlak[door(op)](invoer) !== antwoord);
  return { aantal: here.length, anders: differ.map(({ naam }) => naam) };
}
