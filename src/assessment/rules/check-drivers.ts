import { flatMapUpTo } from '../../shared/flat-map-up-to';
import { repeatedNames, unknownName } from '../../shared/references';
import type { DocumentProblem } from '../../shared/source-document';
import type { MonitoredContacts } from '../assessment';
import { type AssessmentPlace, listUses, unknownUnit } from './assessment-place';

/** Monitored contacts of one assessment: every name in them leads somewhere, and the counts can be. */
export function checkDrivers(place: AssessmentPlace): DocumentProblem[] {
  const { assessment, most = Infinity } = place;
  if (!assessment.drivers) return [];
  const { errors, contacts = [] } = assessment.drivers;
  const base = `${place.path}/drivers`;
  const keys = errors.map(({ key }, index) => ({ name: key, path: `${base}/errors/${index}/key` }));
  const known = { what: 'error', names: errors.map(({ key }) => key) };
  const rows = flatMapUpTo(contacts, most, (row, index) => {
    const path = `${base}/contacts/${index}`;
    const thing = `Row ${index + 1} of the monitored contacts`;
    return [
      ...(row.unit === undefined ? [] : unknownUnit(place, thing, { name: row.unit, path: `${path}/unit` })),
      ...listUses(row.errors, `${path}/errors`).flatMap((use) => unknownName('case', thing, use, known)),
      ...impossibleCounts(row, thing, path),
    ];
  });
  const repeated = repeatedNames('case', keys, `errors of assessment ${assessment.key}`);
  const problems = [...repeated, ...rows].slice(0, most);
  if (!assessment.drivers.contacts || contacts.some((row) => row.contacts > 0)) return problems;
  return [
    ...problems,
    {
      code: 'case/no-contacts',
      message: `The monitored contacts of assessment ${assessment.key} are none: every count is 0.`,
      hint: 'Enter the counts, or remove "drivers".',
      path: `${base}/contacts`,
    },
  ];
}

/** The monitored contacts of a case stand in one place: in it, or in a table that it names. */
export function checkContactSource({ assessment, path }: AssessmentPlace): DocumentProblem[] {
  const { drivers } = assessment;
  if (!drivers || (drivers.contacts === undefined) !== (drivers.contactsFile === undefined)) return [];
  const isTwice = drivers.contacts !== undefined;
  return [
    {
      code: isTwice ? 'case/contacts-twice' : 'case/missing-property',
      message: isTwice
        ? `The monitored contacts of assessment ${assessment.key} stand in the case and in a file.`
        : `The drivers of assessment ${assessment.key} have no monitored contacts.`,
      hint: isTwice ? 'Keep one of them.' : 'Add "contacts", or name a table of them with "contactsFile".',
      path: `${path}/drivers${isTwice ? '/contactsFile' : ''}`,
    },
  ];
}

function impossibleCounts(
  { contacts, dissatisfied }: MonitoredContacts,
  thing: string,
  path: string,
): DocumentProblem[] {
  if (dissatisfied <= contacts) return [];
  return [
    {
      code: 'case/impossible-counts',
      message: `${thing} has ${dissatisfied} dissatisfied of ${contacts} contacts.`,
      hint: 'At most all contacts of a row can be dissatisfied; are the counts swapped?',
      path: `${path}/dissatisfied`,
    },
  ];
}
