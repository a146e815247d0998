import { explainIssue } from '../../rasic/rules/explain-issue';
import type { RasicIssue, RasicSeverity } from '../../rasic/rules/issue';
import type { RasicMatrix } from '../../rasic/rules/matrix';
import { rasicWordingIn } from '../../rasic/wording';
import type { Cell, Tone } from './blocks';
import type { LanguageContext } from './report-context';

type IssueContext = Pick<LanguageContext, 'language' | 'words'>;

const TONE: Readonly<Record<RasicSeverity, Tone>> = { error: 'bad', warning: 'warning', hint: 'neutral' };

/** Severity in colour and word. */
export function severityCell({ language }: IssueContext, severity: RasicSeverity): Cell {
  const text = rasicWordingIn(language).severity[severity];
  return { kind: 'badge', badge: { kind: 'status', tone: TONE[severity], text } };
}

/** What is wrong, and why it matters, what to do, and the cells that would mend it. */
export function issueTexts(
  { language, words }: IssueContext,
  matrix: RasicMatrix,
  issue: RasicIssue,
): readonly [issue: string, advice: string] {
  const { text, advice, proposal } = explainIssue(matrix, issue, { wording: rasicWordingIn(language), language });
  return [text, words.sentences([advice, ...(proposal === null ? [] : [proposal])])];
}

/** How many there are of a severity. */
export const countOf = (issues: readonly RasicIssue[], severity: RasicSeverity): number =>
  issues.filter((issue) => issue.severity === severity).length;
