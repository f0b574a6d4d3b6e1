// What every Node peer does alike: read the data, be timed, write down its answers.
// A peer is called with the folders of the data, of the answers and of the rules.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [DATA, ANSWERS, RULES] = process.argv.slice(2);
const [ROUND_NS, ENOUGH_NS, MOST, LEAST] = [10_000_000n, 2_000_000_000n, 51, 7];
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
  const pass = () => {
    for (const item of items) kept = one(item);
  };
  report(what, note, rounds(items, pass));
}

// The same for what answers with a promise.
export async function eachLater(what, items, one, note = '') {
  const pass = async () => {
    for (const item of items) kept = await one(item);
  };
  report(what, note, await roundsLater(items, pass));
}

function rounds(items, pass) {
  pass();
  const clock = new Clock();
  while (clock.goesOn()) clock.round(items, pass);
  return clock;
}

async function roundsLater(items, pass) {
  await pass();
  const clock = new Clock();
  while (clock.goesOn()) await clock.roundLater(items, pass);
  return clock;
}

class Clock {
  start = process.hrtime.bigint();
  rounds = [];

  goesOn() {
    const ran = process.hrtime.bigint() - this.start;
    return this.rounds.length < MOST && (this.rounds.length < LEAST || ran < ENOUGH_NS);
  }

  round(items, pass) {
    const began = process.hrtime.bigint();
    let passes = 0;
    for (; process.hrtime.bigint() - began < ROUND_NS; passes += 1) pass();
    this.keep(began, items.length * passes);
  }

  async roundLater(items, pass) {
    const began = process.hrtime.bigint();
    let passes = 0;
    for (; process.hrtime.bigint() - began < ROUND_NS; passes += 1) await pass();
    this.keep(began, items.length * passes);
  }

  keep(began, items) {
    this.rounds.push(Number(((process.hrtime.bigint() - began) * 1000n) / BigInt(items)));
  }
}

function report(what, note, { rounds }) {
  rounds.sort((a, b) => a - b);
  console.log(JSON.stringify({ what, ps: rounds[rounds.length >> 1], rounds: rounds.length, note }));
}

// So that no call can be left out.
let kept;
export const last = () => kept;
