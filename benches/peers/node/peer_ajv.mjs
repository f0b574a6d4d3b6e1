// ajv: the half of W that validates.

import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

import { answer, each, records, rules, SINGLE } from './harness.mjs';

const ajv = new Ajv({ allErrors: true });
addFormats(ajv);
const valid = ajv.compile(JSON.parse(rules('w.schema.json')));

// No outcome, no criteria, no elfproef, no order of days: `-`.
function signs(record) {
  valid(record);
  const places = (valid.errors ?? []).map((error) => error.instancePath);
  const wrong = (place) => (places.includes(place) ? '1' : '0');
  return `------${wrong('/persoon/postcode')}${wrong('/persoon/geboortedatum')}-`;
}

const lines = records();
answer('ajv', 'records', lines.map((line) => signs(JSON.parse(line))));
each('validated', lines.slice(0, SINGLE), (line) => valid(JSON.parse(line)));
const objects = lines.slice(0, SINGLE).map((line) => JSON.parse(line));
each('validated', objects, (record) => valid(record), 'an object in: ours reads JSON');
