import { textIn, type Language } from '../../shared/text';
import { csvCell } from '../../shared/write-csv';
import { lettersAt, type RasicMatrix, type RasicRole } from './matrix';

/**
 * A matrix as a table that `readMatrix` reads: activities in rows, roles by key in columns, and what is known of the roles in
 * rows that begin with #. Every cell is text in a spreadsheet.
 */
export function writeMatrix(matrix: RasicMatrix, language: Language): string {
  const { roles, activities } = matrix;
  // A column says that what it names is stated: an empty cell in it is an activity that serves no requirement.
  const isLinked = activities.some(({ requirements }) => requirements);
  const linked = (text: string): string[] => (isLinked ? [text] : []);
  const about = (name: string, of: (role: RasicRole) => string): string[] => [
    ...['', name, ...linked(''), ''],
    ...roles.map(of),
  ];
  const rows = [
    ['step', 'activity', ...linked('requirements'), 'reserved', ...roles.map(({ key }) => key)],
    about('#side', ({ side }) => side),
    about('#rank', ({ rank }) => String(rank)),
    about('#committee', ({ isCommittee }) => (isCommittee ? 'yes' : '')),
    ...(roles.some(({ holders }) => holders) ? [about('#holders', ({ holders = [] }) => holders.join('; '))] : []),
    ...activities.map(({ key, title, step = '', requirements = [], reserved = '' }) => [
      step,
      textIn(title, language),
      ...linked(requirements.join('; ')),
      reserved,
      ...roles.map((role) => lettersAt(matrix, key, role.key).join('/')),
    ]),
  ];
  return `${rows.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
}
