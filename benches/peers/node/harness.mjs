// What every Node peer does alike: read the data, be timed, write down its answers.
// A peer is called with the folders of the data, of the answers and of the rules.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [DATA, ANSWERS, RULES] = process.argv.slice(2);
const [ROUND_NS, ENOUGH_NS, MOST, LEAST] = [1_000_000, 2_000_000_000n, 1001, 7];
const ANTWOORDEN = ['uitkomst', 'c1', 'c2', 'c3', 'c4'];

export const SINGLE = 1000;
export const rules = (name) => readFileSync(join(RULES, name), 'utf8');
export const records = (name = 'records') => readFileSync(join(DATA, `${name}.jsonl`), 'utf8').trimEnd().split('\n');
export const row = (values) => values.map((value) => (value ? '1' : '0')).join('');
export const rowOf = (verdict) => row(ANTWOORDEN.map((name) => verdict[name]));

export function answer(name, set, rows) {
  mkdirSync(ANSWERS, { recursive: true });
  writeFileSync(join(ANSWERS, `${name}.${set}`), `${rows.join('\n')}\n`);
}

// Prints the median over rounds, in picoseconds for one item.
export function each(what, items, one, note = '') {
  const clock = new Clock(items);
  clock.start();
  for (const item of items) kept = one(item);
  while (clock.goesOn()) {
    for (let left = clock.calls; left > 0; left -= 1) kept = one(clock.next());
  }
  clock.report(what, note);
}

// The same for what answers with a promise.
export async function eachLater(what, items, one, note = '') {
  const clock = new Clock(items);
  clock.start();
  for (const item of items) kept = await one(item);
  while (clock.goesOn()) {
    for (let left = clock.calls; left > 0; left -= 1) kept = await one(clock.next());
  }
  clock.report(what, note);
}

// Rounds are short: most are left alone on a busy machine. The first goes through all the items.
class Clock {
  rounds = [];
  calls = 0;
  at = 0;

  constructor(items) {
    this.items = items;
  }

  start() {
    this.began = this.all = process.hrtime.bigint();
  }

  next() {
    this.at = this.at + 1 === this.items.length ? 0 : this.at + 1;
    return this.items[this.at];
  }

  goesOn() {
    const now = process.hrtime.bigint();
    if (this.calls === 0) {
      this.calls = Math.max(1, Math.floor((ROUND_NS * this.items.length) / Number(now - this.began)));
      this.all = now;
    } else {
      this.rounds.push(Math.floor(Number((now - this.began) * 1000n) / this.calls));
    }
    const { length } = this.rounds;
    const goesOn = length < MOST && (length < LEAST || now - this.all < ENOUGH_NS);
    this.began = process.hrtime.bigint();
    return goesOn;
  }

  report(what, note) {
    const rounds = this.rounds.toSorted((a, b) => a - b);
    const [least] = rounds;
    console.log(JSON.stringify({ what, ps: rounds[rounds.length >> 1], least, rounds: rounds.length, note }));
  }
}

// So that no call can be left out.
let kept;
export const last = () => kept;
