import type { OpenAPIObject } from '@nestjs/swagger';
import { MOST_ERRORS_SHOWN } from './problem';
import { PROBLEM_TYPES } from './problem-types';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

export const PROBLEM_DETAIL_SCHEMA: Schemas[string] = {
  type: 'object',
  required: ['code', 'message'],
  properties: {
    pointer: {
      type: 'string',
      description: 'JSON pointer into the body, or `?name` for a query parameter.',
      example: '/ratings/approach',
    },
    code: { type: 'string', example: 'request/invalid-max-length' },
    message: { type: 'string' },
    hint: { type: 'string' },
    line: { type: 'integer', minimum: 1, description: 'Of an uploaded file or a malformed body.' },
    column: { type: 'integer', minimum: 1 },
  },
};

/** RFC 9457 with our members. */
export const PROBLEM_SCHEMA: Schemas[string] = {
  type: 'object',
  description: 'Why a request was refused.',
  required: ['type', 'title', 'status', 'detail', 'code', 'requestId'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string', description: 'The same for every problem with this code.' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What is wrong with this request, and what to do.' },
    code: { type: 'string', enum: Object.keys(PROBLEM_TYPES).sort() },
    errors: {
      type: 'array',
      maxItems: MOST_ERRORS_SHOWN,
      items: { $ref: '#/components/schemas/ProblemDetail' },
    },
    current: {
      type: 'object',
      additionalProperties: true,
      description: 'Of precondition/failed: what is there now.',
    },
    requestId: {
      type: 'string',
      format: 'uuid',
      description: 'Also the header X-Request-Id; it finds the entry in the log.',
    },
  },
};
