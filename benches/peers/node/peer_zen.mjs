// GoRules ZEN from Node: content compiled beforehand, each answer a promise.

import { createRequire } from 'node:module';

import { answer, eachLater, records, rowOf, rules, SINGLE } from './harness.mjs';

const { ZenDecisionContent, ZenEngine } = createRequire(import.meta.url)('@gorules/zen-engine');

const decision = new ZenEngine().createDecision(new ZenDecisionContent(Buffer.from(rules('w.jdm.json'))));
const verdict = (line) => decision.evaluate(JSON.parse(line));
const explained = (line) => decision.evaluate(JSON.parse(line), { trace: true });

for (const set of ['records', 'onbekend']) {
  const rows = [];
  for (const line of records(set)) rows.push(rowOf((await verdict(line)).result));
  answer('zen-node', set, rows);
}
const lines = records();
await eachLater('verdict', lines.slice(0, SINGLE), verdict, 'each call goes to another thread');
await eachLater('explained', lines.slice(0, SINGLE), explained, 'trace as an object');
await eachLater('bulk', lines, verdict, 'one after the other');
