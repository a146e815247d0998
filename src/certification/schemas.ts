import { ISO_DATE_SCHEMA } from '../http';

/** Parts of what `@ApiProperty` takes. */
export const UUID = { type: String, format: 'uuid' } as const;
export const DAY = ISO_DATE_SCHEMA;
export const DAY_OR_NULL = { ...ISO_DATE_SCHEMA, nullable: true } as const;
export const TIME = { type: String, format: 'date-time' } as const;
export const TEXT_OR_NULL = { type: String, nullable: true } as const;
export const SCHEME_ID = { type: String, maxLength: 100, example: 'service-excellence-5p-1' } as const;
const FIGURE = {
  type: 'object',
  properties: { exact: { type: 'string' }, decimal: { type: 'string' } },
  example: { exact: '47/60', decimal: '0.783333' },
} as const;

export const PROPOSAL_SCHEMA = {
  type: 'object',
  required: ['outcome', 'blockers', 'waived', 'conditions'],
  properties: {
    outcome: { type: 'string', enum: ['grant', 'grantOnConditions', 'refuse'] },
    blockers: {
      type: 'array',
      description:
        'What would have to change, by kind: notDetermined, score, gate, dataMonths, openMajors, openMinors, minorPlans, ' +
        'sitesNotVisited, pairedEvidence. Each says what is there and what is needed.',
      items: {
        type: 'object',
        required: ['kind'],
        properties: { kind: { type: 'string' }, value: FIGURE, needed: {}, distance: FIGURE },
        additionalProperties: true,
        example: { kind: 'dataMonths', months: 3, needed: 6 },
      },
    },
    waived: {
      type: 'array',
      description: 'What may follow after the grant, in the same form.',
      items: {
        type: 'object',
        required: ['kind'],
        properties: { kind: { type: 'string' } },
        additionalProperties: true,
      },
    },
    conditions: {
      type: 'array',
      description: 'What is waived, each with its day.',
      items: {
        type: 'object',
        required: ['id', 'due', 'metOn'],
        properties: {
          id: { type: 'string' },
          due: { type: 'string', format: 'date' },
          metOn: { type: 'string', format: 'date', nullable: true },
        },
        additionalProperties: true,
      },
    },
  },
  example: { outcome: 'grant', blockers: [], waived: [], conditions: [] },
};
