import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import fc from 'fast-check';
import { mutationsOf } from '../../test/support/mutations';
import { shortestNumberText, type SourceDocument } from '../shared/source-document';
import { DocumentSchema } from './document-schema';
import { readYaml } from './yaml-document';

const ROOT = join(__dirname, '..', '..');
const schemaOf = (name: string): { $id: string } =>
  JSON.parse(readFileSync(join(ROOT, 'assessment-frameworks', 'schema', name), 'utf8')) as { $id: string };

function documentOf(value: unknown): SourceDocument<unknown> {
  return { file: 'x', value, locate: () => ({ line: 1, column: 1 }), numberText: shortestNumberText };
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

  it('are none for a valid document', () => {
    expect(documentSchema.check(documentOf(valid))).toEqual({ problems: [], shapeHolds: true });
  });

  it('are given exactly when the validator refuses, wherever and however a document is changed', () => {
    fc.assert(
      fc.property(mutationsOf(valid), (document) => {
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
