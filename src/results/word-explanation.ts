import {
  type AssessedWave,
  Figures,
  figureJson,
  type FigureJson,
  type GateFigureJson,
  thresholdsOf,
  type Wording,
  wordingIn,
} from '../report';
import { coverageRatio, fromDecimal, type GateFigure, type LevelVerdict, type Ratio, ratio } from '../scoring';
import { type Language, textIn } from '../shared/text';
import type {
  Explanation,
  FigureInput,
  FigureLabel,
  FigureRule,
  FigureValue,
  InputUse,
  LeftOut,
  LeftOutReason,
  WaitForPeople,
} from './rules/figure';
import { type ResultsWording, resultsWordingIn } from './wording';

export interface FigureValueView {
  readonly kind: FigureValue['kind'];
  /** Null where there is no number: not rated, a level, the outcome of a gate. */
  readonly exact: string | null;
  readonly decimal: string | null;
  /** As reports print it, in the language asked for. */
  readonly shown: string;
  /** First day of a period, key of the level, outcome of the gate, or why there is no score; else null. */
  readonly state: string | null;
  /** Of an effort: person-days at best and at worst. */
  readonly range?: { readonly low: FigureJson; readonly high: FigureJson };
}

export interface FigureInputView {
  readonly figure: string | null;
  readonly label: string;
  readonly value: FigureValueView;
  readonly weight: number | null;
  readonly stage: number | null;
  readonly use: InputUse;
  readonly isThis: boolean;
}

export interface LeftOutView {
  readonly figure: string | null;
  readonly label: string;
  readonly code: LeftOutReason;
  readonly reason: string;
}

export interface FigureRuleView {
  /** The rule's own name, `weightedMean` or `knockOut`; of a part of a loss the rule that it is divided by stands in `within`. */
  readonly name: string;
  readonly within: string | null;
  readonly sentence: string;
  readonly threshold: GateFigureJson;
  /** Key of the dimension that limits the others. */
  readonly dimension: string | null;
}

export interface WordedExplanation {
  readonly figure: string;
  readonly label: string;
  readonly value: FigureValueView;
  readonly rule: FigureRuleView;
  readonly inputs: readonly FigureInputView[];
  readonly leftOut: readonly LeftOutView[];
}

/** An explanation in one language, its figures written as the reports write them. */
export function wordExplanation(explanation: Explanation, wave: AssessedWave, language: Language): WordedExplanation {
  return new Worder(wave, language).explanation(explanation);
}

class Worder {
  private readonly words: ResultsWording;
  private readonly reportWords: Wording;
  private readonly figures: Figures;

  constructor(
    private readonly wave: AssessedWave,
    private readonly language: Language,
  ) {
    this.words = resultsWordingIn(language);
    this.reportWords = wordingIn(language);
    this.figures = new Figures(this.reportWords, thresholdsOf(wave));
  }

  explanation({ figure, label, value, rule, inputs, leftOut }: Explanation): WordedExplanation {
    return {
      figure,
      label: this.label(label),
      value: this.value(value),
      rule: this.rule(rule),
      inputs: inputs.map((input) => this.input(input)),
      leftOut: leftOut.map((out) => this.leftOut(out)),
    };
  }

  private input({ figure, label, value, weight, stage, use, isThis }: FigureInput): FigureInputView {
    return {
      figure,
      label: this.label(label),
      value: this.value(value),
      weight: weight ?? null,
      stage: stage ?? null,
      use,
      isThis: isThis ?? false,
    };
  }

  private leftOut({ figure, label, reason, stated }: LeftOut): LeftOutView {
    const sentence = this.words.leftOut[reason];
    return {
      figure,
      label: this.label(label),
      code: reason,
      reason: stated === undefined ? sentence : this.words.stated(sentence, textIn(stated, this.language)),
    };
  }

  private label({ key, name, unit }: FigureLabel): string {
    const title = name ? textIn(name.title, this.language) : '';
    const label = this.words.labels[key](name?.ref === undefined ? title : `${name.ref} ${title}`);
    return unit === undefined ? label : this.words.inUnit(label, textIn(unit, this.language));
  }

  private value(value: FigureValue): FigureValueView {
    const { kind } = value;
    const none = { kind, exact: null, decimal: null, state: null };
    switch (value.kind) {
      case 'score':
        return value.outcome.kind === 'scored'
          ? { ...none, ...figureJson(value.outcome.ratio), shown: this.figures.percent(value.outcome.ratio) }
          : { ...none, shown: this.reportWords.outcome[value.outcome.kind], state: value.outcome.kind };
      case 'points':
        return {
          ...none,
          ...figureJson(value.ratio),
          shown: this.reportWords.pointsUnit(this.figures.points(value.ratio)),
        };
      case 'coverage': {
        const share = coverageRatio(value.coverage);
        const { assessed, applicable } = value.coverage;
        const shown = this.words.values.coverage(
          this.figures.whole(assessed),
          this.figures.whole(applicable),
          this.figures.percent(share),
        );
        return { ...none, ...figureJson(share), shown };
      }
      case 'count':
        return { ...none, ...figureJson(ratio(value.count)), shown: this.figures.whole(value.count) };
      case 'effort': {
        const [low, likely, high] = [days(value.effort.low), days(value.effort.likely), days(value.effort.high)];
        const shown = this.words.values.effort(this.days(likely), this.days(low), this.days(high));
        const range = { low: figureJson(low), high: figureJson(high) };
        return { ...none, ...figureJson(likely), shown, range };
      }
      case 'period':
        return { ...none, shown: this.figures.period(value), state: value.from };
      case 'level':
        return { ...none, ...this.level(value.level) };
      case 'gate': {
        const outcome = this.reportWords.gateOutcome[value.outcome];
        const shown = value.worst ? this.words.values.gate(outcome, this.gateFigure(value.worst)) : outcome;
        return { ...none, shown, state: value.outcome };
      }
    }
  }

  private level(level: LevelVerdict): Pick<FigureValueView, 'shown' | 'state'> {
    if (level.kind === 'notDetermined') return { shown: this.reportWords.level.notDetermined, state: level.kind };
    const title = this.wave.framework.levels.get(level.reached ?? '')?.title;
    return {
      shown: title === undefined ? (level.reached ?? this.reportWords.level.none) : textIn(title, this.language),
      state: level.reached,
    };
  }

  private days(value: Ratio): string {
    return this.figures.decimal(value, 1);
  }

  private gateFigure(figure: GateFigure): string {
    return figure.kind === 'ratio' ? this.figures.percent(figure.ratio) : this.figures.whole(figure.count);
  }

  private rule(rule: FigureRule): FigureRuleView {
    const base = { name: rule.kind, within: null, threshold: null, dimension: null };
    switch (rule.kind) {
      case 'rollUp': {
        const { kind: name } = rule.rollUp;
        return { ...base, name, ...this.withThreshold(this.words.rollUp[name], rollUpThreshold(rule.rollUp)) };
      }
      case 'combination': {
        const dimension = rule.name === 'cappedBy' ? rule.dimension : null;
        const title = this.wave.framework.dimensions.get(dimension ?? '')?.title ?? dimension ?? '';
        const sentence = this.words.combination[rule.name](textIn(title, this.language));
        return { ...base, name: rule.name, sentence, dimension };
      }
      case 'gate':
        return { ...base, name: rule.gate, ...this.withThreshold(this.words.gate[rule.gate], rule.threshold) };
      case 'levels':
        return { ...base, ...this.withThreshold(this.words.levels, ratioFigure(rule.minimumCoverage)) };
      case 'gap':
        return { ...base, ...this.withThreshold(this.words.gap, ratioFigure(rule.target)) };
      case 'start':
        return { ...base, sentence: this.start(rule) };
      case 'shareOfLoss': {
        const { kind: within } = rule.rollUp;
        return { ...base, within, ...this.withThreshold(this.words.shareOfLoss[within], rollUpThreshold(rule.rollUp)) };
      }
      default:
        return { ...base, sentence: this.words[rule.kind] };
    }
  }

  private start({ wait, notBefore }: Extract<FigureRule, { kind: 'start' }>): string {
    const waits = wait && this.waits(wait);
    if (notBefore === null) return waits ?? this.words.start;
    return waits === null ? this.words.notBefore(notBefore) : this.words.notBeforeAndWaits(notBefore, waits);
  }

  private waits({ ownerFunction, people, days }: WaitForPeople): string {
    const title = this.wave.framework.ownerFunctions.get(ownerFunction)?.title ?? ownerFunction;
    return this.words.waits(days, textIn(title, this.language), people);
  }

  private withThreshold(
    sentence: (threshold: string) => string,
    threshold: GateFigure | null,
  ): Pick<FigureRuleView, 'sentence' | 'threshold'> {
    if (!threshold) return { sentence: sentence(''), threshold: null };
    return {
      sentence: sentence(this.gateFigure(threshold)),
      threshold: threshold.kind === 'ratio' ? figureJson(threshold.ratio) : threshold.count,
    };
  }
}

const days = (value: number): Ratio => fromDecimal(String(value));

const ratioFigure = (value: Ratio): GateFigure => ({ kind: 'ratio', ratio: value });

const rollUpThreshold = (rule: Extract<FigureRule, { kind: 'rollUp' }>['rollUp']): GateFigure | null =>
  'threshold' in rule ? ratioFigure(rule.threshold) : null;
