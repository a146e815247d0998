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

const MONTH = { type: 'string', pattern: '^\\d{4}-\\d{2}$', example: '2026-10' } as const;

export const REVIEW_REASON_SCHEMA = {
  type: 'object',
  required: ['kind', 'kpi', 'unit'],
  properties: {
    kind: {
      ...{ type: 'string', enum: ['breach', 'stale', 'missing'] },
      description:
        'breach: each of the months proves, by its 95 % interval, that the threshold is missed. stale: no figures since ' +
        'lastMonth. missing: there never were any.',
    },
    kpi: { type: 'string', description: 'Key.' },
    unit: { type: 'string', nullable: true, description: 'Ref; null: none of the certified places has figures.' },
    channel: { type: 'string', description: 'Of a breach; empty: all channels together.' },
    threshold: { type: 'number' },
    thresholdTo: { type: 'number', nullable: true },
    months: {
      type: 'array',
      items: {
        type: 'object',
        required: ['month', 'value', 'interval'],
        properties: {
          month: MONTH,
          value: { type: 'string', description: 'Decimal, in the unit of the KPI.' },
          interval: {
            ...{ type: 'object', nullable: true, required: ['low', 'high'] },
            properties: { low: { type: 'number' }, high: { type: 'number' } },
          },
        },
      },
    },
    lastMonth: { ...MONTH, nullable: true },
  },
  example: {
    ...{ kind: 'breach', kpi: 'csat', unit: 'u-north', channel: '', threshold: 75, thresholdTo: null },
    months: [{ month: '2026-10', value: '61.2000', interval: { low: 57.1, high: 65.2 } }],
  },
};
