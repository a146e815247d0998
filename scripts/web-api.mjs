#!/usr/bin/env node
// Writes web/src/api/schema.d.ts, the types of the API as its committed document says. `--check`: only tells whether
// they are the same.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';

const DOCUMENT = new URL('../src/http/openapi.json', import.meta.url);
const TYPES = new URL('../web/src/api/schema.d.ts', import.meta.url);

/** Refusals are problems whatever the route: their examples would be nine tenths of the file. */
function withoutRefusals(document) {
  for (const operations of Object.values(document.paths)) {
    for (const operation of Object.values(operations)) {
      const kept = Object.entries(operation.responses ?? {}).filter(([status]) => status.startsWith('2'));
      if (operation.responses) operation.responses = Object.fromEntries(kept);
    }
  }
  return document;
}

const document = withoutRefusals(JSON.parse(await readFile(DOCUMENT, 'utf8')));
const types = astToString(await openapiTS(document, { alphabetize: true, emptyObjectsUnknown: true }));
const path = TYPES.pathname;
const text = await format(`// Written by \`npm run web:api\`. Do not edit.\n\n${types}`, {
  ...(await resolveConfig(path)),
  parser: 'typescript',
});
if (!process.argv.includes('--check')) await writeFile(TYPES, text);
else if ((await readFile(TYPES, 'utf8').catch(() => '')) !== text) {
  console.error('web/src/api/schema.d.ts is not what src/http/openapi.json says. Run `npm run web:api`.');
  process.exit(1);
}
