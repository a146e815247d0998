import { known } from '../../shared/known';
import { textIn, type Language } from '../../shared/text';
import type { RasicWording } from '../wording';
import type { RasicIssue } from './issue';
import type { CellChange, Letter, RasicMatrix } from './matrix';

/** An issue in words. */
export interface ExplainedIssue {
  /** What is wrong. */
  readonly text: string;
  /** Why it matters, and what to do. */
  readonly advice: string;
  /** Cells that would mend it; null where only people can tell. */
  readonly proposal: string | null;
}

/** Says an issue of a matrix in the language of the wording. */
export function explainIssue(
  matrix: RasicMatrix,
  issue: RasicIssue,
  { wording, language }: { readonly wording: RasicWording; readonly language: Language },
): ExplainedIssue {
  const roles = new Map(matrix.roles.map(({ key, title }) => [key, textIn(title, language)]));
  const activities = new Map(matrix.activities.map(({ key, title }) => [key, textIn(title, language)]));
  const letterText = (letter: Letter): string => {
    const found = matrix.profile.letters.find((one) => one.letter === letter);
    return found ? wording.letter(letter, textIn(found.title, language)) : letter;
  };
  const change = ({ role, letters }: CellChange): string =>
    letters.length === 0
      ? wording.emptied(known(roles, role))
      : wording.proposal(known(roles, role), letters.join('/'));
  return {
    text: wording.issue[issue.code]({
      activity: issue.activity === undefined ? '' : known(activities, issue.activity),
      roles: wording.list(issue.roles.map((role) => known(roles, role))),
      letter: issue.letter === undefined ? '' : letterText(issue.letter),
      count: String(issue.count ?? ''),
      most: String(issue.most ?? ''),
      step: issue.code === 'step-without-activity' ? issue.step : '',
    }),
    advice: wording.advice[issue.code],
    proposal: issue.mend && wording.proposed(wording.list(issue.mend.map(change))),
  };
}
