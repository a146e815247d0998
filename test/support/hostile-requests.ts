import { ALL_LEVERS, inputsOf } from './benefit-models';
import { CALIBRATION, DRIVERS } from './hostile-annex';
import type { Draft } from './hostile-answers';
import { exchange } from './hostile-answers';
import { jsonText } from './hostile-json';
import { type ApiDocument, type Operation, resolved, type Schema } from './hostile-operations';
import type { Subject, Target } from './hostile-people';
import { type HostileWorld, LOGO, miniFramework } from './hostile-world';
import { pdfFile } from './sample-files';

/** A request in parts, so that one of them can be made bad. */
export interface Parts {
  readonly method: string;
  /** With `{names}`. */
  readonly path: string;
  /** Escaped already. */
  readonly subject: Subject;
  /** Without the question mark. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  /** A JSON body before it becomes text. */
  readonly value: unknown;
  /** Any other body. */
  readonly bytes: Buffer | undefined;
}

export function draftOf({ method, path, subject, query, headers, value, bytes }: Parts): Draft {
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => subject[name] ?? '');
  return {
    method,
    path: query === '' ? address : `${address}?${query}`,
    headers,
    body: bytes ?? (value === undefined ? undefined : Buffer.from(jsonText(value))),
  };
}

/** Of the errors in `DRIVERS`. */
const CONTACTS = 'reason,dissatisfied,errors\nbill,yes,wrong-information\nbill,no,\n';

/** A change that every plan takes. */
const BEGINNING = {
  ...{ kind: 'begin', key: 'pilot', title: 'Pilot', objective: 'Try it at one site.', ownerFunction: 'quality' },
  items: [
    {
      ...{ key: 'kick-off', title: 'Kick off', durationDays: 5, ownerFunction: 'quality', assignee: 'Dewi Sartika' },
      effort: { low: 1, likely: 2, high: 3 },
    },
  ],
};

/** Properties that a good body leaves out, since they contradict its others. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'PutAnswerDto.reason',
  'AnswerUploadRowDto.notApplicable',
  'StatedKpiSeriesDto.targetTo',
  'KpiPointDto.numerator',
  'KpiPointDto.denominator',
  'CreateAssessmentDto.planStart',
  'UpdateAssessmentDto.planStart',
  'CreateRasicMatrixDto.assessmentId',
  'CreateActionDto.partyId',
  'UpdateActionDto.responsibleId',
  'WrittenActionEvidenceDto.pieceId',
  ...['CreateDecisionDto.reason', 'CreateDecisionDto.decidedOn', 'CreateDecisionDto.closedOn'],
  ...['UpdateDecisionDto.reason', 'UpdateDecisionDto.decidedOn', 'UpdateDecisionDto.closedOn'],
  ...['ReportProgressDto.finishedOn', 'ReportProgressDto.expectedEnd'],
  ...['CreateRasicMatrixDto.profile', 'UpdateRasicMatrixDto.profile'],
  'CreateCertificationDto.places',
  'CertificationDecisionDto.places',
  ...['CertificationStepDto.places', 'CertificationStepDto.team', 'CertificationStepDto.counterpart'],
  'CertificationDecisionDto.code',
  'DrawSampleDto.sites',
  'CompletionDto.password',
  'CompletionDto.code',
  'NewGrantScopeDto.partyId',
  'NewGrantScopeDto.assessmentId',
]);

const OWN_LETTERS = [
  { letter: 'R', title: 'Runs it', meaning: 'does it', fewest: 1, most: null },
  { letter: 'A', title: 'Approves', meaning: 'agrees to it', fewest: 0, most: 1 },
];

/** Makes the good requests of one world, which every operation accepts. */
export class GoodRequests {
  constructor(
    private readonly document: ApiDocument,
    private readonly world: HostileWorld,
  ) {
    const { schemas } = document.components;
    const gone = [...LEFT_OUT].filter((name) => {
      const [itself = '', key = ''] = name.split('.');
      return schemas[itself]?.properties?.[key] === undefined;
    });
    if (gone.length > 0) throw new Error(`No body has ${gone.join(', ')} any more.`);
  }

  /** @param etag what `etag` gave for the target */
  parts(operation: Operation, target: Target, etag: string | undefined): Parts {
    const { method, path, schema, types } = operation;
    const { subject, credentials, body } = target;
    const bytes = types.length > 0 && !schema ? this.bytes(path) : undefined;
    return {
      ...{ method, path, subject, bytes },
      query: operation.query
        .filter(({ name, required }) => required === true || ['with', 'assessments'].includes(name))
        .map(({ name, schema: { example } }) => `${name}=${String(this.vocabulary('')[name] ?? example)}`)
        .join('&'),
      headers: {
        ...credentials,
        ...(operation.headers.some(({ name }) => name === 'If-Match') ? precondition(operation, etag) : {}),
        ...(path.endsWith('/file') && method === 'PUT'
          ? { 'content-disposition': 'attachment; filename="a.pdf"' }
          : {}),
        ...(types.length > 0 ? { 'content-type': schema ? 'application/json' : this.type(path, types) } : {}),
      },
      value: schema ? withBody(this.value(schema, '', ''), body) : undefined,
    };
  }

  /** What an edit of the target has to name; undefined when there is nothing yet. */
  async etag(operation: Operation, { subject }: Target): Promise<string | undefined> {
    if (!operation.headers.some(({ name }) => name === 'If-Match')) return undefined;
    const parent = operation.path.slice(0, operation.path.lastIndexOf('/'));
    // Contacts share the version of the details that they are part of.
    const details = operation.path.endsWith('/drivers/contacts')
      ? [operation.path.replace('/drivers/contacts', '/details')]
      : [];
    const tracked = operation.path.endsWith('/plan-progress')
      ? [`${operation.path}?workItem=${encodeURIComponent(this.world.known('workItem'))}`]
      : [operation.path];
    const own = operation.path.endsWith('/file') || details.length > 0 ? [] : tracked;
    for (const path of operation.path.endsWith('{role}') ? own : [...own, ...details, parent]) {
      const get: Parts = { method: 'GET', path, subject, query: '', headers: {}, value: undefined, bytes: undefined };
      const { status, headers } = await exchange(this.world.app, draftOf(get));
      if (status === 200 && headers.etag !== undefined) return headers.etag;
    }
    return undefined;
  }

  /** Of the next point that is brought in. */
  private figure = 400;

  private type(path: string, types: readonly string[]): string {
    return path.endsWith('/file') ? 'application/pdf' : (types[0] ?? '');
  }

  private bytes(path: string): Buffer {
    if (path.endsWith('/file')) return pdfFile(this.world.fresh());
    if (path.includes('/kpi-imports'))
      return Buffer.from(`kpi,unit,month,value\naht,${this.world.unitRefs[0]},2026-02,${++this.figure}\n`);
    if (path.endsWith('/table')) return Buffer.from('activity,site-manager\nCalibrate,A/R\n');
    if (path.endsWith('/drivers/contacts')) return Buffer.from(CONTACTS);
    return path.endsWith('{role}') ? LOGO : Buffer.from(miniFramework(`mini-${this.world.fresh()}`));
  }

  /** Names of really existing things, by property. */
  private vocabulary(owner: string): Readonly<Record<string, unknown>> {
    const { ids, unitRefs } = this.world;
    const [unit] = unitRefs;
    return {
      ...ids,
      ...{ unit, requirement: 'PEO-01', units: [unit], requirements: ['PEO-01'], evidence: [], figure: 'score' },
      ...{ holidays: ['2026-05-01'] },
      ...{
        frameworkId: 'service-excellence-5p@1.0.0',
        ref: this.world.fresh('R'),
        documentNumber: this.world.fresh('D'),
      },
      key: owner.endsWith('Dto') ? this.world.fresh('k') : undefined,
      ...(owner === 'KpiPointDto' ? { value: 80 } : {}),
      ...(owner === 'AssessmentDetailsDto' ? { calibrations: [CALIBRATION], drivers: DRIVERS } : {}),
      ...(/KpiDefinitionDto$/.test(owner) ? { unit: 'percent' } : {}),
      ...(/KpiTargetDto$/.test(owner) ? { kpi: 'aht', channel: this.world.fresh() } : {}),
      ...(owner === 'WrittenRoleDto' ? { key: 'site-manager' } : {}),
      ...(owner === 'WrittenActivityDto' ? { key: 'a1' } : {}),
      ...(owner === 'OwnRasicProfileDto' ? { letters: OWN_LETTERS } : {}),
      ...(owner === 'CreateReportDto' ? { assessmentId: ids['with'] } : {}),
      ...(owner.endsWith('AssessmentDto') ? { previousId: null, wave: this.world.fresh('k') } : {}),
      ...(/PersonDto$|SetUpDto$/.test(owner) ? { email: `${this.world.fresh('p')}@example.test` } : {}),
      // These names mean other things there.
      ...(owner === 'PutAssessmentsDto' ? { assessments: undefined } : {}),
      ...(owner === 'MeetConditionDto' ? { evidence: undefined } : {}),
      ...(owner === 'ReportProgressDto' ? { startedOn: '2025-03-03' } : {}),
      ...(owner === 'JudgementDto' ? { effectivenessDue: '2190-01-31' } : {}),
      ...(owner === 'CreateGrantDto' ? { expiresAt: null } : {}),
      ...(owner === 'BenefitsDto' || owner === 'PlanBenefitsDto' ? { inputs: inputsOf(ALL_LEVERS) } : {}),
      ...(/^(?:PutPlanChanges|WhatIf)Dto$/.test(owner) ? { changes: [BEGINNING], done: ['own/pilot'] } : {}),
    };
  }

  private value(schema: Schema, name: string, owner: string): unknown {
    const known = this.vocabulary(owner)[name];
    if (known !== undefined) return known;
    const itself = schema.$ref?.split('/').at(-1) ?? schema.allOf?.[0]?.$ref?.split('/').at(-1) ?? owner;
    const { oneOf, properties, type, items, example, default: usual, enum: choices } = resolved(this.document, schema);
    if (properties) {
      const given = Object.entries(properties).filter(([key]) => !LEFT_OUT.has(`${itself}.${key}`));
      return Object.fromEntries(given.map(([key, inner]) => [key, this.value(inner, key, itself)]));
    }
    if (example !== undefined) return example;
    if (items) return [this.value(items, '', itself)];
    if (usual !== undefined) return usual;
    if (choices) return choices[0];
    if (oneOf?.[0]) return this.value(oneOf[0], name, owner);
    return type === 'boolean' ? false : type === 'integer' || type === 'number' ? 1 : 'Text';
  }
}

function withBody(value: unknown, body: Target['body']): unknown {
  if (body === undefined) return value;
  const merged = Object.entries({ ...(value as Readonly<Record<string, unknown>>), ...body });
  return Object.fromEntries(merged.filter(([, part]) => part !== undefined));
}

function precondition({ headers }: Operation, etag: string | undefined): Record<string, string> {
  const creates = headers.some(({ name }) => name === 'If-None-Match');
  return etag === undefined && creates ? { 'if-none-match': '*' } : { 'if-match': etag ?? '"1"' };
}
