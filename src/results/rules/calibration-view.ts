import type { Calibration } from '../../assessment/assessment';
import type { CalibrationJudgement, JudgedRater } from '../../kpi/rules/judge-calibration';
import { calibrationJson, raterJson, type CalibrationJson, type RaterJson } from '../../report/models/evidence-json';
import { agreementSentence } from '../../report/models/gap-report/calibration';
import { statisticJson } from '../../report/models/kpi-json';
import type { LanguageContext } from '../../report/models/report-context';
import { known } from '../../shared/known';
import type { LocalizedText } from '../../shared/text';
import { entryAt } from '../../statistics/vectors';

/** What a coefficient tells, or why there is none. */
interface Worded {
  readonly words: string | null;
}

export interface RaterView extends RaterJson {
  readonly name: string;
  /** 0..1; null when nothing of the rater could be compared. */
  readonly share: string | null;
  /**
   * Towards which end of an ordinal scale the ratings lie off, by the sum of their steps. Null on other scales, and where
   * they lie off neither way.
   */
  readonly leaning: 'first' | 'last' | null;
}

export interface CalibrationView extends Omit<CalibrationJson, 'drift'> {
  readonly title: LocalizedText;
  readonly date: string;
  readonly kind: Calibration['kind'];
  readonly scale: {
    readonly ordinal: boolean;
    /** In their order. */
    readonly categories: readonly { readonly key: string; readonly title: LocalizedText | null }[];
  };
  readonly sentence: string;
  readonly kappa: CalibrationJson['kappa'] & Worded;
  readonly alpha: CalibrationJson['alpha'] & Worded;
  readonly ac1: CalibrationJson['ac1'] & Worded;
  readonly drift: {
    readonly reference: 'consensus' | 'majority';
    /** The one furthest off first. */
    readonly raters: readonly RaterView[];
  } | null;
}

/** Calibration sessions as the API shows them. @param judgements in the order of the sessions */
export function calibrationViews(
  context: LanguageContext,
  calibrations: readonly Calibration[],
  judgements: readonly CalibrationJudgement[],
): readonly CalibrationView[] {
  return calibrations.map((calibration, index) => calibrationView(context, calibration, entryAt(judgements, index)));
}

function calibrationView(
  context: LanguageContext,
  calibration: Calibration,
  judgement: CalibrationJudgement,
): CalibrationView {
  const { title, date, kind, scale, raters } = calibration;
  const { kappa, alpha, ac1 } = judgement;
  const { band, missing, reading } = context.words.calibration;
  const json = calibrationJson(calibration.key, judgement);
  const names = new Map(raters.map((rater) => [rater.key, rater.name]));
  return {
    ...json,
    ...{ title, date, kind },
    scale: {
      ordinal: scale.ordinal,
      categories: scale.categories.map(({ key, title: category = null }) => ({ key, title: category })),
    },
    sentence: agreementSentence(context, calibration, judgement),
    kappa: {
      ...json.kappa,
      words: (kappa.band && band[kappa.band]) ?? (kappa.missing && missing[kappa.missing]),
    },
    alpha: { ...json.alpha, words: alpha.reading ? reading[alpha.reading] : missing.noVariation },
    ac1: { ...json.ac1, words: band[ac1.band] },
    drift: judgement.drift && {
      reference: judgement.drift.reference,
      raters: judgement.drift.raters.map((rater) => ({
        ...raterJson(rater),
        name: known(names, rater.rater),
        share: rater.agreement === null ? null : statisticJson(rater.agreement),
        leaning: scale.ordinal ? leaningOf(rater, scale.categories) : null,
      })),
    },
  };
}

/** Categories that are neither missed nor added are given as often as expected, and change nothing. */
function leaningOf({ deviations }: JudgedRater, categories: Calibration['scale']['categories']): RaterView['leaning'] {
  const positions = new Map(categories.map(({ key }, position) => [key, position]));
  const steps = deviations
    .map(({ category, given, expected }) => known(positions, category) * (given - expected))
    .reduce((sum, one) => sum + one, 0);
  if (steps === 0) return null;
  return steps > 0 ? 'last' : 'first';
}
