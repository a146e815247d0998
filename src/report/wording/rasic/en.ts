import type { RasicRole } from '../../../rasic/rules/matrix';
import type { RasicThresholds } from '../../../rasic/rules/issue';

/** Every sentence of printed RASIC matrices and of accountability in the gap report. Counts are numbers, texts are finished. */
const s = (count: number, one: string, many = `${one}s`): string => `${number(count)} ${count === 1 ? one : many}`;
const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

const side: Readonly<Record<RasicRole['side'], string>> = {
  client: 'Client',
  operation: 'Operation',
  vendor: 'Vendor',
  either: 'Client or operation',
};
const thresholds: Readonly<Record<keyof RasicThresholds, string>> = {
  mostResponsible: 'Roles that do one activity',
  mostConsulted: 'Roles consulted on one activity',
  mostInformed: 'Roles informed of one activity',
  fewestActivities: 'Activities from which on roles are judged',
  mostResponsibleShare: 'Share of all activities that one role does',
  mostAccountableShare: 'Share of all activities that one role answers for or approves',
  mostConsultedShare: 'Share of all activities that one role is consulted on',
};

export const en = {
  kind: 'RASIC matrix',
  whole: 'The whole engagement',
  facts: {
    matrix: 'Matrix',
    scope: 'For',
    convention: 'Convention',
    version: 'Version',
    owner: 'Owner',
    approval: 'Approval',
    original: 'Copy of',
  },
  version: (version: string, date: string): string => `${version}, last changed on ${date}`,
  approved: (version: string, date: string, by: string): string =>
    `Version ${version} was approved on ${date} by ${by}.`,
  recordedBy: (giver: string, recorder: string): string => `${giver} (recorded by ${recorder})`,
  unnamed: 'somebody whose name is not kept',
  notApproved: 'This version is not approved yet.',
  changedSince: (version: string): string =>
    `Changed since: this is version ${version}, or what it follows has changed. It needs to be approved again.`,
  standing: {
    approved: (date: string): string => `approved on ${date}`,
    stale: 'changed since its approval',
    none: 'not approved',
  },
  versionShort: (version: string): string => `version ${version}`,
  signatures: 'Signatures',
  signature: { owner: 'Owner of the matrix', approver: 'Approved for the client' },
  matrixTitle: (activities: number, roles: number): string =>
    `${s(activities, 'activity', 'activities')}, ${s(roles, 'role')}`,
  roles: 'Roles',
  rolesPart: (from: number, to: number, all: number): string =>
    `Roles ${number(from)} to ${number(to)} of ${number(all)}`,
  alt: (parts: string): string => `RASIC matrix. ${parts}`,
  noStep: 'Activities',
  empty: 'The matrix has no activities or no roles yet.',
  holders: {
    title: 'Roles and who holds them',
    columns: { role: 'Role', side: 'Side', rank: 'Rank', holders: 'Held by', parts: 'Parts' },
    note: 'Rank: 1 is the board, 6 an agent. Parts: in how many activities the role has each letter.',
    committee: 'a body of several people',
    nobody: 'nobody named yet',
    unnamed: (count: number, all: number): string =>
      count === 0
        ? 'Somebody is named for every role.'
        : `Nobody is named yet for ${number(count)} of ${s(all, 'role')}.`,
  },
  side,
  issues: {
    title: 'What to look at',
    verdict: (errors: number, warnings: number, hints: number): string => {
      const broken =
        errors === 0 ? 'No rule of the convention is broken.' : `Accountability is broken in ${s(errors, 'place')}.`;
      const also = [...(warnings > 0 ? [s(warnings, 'warning')] : []), ...(hints > 0 ? [s(hints, 'hint')] : [])];
      return also.length === 0 ? broken : `${broken} Also found: ${also.join(' and ')}.`;
    },
    columns: { severity: 'Severity', number: 'No.', issue: 'What is wrong', advice: 'What to do' },
    none: 'Nothing was found.',
    thresholds: 'How many are too many',
    thresholdsNote: 'Beyond these the check warns. They can be set for each matrix; broken rules stay errors.',
    thresholdColumns: { what: 'What is counted', most: 'At most' },
    fewest: (count: string): string => `from ${count}`,
  },
  thresholds,
  deviations: {
    title: 'What differs from the original',
    columns: { number: 'No.', activity: 'Activity', role: 'Role', here: 'Here', original: 'Original' },
    count: (cells: number, title: string): string =>
      cells === 0
        ? `Nothing differs from “${title}”.`
        : `${s(cells, 'cell')} differ${cells === 1 ? 's' : ''} from “${title}”.`,
    lost: (cells: number): string =>
      `${s(cells, 'earlier deviation')} lie${cells === 1 ? 's' : ''} at activities or roles that are not there any more.`,
    empty: 'empty',
  },
  copies: {
    title: 'Copies for units',
    count: (copies: number, deviating: number): string =>
      deviating === 0
        ? `${s(copies, 'unit')} follow${copies === 1 ? 's' : ''} this matrix without a difference.`
        : `${s(copies, 'unit')} follow${copies === 1 ? 's' : ''} this matrix; ${number(deviating)} ${deviating === 1 ? 'differs' : 'differ'} in some cells. Only these are listed.`,
    group: (unit: string, cells: number, errors: number): string =>
      [unit, s(cells, 'cell'), ...(errors > 0 ? [`accountability broken in ${s(errors, 'place')}`] : [])].join(' · '),
  },
  extracts: {
    title: 'Extracts by role',
    note: 'One page for each role, to be handed to who holds it.',
    heldBy: (names: string): string => `Held by ${names}.`,
    unheld: 'Nobody is named for this role yet.',
    columns: { number: 'No.', activity: 'Activity', step: 'Step', lead: 'Answers for it' },
    group: (letter: string, title: string, meaning: string, count: number): string =>
      `${letter} ${title}: ${meaning} · ${s(count, 'activity', 'activities')}`,
    without: (roles: string): string => `Without a part in any activity: ${roles}.`,
    nobody: 'nobody',
  },
  gap: {
    title: 'Accountability',
    intro: (matrices: number): string =>
      `Who answers for what was checked in ${s(matrices, 'RASIC matrix', 'RASIC matrices')} of the engagement, as ${matrices === 1 ? 'it stood' : 'they stood'} when this report was asked for.`,
    verdict: (errors: number): string =>
      errors === 0
        ? 'No rule of the conventions is broken: every activity has who does it and who answers for it.'
        : `Accountability is broken in ${s(errors, 'place')}.`,
    columns: {
      matrix: 'Matrix',
      size: 'Activities × roles',
      errors: 'Errors',
      warnings: 'Warnings',
      hints: 'Hints',
      approval: 'Approval',
    },
    columnsNote:
      'Error: a rule of the convention is broken. Warning: a load or position that seldom works. Hint: worth a look.',
    copies: (copies: number, deviating: number): string =>
      `Copies for units: ${number(copies)}, with differences ${number(deviating)}; what is wrong there only is counted.`,
    errorsTitle: 'Where accountability is broken',
    errorColumns: { number: 'No.', issue: 'What is wrong', advice: 'What to do' },
    cut: (count: number): string => `${s(count, 'further error')} ${count === 1 ? 'is' : 'are'} in the data file.`,
  },
};

export type RasicPrintWording = typeof en;
