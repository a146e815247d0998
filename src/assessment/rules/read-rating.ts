import type { RatingValue } from '../../scoring/answers';
import type { TargetVerdict, ResultEvidence, Scale, TrendVerdict } from '../../scoring/model';
import { suggestion } from '../../shared/suggest';

/** Why a text is no rating on a scale. The message continues "The rating of POL-01 ". */
export interface RatingFault {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

export type RatingReading = { readonly value: RatingValue } | { readonly fault: RatingFault };

/**
 * Reads a rating as it stands in a case file or an answers file: the key of an option, a percentage, a letter or
 * percentage on an N/P/L/F scale, or the text of a computed result.
 */
export function readRating(text: string, scale: Scale, scaleKey: string): RatingReading {
  const given = text.trim();
  switch (scale.kind) {
    case 'percentage':
      return readPercentage(given, scale.step, scaleKey);
    case 'nplf':
      return /^\d+(\.\d+)?$/.test(given)
        ? readAchievement(given)
        : readOption(given, scale.options, scaleKey, NPLF_HINT);
    case 'computed':
      return readResult(given);
    default:
      return readOption(given, scale.options, scaleKey, '');
  }
}

const NPLF_HINT = ' A percentage from 0 to 100 is understood too.';

function readOption(
  text: string,
  options: readonly { readonly key: string }[],
  scale: string,
  more: string,
): RatingReading {
  const keys = options.map(({ key }) => key);
  if (keys.includes(text)) return { value: text };
  return fault('unknown-option', `is "${text}", which is no option of scale ${scale}.`, suggestion(text, keys) + more);
}

function readPercentage(text: string, step: number, scale: string): RatingReading {
  const value = Number(text);
  const steps = step === 1 ? 'a whole number' : `a multiple of ${step}`;
  const hint = `Write ${steps} from 0 to 100, without "%".`;
  if (!/^\d+(\.\d+)?$/.test(text)) return fault('not-a-percentage', `is "${text}", which is no percentage.`, hint);
  if (value > 100) return fault('not-a-percentage', `is ${text}, which is above 100 %.`, hint);
  if (!/^\d+(\.0+)?$/.test(text) || value % step !== 0) {
    return fault('off-step', `is ${text}, which is no step of scale ${scale}.`, hint);
  }
  return { value };
}

/** Few enough decimals for a double to hold exactly as written. */
function readAchievement(text: string): RatingReading {
  const value = Number(text);
  if (value <= 100 && /^\d+(\.\d{1,6})?$/.test(text)) return { value };
  return fault(
    'not-a-percentage',
    `is ${text}.`,
    'Write a percentage from 0 to 100 with at most six decimals, or N, P, L or F.',
  );
}

const LEVELS: readonly TargetVerdict[] = ['met', 'notMet', 'notProven'];
const TRENDS: readonly TrendVerdict[] = ['improving', 'stable', 'worsening', 'unknown'];

/** The form of a computed result, as hints show it. */
const RESULT_FORM =
  'Write "level trend met/months reported/required", for example "met improving 5/6 3/3" ' +
  '(level: met, notMet, notProven; trend: improving, stable, worsening, unknown).';

function readResult(text: string): RatingReading {
  const [level = '', trend = '', months = '', metrics = '', ...rest] = text.split(/\s+/);
  const monthCounts = readCounts(months);
  const metricCounts = readCounts(metrics);
  const levelName = LEVELS.find((name) => name === level);
  const trendName = TRENDS.find((name) => name === trend);
  if (!monthCounts || !metricCounts || rest.length > 0 || !levelName || !trendName) {
    return fault('unreadable-result', `is "${text}", which is no result of KPI evidence.`, RESULT_FORM);
  }
  const evidence: ResultEvidence = {
    level: levelName,
    trend: trendName,
    monthsMet: monthCounts[0],
    months: monthCounts[1],
    metricsReported: metricCounts[0],
    metricsRequired: metricCounts[1],
  };
  return inconsistency(evidence, text) ?? { value: evidence };
}

function readCounts(text: string): [number, number] | undefined {
  const match = /^(\d{1,4})\/(\d{1,4})$/.exec(text);
  return match ? [Number(match[1]), Number(match[2])] : undefined;
}

function inconsistency(evidence: ResultEvidence, text: string): RatingReading | undefined {
  const { level, monthsMet, months, metricsReported, metricsRequired } = evidence;
  const contradiction = (message: string, hint: string): RatingReading =>
    fault('inconsistent-result', `is "${text}": ${message}.`, hint);
  if (monthsMet > months) {
    return contradiction(
      `${monthsMet} months met of ${months}`,
      'At most all months with data can have met the target.',
    );
  }
  if (metricsRequired === 0) {
    return contradiction('no metric is required', 'Enter how many metrics the requirement asks for, at least 1.');
  }
  if (metricsReported > metricsRequired) {
    return contradiction(
      `${metricsReported} metrics reported of ${metricsRequired} required`,
      'Count only required metrics as reported.',
    );
  }
  if (level !== 'notProven' && (months === 0 || metricsReported === 0)) {
    return contradiction(
      'a level without data',
      'Without months or metrics the level is notProven and the trend unknown.',
    );
  }
  return undefined;
}

function fault(problem: string, message: string, hint: string): RatingReading {
  return { fault: { code: `case/${problem}`, message, hint } };
}

/** The sentence for an exclusion that the framework does not admit, alike in both kinds of file. */
export function notApplicableForbidden(ref: string): string {
  return `${ref} can not be "not applicable": the framework requires it of everybody.`;
}
