import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { completeOperations } from './openapi-operations';
import { PROBLEM_DETAIL_SCHEMA, PROBLEM_SCHEMA } from './problem-schema';

/** Of the contract, not of the program: it changes when the API does. */
export const API_VERSION = '1.0.0';

const DESCRIPTION = [
  'Assessments of customer-service operations: answers, findings, evidence, results and reports.',
  'Refusals are `application/problem+json` (RFC 9457) with a stable `code`, and `errors` that point at each fault.',
  'Lists are pages: send `nextCursor` back as `cursor`. Edits send the `ETag` that they are based on as `If-Match`.',
  'Decimals are texts. Times are UTC, RFC 3339; dates are `YYYY-MM-DD`.',
].join('\n\n');

/**
 * The OpenAPI document of all routes, complete with the refusals that `@ApiProblem` names.
 * @throws Error that lists every operation without operationId, summary or description, or with one used twice
 */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const info = new DocumentBuilder()
    .setTitle('Tolok')
    .setVersion(API_VERSION)
    .setDescription(DESCRIPTION)
    .setOpenAPIVersion('3.0.3')
    .build();
  const document = SwaggerModule.createDocument(app, info, { operationIdFactory: () => '' });
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: PROBLEM_SCHEMA, ProblemDetail: PROBLEM_DETAIL_SCHEMA },
  };
  completeOperations(document);
  return inStableOrder(document);
}

/** The document as the file that is committed: addresses and schemas in order of name, two spaces, a final line break. */
export function openApiJson(app: INestApplication): string {
  return `${JSON.stringify(openApiDocument(app), null, 2)}\n`;
}

/** The order in which modules are imported is no part of the contract. Properties keep theirs: it is for readers. */
function inStableOrder(document: OpenAPIObject): OpenAPIObject {
  const components = Object.entries(document.components ?? {}).map(([kind, entries]) => [
    kind,
    byName(entries as object),
  ]);
  return {
    ...document,
    paths: byName(document.paths),
    components: Object.fromEntries(components) as NonNullable<OpenAPIObject['components']>,
  };
}

function byName<T extends object>(map: T): T {
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1))) as T;
}
