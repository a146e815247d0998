import { compare, fromDecimal, percent, ratio, type Ratio } from '../../../scoring/ratio';
import type { Language, LocalizedText } from '../../../shared/text';
import { type VendorReviewWording, vendorReviewWordingIn } from '../../wording/vendor-review';
import type { SeverityTone, Tone } from '../blocks';
import { clipped } from '../forum-pack/clip';
import { LanguageContext } from '../report-context';
import type { FigureJson, OutcomeJson } from '../score-json';
import type {
  ChangeJson,
  GapSeverityJson,
  KpiVerdictJson,
  PartyScorecardJson,
  ReviewedPartyJson,
  ReviewEngagementJson,
  ReviewFrameworkJson,
  ReviewLevelJson,
} from './scorecard-json';

export const KPI_TONE: Readonly<Record<KpiVerdictJson, Tone>> = {
  met: 'good',
  notMet: 'bad',
  notProven: 'warning',
  noTarget: 'neutral',
};
export const SEVERITY: Readonly<Record<GapSeverityJson, SeverityTone>> = {
  critical: 'critical',
  high: 'high',
  medium: 'medium',
  low: 'low',
};
export const CHANGE_TONE: Readonly<Record<ChangeJson['verdict'], Tone>> = {
  improved: 'good',
  worsened: 'bad',
  notProven: 'neutral',
  firstResult: 'neutral',
  otherFramework: 'neutral',
  notScored: 'neutral',
};

/** Characters of a party's name in a sentence; it stands whole in the head of its page. */
const LONGEST_NAME = 60;

/** The words and figures of scorecards and business reviews. */
export class ReviewContext extends LanguageContext {
  readonly review: VendorReviewWording;

  /** @param targets that the scores are judged against: rounding must not seem to reach or miss one */
  constructor(
    readonly engagement: ReviewEngagementJson,
    readonly today: string,
    targets: readonly FigureJson[],
    language: Language,
  ) {
    const distinct = new Map([...targets.map((target) => [target.exact, ratioOf(target)] as const)]);
    super(language, [...distinct.values(), percent(100)]);
    this.review = vendorReviewWordingIn(language);
  }

  /** On one line: what people wrote below each other would take the page of others. */
  override text(text: LocalizedText): string {
    return super.text(text).replaceAll(/\s+/g, ' ').trim();
  }

  /** A text that may be missing, or the words for that. */
  said(text: LocalizedText | null, otherwise: string): string {
    return text === null ? otherwise : this.text(text);
  }

  party({ name }: ReviewedPartyJson, most = LONGEST_NAME): string {
    return clipped(this.text(name), most);
  }

  percent(figure: FigureJson): string {
    return this.figures.percent(ratioOf(figure));
  }

  /** The figure, or in words why there is none. */
  outcome(outcome: OutcomeJson): string {
    if ('exact' in outcome) return this.percent(outcome);
    return 'notApplicable' in outcome ? this.words.outcome.notApplicable : this.words.outcome.notAssessed;
  }

  level({ title, rank }: ReviewLevelJson): string {
    if (title !== null) return this.text(title);
    return rank === null ? this.words.level.notDetermined : this.words.level.none;
  }

  /** "+4.2" points of 100. */
  change(figure: FigureJson): string {
    return this.figures.change(ratioOf(figure));
  }

  /** "8.3" points of 100, without a sign. */
  distance(figure: FigureJson): string {
    const value = ratioOf(figure);
    return this.figures.points(value.numerator < 0n ? { ...value, numerator: -value.numerator } : value);
  }

  /** "≥ 62%" of a decimal 0..1. */
  share(decimal: string): string {
    return this.figures.share(fromDecimal(decimal));
  }

  signed(decimal: string): string {
    return this.figures.change(fromDecimal(decimal));
  }
}

/** @throws RangeError when the text is no fraction */
export function ratioOf({ exact }: FigureJson): Ratio {
  const found = /^(-?\d+)\/(\d+)$/.exec(exact);
  if (!found) throw new RangeError(`${exact} is no fraction.`);
  return ratio(BigInt(found[1] ?? ''), BigInt(found[2] ?? ''));
}

/** The ref of a framework's root is its key: what fails there is no single requirement or category. */
export const isWhole = (ref: string, { id }: ReviewFrameworkJson): boolean => id.startsWith(`${ref}@`);

/** For drawing only. */
export const placeOf = ({ decimal }: FigureJson): number => Number(decimal);

export const lowestFirst = (a: FigureJson, b: FigureJson): number => compare(ratioOf(a), ratioOf(b));

/** Everything that the scores of a scorecard are judged against. */
export const targetsOf = ({ standing, others }: PartyScorecardJson): FigureJson[] =>
  [standing, ...others].map(({ target }) => target);
