import type { OpenAPIObject } from '@nestjs/swagger';

type Schema = Extract<NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string], { type?: unknown }>;
/** Fits both a property and a part of another schema. */
type Union = Pick<Schema, 'oneOf' | 'nullable' | 'description' | 'example'>;

export const EXACT = {
  type: 'string',
  example: '47/60',
  description: 'The exact figure as a fraction in lowest terms.',
} as const;
export const DECIMAL = {
  type: 'string',
  example: '0.783333',
  description: 'The same, rounded to six decimals.',
} as const;

/** For `@ApiProperty`. */
export const FIGURE_SCHEMA: Schema = {
  type: 'object',
  required: ['exact', 'decimal'],
  properties: { exact: EXACT, decimal: DECIMAL },
  example: { exact: '47/60', decimal: '0.783333' },
};

const NOT_ASSESSED: Schema = {
  type: 'object',
  required: ['notAssessed'],
  properties: { notAssessed: { type: 'boolean' } },
};
const NOT_APPLICABLE: Schema = {
  type: 'object',
  required: ['notApplicable'],
  properties: {
    notApplicable: {
      oneOf: [{ type: 'string' }, { type: 'object', additionalProperties: { type: 'string' } }, { type: 'boolean' }],
      description: 'The reason, in one language or in several; true where none was stated.',
    },
  },
};

export const OUTCOME_SCHEMA: Union = {
  oneOf: [FIGURE_SCHEMA, NOT_APPLICABLE, NOT_ASSESSED],
  example: { exact: '47/60', decimal: '0.783333' },
};

export const GATE_FIGURE_SCHEMA: Union = {
  oneOf: [FIGURE_SCHEMA, { type: 'integer' }],
  nullable: true,
  example: { exact: '4/5', decimal: '0.800000' },
};

export const RULE_SCHEMA: Union = {
  oneOf: [
    { type: 'string', enum: ['weightedMean', 'sumOfPoints', 'min', 'max'] },
    {
      type: 'object',
      description: '`countShare` or `stagedAnd` with its threshold.',
      additionalProperties: FIGURE_SCHEMA,
    },
  ],
  example: 'weightedMean',
};

const BLOCKER_SCHEMA: Schema = {
  oneOf: [
    {
      type: 'object',
      required: ['score', 'needed', 'distance'],
      properties: { score: FIGURE_SCHEMA, needed: FIGURE_SCHEMA, distance: FIGURE_SCHEMA },
    },
    {
      type: 'object',
      required: ['gate', 'outcome'],
      properties: { gate: { type: 'string' }, outcome: { type: 'string', enum: ['failed', 'notDetermined'] } },
    },
  ],
};

const NOT_DETERMINED_SCHEMA: Schema = {
  type: 'object',
  required: ['notDetermined'],
  properties: {
    notDetermined: {
      type: 'object',
      required: ['coverage', 'minimumCoverage'],
      properties: { coverage: FIGURE_SCHEMA, minimumCoverage: FIGURE_SCHEMA },
    },
  },
};

export const LEVEL_SCHEMA: Union = {
  oneOf: [
    {
      type: 'object',
      required: ['reached', 'next', 'blockers'],
      properties: {
        reached: { type: 'string', nullable: true, description: 'Key of the level; null below the lowest.' },
        next: { type: 'string', nullable: true, description: 'Null at the top.' },
        blockers: { type: 'array', items: BLOCKER_SCHEMA, description: 'What stands before the next level.' },
      },
    },
    NOT_DETERMINED_SCHEMA,
  ],
  example: {
    reached: 'established',
    next: 'excellent',
    blockers: [{ gate: 'critical-requirements', outcome: 'failed' }],
  },
};

export const REACHED_SCHEMA: Union = {
  oneOf: [
    { type: 'string', description: 'Key of the level.' },
    { type: 'object', required: ['notDetermined'], properties: { notDetermined: { type: 'boolean' } } },
  ],
  nullable: true,
  description: 'Level reached; null below the lowest.',
  example: 'established',
};

export const PLACE_SCHEMA: Schema = {
  type: 'object',
  required: ['ref'],
  properties: {
    ref: { type: 'string', description: 'Requirement, group, or the framework as a whole.' },
    unit: { type: 'string', description: 'Left out where the figure is not that of one unit.' },
    value: GATE_FIGURE_SCHEMA,
  },
};
