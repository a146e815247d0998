import { createContext, use, useMemo } from 'react';
import { useOutletContext } from 'react-router';
import type { Schemas } from '../../../api/client';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { exactOf, ONE, type Exact } from '../../../results/exact';
import { resultFigures, type ResultFigures } from '../../../results/figures';
import { absenceOf, scoreOf, type Level, type Outcome } from './outcome';
import { COMMON } from './wording';

export type Scores = Schemas['ScoresDto'];

export interface ResultsContext {
  readonly assessment: Schemas['AssessmentDto'];
  readonly scores: Scores;
}

/** The assessment and its scores, on every page of its results. */
export const useResults = (): ResultsContext => useOutletContext<ResultsContext>();

/** Figures and what has no figure, in the language of the page. */
export interface ResultWords extends ResultFigures {
  /** "62%", or why there is no score. */
  readonly outcome: (outcome: Outcome) => string;
  readonly level: (level: Level) => string;
  /** By its key; null below the lowest. */
  readonly levelTitle: (key: string | null) => string;
}

const ScoresContext = createContext<Scores | undefined>(undefined);
export const ScoresProvider = ScoresContext.Provider;

/** Rounds as the reports do, which needs what scores are judged against. */
export function useResultWords(): ResultWords {
  const scores = use(ScoresContext);
  const { language, text } = useFormats();
  const t = useTexts(COMMON);
  return useMemo(() => {
    const figures = resultFigures(language, scores ? thresholdsOf(scores) : []);
    const levelTitle = (key: string | null): string => {
      if (key === null) return t.belowLowest;
      const level = scores?.levels.find((one) => one.key === key);
      return level ? text(level.title) : key;
    };
    return {
      ...figures,
      outcome: (outcome) => {
        const score = scoreOf(outcome);
        return score ? figures.percent(score) : t.absence[absenceOf(outcome) ?? 'notAssessed'];
      },
      level: (level) => ('notDetermined' in level ? t.notDetermined : levelTitle(level.reached)),
      levelTitle,
    };
  }, [language, scores, t, text]);
}

/** Everything that a score is judged against. Knock-outs judge single ratings, and add no digits to scores. */
export function thresholdsOf({ target, minimumCoverage, levels, entity }: Scores): Exact[] {
  return [
    ...[exactOf(target), exactOf(minimumCoverage), ONE],
    ...levels.map(({ minimum }) => exactOf(minimum)),
    ...entity.gates.flatMap(({ kind, threshold }) =>
      kind !== 'knockOut' && threshold !== null && typeof threshold === 'object' ? [exactOf(threshold)] : [],
    ),
  ];
}
