import type { Assessment, Branding, Engagement, Logo } from '../../assessment/assessment';
import { toEngagement } from '../../assessment/rules/to-engagement';
import type { Framework } from '../../framework/framework';
import { rateFromEvidence } from '../../kpi/rules/rate-from-evidence';
import type { Answer, AnswerBook } from '../../scoring/answers';
import { shortestNumberText } from '../../shared/source-document';
import type { AssessmentRecord, LogoRecord } from './record';

/** The ref under which a record keeps the answers of the whole entity. */
const ENTITY = 'entity';

/**
 * The engagement of a record, with its one assessment, as the scoring and the reports take it.
 * @throws RangeError when the framework is another one than the record's
 */
export function recordToEngagement(record: AssessmentRecord, framework: Framework): RecordedEngagement {
  if (framework.id !== record.framework.id || framework.hash !== record.framework.sha256) {
    throw new RangeError(`The record was made with ${record.framework.id} (${record.framework.sha256}).`);
  }
  const engagement = toEngagement({
    document: record.case,
    frameworks: new Map([[framework.id, framework]]),
    answers: new Map(record.case.assessments.map((assessment) => [assessment, answerBook(record)])),
    branding: branding(record),
    numberText: shortestNumberText,
  });
  const [stated] = engagement.assessments;
  if (!stated) throw new RangeError('The record holds no assessment.');
  const assessment = rateFromEvidence(framework, stated);
  return { engagement: { ...engagement, assessments: [assessment] }, assessment };
}

export interface RecordedEngagement {
  readonly engagement: Engagement;
  readonly assessment: Assessment;
}

/** One engagement with the assessments of several records. The first record says how the engagement is now. */
export function joinEngagements(current: RecordedEngagement, others: readonly RecordedEngagement[]): Engagement {
  const all = [...others, current];
  return {
    ...current.engagement,
    parties: new Map(all.flatMap(({ engagement }) => [...engagement.parties])),
    sites: new Map(all.flatMap(({ engagement }) => [...engagement.sites])),
    units: new Map(all.flatMap(({ engagement }) => [...engagement.units])),
    assessments: all.map(({ assessment }) => assessment),
  };
}

function answerBook({ answers, case: { units } }: AssessmentRecord): AnswerBook {
  const byUnit = new Map(Object.entries(answers));
  const answersOf = (ref: string): ReadonlyMap<string, Answer> => new Map(Object.entries(byUnit.get(ref) ?? {}));
  return { entity: answersOf(ENTITY), byUnit: new Map(units.map(({ ref }) => [ref, answersOf(ref)])) };
}

function branding({ case: { branding: stated }, logos: { client, consultancy } }: AssessmentRecord): Branding {
  return {
    ...(stated?.accent === undefined ? {} : { accent: stated.accent }),
    ...(client && { clientLogo: logo(client) }),
    ...(consultancy && { consultancyLogo: logo(consultancy) }),
  };
}

function logo({ kind, base64 }: LogoRecord): Logo {
  return { kind, bytes: Buffer.from(base64, 'base64') };
}
