import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import fc from 'fast-check';
import { shortestNumberText, type SourceDocument } from '../shared/source-document';
import { DocumentSchema } from './document-schema';
import { readYaml } from './yaml-document';

const ROOT = join(__dirname, '..', '..');
const schemaOf = (name: string): { $id: string } =>
  JSON.parse(readFileSync(join(ROOT, 'assessment-frameworks', 'schema', name), 'utf8')) as { $id: string };

function documentOf(value: unknown): SourceDocument<unknown> {
  return { file: 'x', value, locate: () => ({ line: 1, column: 1 }), numberText: shortestNumberText };
}

/** Every pointer-like way into a value, so that a property can be changed anywhere. */
function waysInto(value: unknown, way: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...way]];
  return [[...way], ...Object.entries(value).flatMap(([name, child]) => waysInto(child, [...way, name]))];
}

function changed(value: unknown, [name, ...rest]: readonly string[], change: (old: unknown) => unknown): unknown {
  if (name === undefined) return change(value);
  const copy = structuredClone(value) as Record<string, unknown>;
  const next = changed(copy[name], rest, change);
  if (next === undefined) delete copy[name];
  else copy[name] = next;
  return Array.isArray(copy) ? copy.filter(() => true) : copy;
}

describe.each([
  ['framework.schema.json', 'framework', ['mini', '1.0.0', 'framework.yaml']],
  ['case.schema.json', 'case', ['case.yaml']],
])('sentences for %s', (schemaName, noun, path) => {
  const schema = schemaOf(schemaName);
  const text = readFileSync(join(ROOT, 'test', 'malformed', 'valid', ...path), 'utf8');
  const valid = readYaml(text, 'valid').document?.value;
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true, strictRequired: false });
  const validate = ajv.compile(schema);
  const documentSchema = new DocumentSchema(schema, { noun, entries: {} });
  const ways = waysInto(valid).filter((way) => way.length > 0 && way[0] !== 'schema');

  it('are none for a valid document', () => {
    expect(documentSchema.check(documentOf(valid))).toEqual({ problems: [], shapeHolds: true });
  });

  it('are given exactly when the validator refuses, wherever and however a document is changed', () => {
    const replacement = fc.oneof(
      fc.constantFrom<unknown>(
        undefined,
        null,
        '',
        'x',
        'two words',
        0,
        -1,
        2.5,
        1e9,
        true,
        [],
        {},
        ['x'],
        { x: 1 },
        { en: 'a' },
      ),
      fc.string(),
      fc.double({ noNaN: true }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...ways), replacement, fc.boolean(), (way, value, adds) => {
        const document = changed(valid, way, (old) =>
          adds && typeof old === 'object' && old !== null && !Array.isArray(old) ? { ...old, added: value } : value,
        );
        const { problems } = documentSchema.check(documentOf(document));
        expect(problems.length > 0).toBe(!validate(document));
        for (const problem of problems) {
          expect(problem.code).toMatch(new RegExp(`^${noun}/[a-z-]+$`));
          expect(problem.code).not.toBe(`${noun}/invalid`);
          expect(problem.message).toMatch(/^["A-Z].*\.$/s);
          expect(problem.hint).toMatch(/^[A-Z].*[.?]$/s);
          expect(`${problem.message} ${problem.hint}`).not.toMatch(/undefined|NaN|\[object/);
        }
      }),
      { numRuns: 400 },
    );
  });
});
