import { type Language, type LocalizedText, textIn } from '../../shared/text';
import { csvCell } from '../../shared/write-csv';

/** What a row of the table of corrective actions says. */
export interface ActionRow {
  readonly ref: string;
  /** Null where the reader may not know of the engagement. */
  readonly engagement: LocalizedText | null;
  /** Name. */
  readonly party: LocalizedText | null;
  readonly finding: {
    readonly ref: string;
    readonly grade: string;
    readonly requirement: string;
    readonly title: LocalizedText;
  };
  readonly state: string;
  readonly dueState: string;
  readonly nextDue: string | null;
  readonly due: string;
  readonly effectivenessDue: string | null;
  readonly ownerFunction: string;
  readonly responsible: string | null;
  readonly action: LocalizedText | null;
}

export const ACTION_CSV_HEADER =
  'ref,engagement,party,finding,grade,requirement,title,state,due state,next due,due,effectiveness due,' +
  'owner function,responsible,action\r\n';

/** One row. Every cell is text in a spreadsheet, whatever its writer made of it. */
export function actionCsvRow(row: ActionRow, language: Language): string {
  const { ref, engagement, party, finding, state, dueState, nextDue, due, effectivenessDue, ownerFunction } = row;
  const text = (value: LocalizedText | null): string => (value === null ? '' : textIn(value, language));
  const cells = [
    ...[ref, text(engagement), text(party), finding.ref, finding.grade, finding.requirement, text(finding.title)],
    ...[state, dueState, nextDue ?? '', due, effectivenessDue ?? '', ownerFunction, row.responsible ?? ''],
    text(row.action),
  ];
  return `${cells.map(csvCell).join(',')}\r\n`;
}
