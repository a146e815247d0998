import type { OpenAPIObject } from '@nestjs/swagger';
import type { ProblemCode } from '../shared/domain-error';
import { PROBLEM_EXTENSION } from './api-problem';
import { PROBLEM_TYPE_BASE, PROBLEM_TYPES } from './problem-types';
import { ETAG_EXTENSION } from './with-etag';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']> & Partial<Record<string, unknown>>;
type Responses = Operation['responses'];

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const satisfies readonly (keyof PathItem)[];

/**
 * Turns what the decorators noted into responses, and checks that every operation is described.
 * @throws Error that lists what is missing
 */
export function completeOperations(document: OpenAPIObject): void {
  const faults: string[] = [];
  const names = new Map<string, string>();
  for (const { place, operation } of operationsOf(document)) {
    for (const part of ['operationId', 'summary', 'description'] as const) {
      if (!operation[part]) faults.push(`${place} has no ${part}.`);
    }
    const name = operation.operationId ?? '';
    const other = names.get(name);
    if (name !== '' && other !== undefined) faults.push(`${place} and ${other} are both called ${name}.`);
    names.set(name, place);
    addProblems(operation);
    addEtag(operation);
  }
  if (faults.length > 0) throw new Error(`The API is not fully described:\n${faults.join('\n')}`);
}

function operationsOf(document: OpenAPIObject): { place: string; operation: Operation }[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method] as Operation | undefined;
      return operation ? [{ place: `${method.toUpperCase()} ${path}`, operation }] : [];
    }),
  );
}

/** What the kit itself refuses, by the shape of the operation. */
function generalProblems({ requestBody, parameters = [] }: Operation): ProblemCode[] {
  const checked = parameters.some((parameter) => 'in' in parameter && parameter.in !== 'header');
  const paged = parameters.some((parameter) => 'name' in parameter && parameter.name === 'cursor');
  return [
    ...(requestBody ? (['request/malformed', 'request/too-large', 'request/unsupported-media-type'] as const) : []),
    ...(requestBody || checked ? (['request/invalid'] as const) : []),
    ...(paged ? (['request/invalid-cursor'] as const) : []),
  ];
}

function addProblems(operation: Operation): void {
  const named = Object.keys(PROBLEM_TYPES).filter(
    (code): code is ProblemCode => `${PROBLEM_EXTENSION}${code}` in operation,
  );
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- notes between decorators and this file
  for (const code of named) delete operation[`${PROBLEM_EXTENSION}${code}`];
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of new Set([...named, ...generalProblems(operation)])) {
    const { status } = PROBLEM_TYPES[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  for (const [status, codes] of byStatus) operation.responses[String(status)] = problemResponse(codes);
  operation.responses['default'] = {
    description: 'Any other refusal, with the same body.',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

function problemResponse(codes: readonly ProblemCode[]): NonNullable<Responses[string]> {
  return {
    description: codes.map((code) => `\`${code}\`: ${PROBLEM_TYPES[code].title}.`).join('\n\n'),
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        examples: Object.fromEntries(codes.map((code) => [code, { value: example(code) }])),
      },
    },
  };
}

function example(code: ProblemCode): object {
  const { status, title } = PROBLEM_TYPES[code];
  return {
    type: `${PROBLEM_TYPE_BASE}${code}`,
    title,
    status,
    detail: 'A sentence that says what is wrong here and what to do.',
    code,
    requestId: '0b9f4c1e-5d2a-4e7b-8f36-2a1c9d7e4b60',
  };
}

function addEtag(operation: Operation): void {
  if (operation[ETAG_EXTENSION] === undefined) return;
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- as above
  delete operation[ETAG_EXTENSION];
  for (const [status, response] of Object.entries(operation.responses)) {
    if (!status.startsWith('2') || response === undefined || '$ref' in response) continue;
    response.headers = {
      ...response.headers,
      ETag: {
        description: 'The version, in double quotes: send it back as If-Match.',
        schema: { type: 'string', example: '"3"' },
      },
    };
  }
}
