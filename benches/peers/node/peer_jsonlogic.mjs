// json-logic-engine: JsonLogic, compiled to JavaScript.

import { LogicEngine } from 'json-logic-engine';

import { answer, each, records, row, rules, SINGLE } from './harness.mjs';

const [c1, c2, c3, c4] = JSON.parse(rules('w.jsonlogic.json'));
const decide = new LogicEngine().build([{ or: [c4, { and: [c3, c2, c1] }] }, c1, c2, c3, c4]);
const verdict = (line) => decide(JSON.parse(line));

for (const set of ['records', 'onbekend']) {
  answer('json-logic-engine', set, records(set).map((line) => row(verdict(line))));
}
const lines = records();
const objects = lines.slice(0, SINGLE).map((line) => JSON.parse(line));
each('decide', objects, decide, 'an object in');
each('verdict', lines.slice(0, SINGLE), verdict);
each('bulk', lines, verdict);
