import type { Schemas } from '../../../api/client';
import { readCount } from '../../../language/numbers';
import { filledText, lacksEnglish, textOfTyped, typedOf, type TypedText } from '../../../language/text-edit';

export type Details = Schemas['AssessmentDetailsDto'];

export interface TypedInterview {
  readonly role: TypedText;
  /** Ref of a unit; empty: of the whole entity. */
  readonly unit: string;
  readonly count: string;
  readonly date: string;
}
export interface TypedOpinion {
  readonly by: TypedText;
  readonly statement: TypedText;
  readonly response: TypedText;
}
export interface TypedFact {
  readonly label: TypedText;
  readonly value: TypedText;
  readonly source: TypedText;
}

export const NO_INTERVIEW: TypedInterview = { role: '', unit: '', count: '1', date: '' };
export const NO_OPINION: TypedOpinion = { by: '', statement: '', response: '' };
export const NO_FACT: TypedFact = { label: '', value: '', source: '' };

/** What reports say beside the ratings, as it is typed. */
export const reportForm = (details: Details, version: number) => ({
  version,
  headline: typedOf(details.headline),
  nextStep: typedOf(details.nextStep),
  method: (details.method ?? []).map(typedOf),
  limits: (details.limits ?? []).map(typedOf),
  interviews: (details.interviews ?? []).map(({ role, unit, count, date }): TypedInterview => ({
    ...{ role: typedOf(role), unit: unit ?? '', count: String(count), date: date ?? '' },
  })),
  opinions: (details.divergingOpinions ?? []).map(({ by, statement, response }): TypedOpinion => ({
    ...{ by: typedOf(by), statement: typedOf(statement), response: typedOf(response) },
  })),
  facts: (details.facts ?? []).map(({ label, value, source }): TypedFact => ({
    ...{ label: typedOf(label), value: typedOf(value), source: typedOf(source) },
  })),
});
export type ReportForm = ReturnType<typeof reportForm>;

const isFilled = (typed: TypedText): boolean => textOfTyped(typed) !== undefined && !lacksEnglish(typed);

/** Names of the fields of a row that have to be filled in, or can not be read. */
export const interviewLacks = ({ role, count }: TypedInterview): readonly string[] => [
  ...(isFilled(role) ? [] : ['role']),
  ...(readCount(count) === undefined ? ['count'] : []),
];
export const opinionLacks = ({ by, statement, response }: TypedOpinion): readonly string[] => [
  ...(isFilled(by) ? [] : ['by']),
  ...(isFilled(statement) ? [] : ['statement']),
  ...(lacksEnglish(response) ? ['response'] : []),
];
export const factLacks = (fact: TypedFact): readonly string[] =>
  (['label', 'value', 'source'] as const).filter((name) => !isFilled(fact[name]));

/** Whether all rows can be sent. */
export const isWhole = ({ interviews, opinions, facts }: ReportForm): boolean =>
  [...interviews.map(interviewLacks), ...opinions.map(opinionLacks), ...facts.map(factLacks)].every(
    (lacks) => lacks.length === 0,
  );

/**
 * @param changes of a form that is whole
 * @returns the details with what was touched; the rest of them stays as it is
 */
export function withChanges(details: Details, changes: Partial<ReportForm>): Details {
  const { headline, nextStep, ...rest } = details;
  const textNow = (typed: TypedText | undefined, stored: Details['headline']) =>
    typed === undefined ? stored : textOfTyped(typed);
  const filled = (texts: readonly TypedText[]) => texts.flatMap((typed) => textOfTyped(typed) ?? []);
  const [verdict, next] = [textNow(changes.headline, headline), textNow(changes.nextStep, nextStep)];
  const { method, limits, interviews, opinions, facts } = changes;
  return {
    ...rest,
    ...(verdict === undefined ? {} : { headline: verdict }),
    ...(next === undefined ? {} : { nextStep: next }),
    ...(method && { method: filled(method) }),
    ...(limits && { limits: filled(limits) }),
    ...(interviews && { interviews: interviews.map(interviewOf) }),
    ...(opinions && { divergingOpinions: opinions.map(opinionOf) }),
    ...(facts && { facts: facts.map(factOf) }),
  };
}

const interviewOf = ({ role, unit, count, date }: TypedInterview): Schemas['InterviewDto'] => ({
  role: filledText(role),
  ...(unit === '' ? {} : { unit }),
  count: readCount(count) ?? 0,
  ...(date === '' ? {} : { date }),
});

function opinionOf({ by, statement, response }: TypedOpinion): Schemas['DivergingOpinionDto'] {
  const answer = textOfTyped(response);
  return {
    ...{ by: filledText(by), statement: filledText(statement) },
    ...(answer === undefined ? {} : { response: answer }),
  };
}

const factOf = ({ label, value, source }: TypedFact): Schemas['FactDto'] => ({
  ...{ label: filledText(label), value: filledText(value), source: filledText(source) },
});
