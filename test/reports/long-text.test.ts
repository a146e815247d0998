import { readFileSync, writeFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { FrameworkStore } from '../../src/framework';
import { pageFaults } from '../support/page-faults';
import { readReportTree } from '../support/report-tree';
import { inFolder, runCase } from '../support/run-case';
import { TEST_FRAMEWORKS, writeSmallCase } from '../support/small-case';

const STORE = new FrameworkStore(TEST_FRAMEWORKS);

const LINES = 'a\n'.repeat(90) + 'b';

/** Long and odd, each within what a case may hold. */
const TEXTS: readonly (readonly [name: string, text: string])[] = [
  ['90 line breaks', LINES],
  ['2,000 lines', `${'a\n'.repeat(1999)}b`],
  ['a word of 4,000 letters', 'abcdefghij'.repeat(400)],
  ['4,000 Chinese characters', '客户联络中心的一线员工只能倾听，无权解决问题。'.repeat(180).slice(0, 4000)],
  ['line breaks and nothing else that is seen', `a${'\n'.repeat(300)} \u00a0b`],
  ['spaces', `a${' '.repeat(3000)}b`],
  ['marks on one letter', `e${'\u0301'.repeat(2000)}`],
  ['hard spaces', `a${'\u00a0'.repeat(2000)}b`],
];

/** Places of a case where people write, as paths; a number is the place in a list. */
const FIELDS: readonly string[] = [
  'engagement/title',
  'engagement/client',
  'engagement/sector',
  'engagement/purpose',
  'engagement/background/0',
  'engagement/consultancy',
  'engagement/classification',
  'team/0/role',
  'distribution/0',
  'parties/0/name',
  'sites/0/name',
  'sites/0/location',
  'units/0/name',
  'units/0/programme',
  'assessments/0/title',
  'assessments/0/method/0',
  'assessments/0/limits/0',
  'assessments/0/headline',
  'assessments/0/nextStep',
  'assessments/0/findings/0/title',
  'assessments/0/findings/0/condition',
  'assessments/0/findings/0/cause',
  'assessments/0/findings/0/consequence',
  'assessments/0/findings/0/recommendation',
  'assessments/0/evidence/0/title',
  'assessments/0/evidence/0/source',
  'assessments/0/interviews/0/role',
  'assessments/0/divergingOpinions/0/by',
  'assessments/0/divergingOpinions/0/statement',
  'assessments/0/divergingOpinions/0/response',
  'assessments/0/contactReasons/title',
  'assessments/0/contactReasons/reasons/0/reason',
  'assessments/0/kpis/0/source',
  'assessments/0/facts/0/label',
  'assessments/0/facts/0/value',
  'assessments/0/facts/0/source',
];

/** A case that says something in each of those places. */
function fullCase(path: string): object {
  const document = parse(readFileSync(path, 'utf8')) as {
    engagement: object;
    assessments: { findings: object[]; evidence: object[] }[];
    sites: object[];
    units: object[];
  };
  const [assessment] = document.assessments;
  Object.assign(document, { team: [{ name: 'Ayu Lestari', role: 'Lead' }], distribution: ['Board'] });
  Object.assign(document.engagement, { sector: 'Water', purpose: 'Baseline.', background: ['Two sites.'] });
  Object.assign(document.sites[0] ?? {}, { location: 'Quay' });
  Object.assign(document.units[0] ?? {}, { programme: 'Calls' });
  Object.assign(assessment?.findings[0] ?? {}, { cause: 'c', consequence: 'd', recommendation: 'e' });
  Object.assign(assessment?.evidence[0] ?? {}, { source: 'Archive' });
  Object.assign(assessment ?? {}, {
    headline: 'Sound.',
    nextStep: 'Go on.',
    method: ['Seen.'],
    limits: ['None.'],
    interviews: [{ role: 'Team leader', count: 3 }],
    divergingOpinions: [{ by: 'Manager', statement: 'No.', response: 'Yes.' }],
    contactReasons: {
      title: 'Reasons',
      period: { from: '2012-01-01', to: '2012-01-31' },
      reasons: [
        { reason: 'Bill', count: 412, cause: 'product', ownerFunction: 'operations', frontLine: false },
        { reason: 'Outage', count: 230, cause: 'technology', ownerFunction: 'executive', frontLine: true },
      ],
    },
    kpis: [
      {
        kpi: 'complaints-per-1000',
        source: 'System',
        points: [
          { month: '2011-11', numerator: 4, denominator: 2000 },
          { month: '2011-12', numerator: 7, denominator: 2100 },
        ],
      },
    ],
    facts: [{ label: 'Calls', value: '1,900', source: 'System' }],
  });
  return document;
}

function say(document: object, field: string, text: string): void {
  const names = field.split('/');
  const last = names.pop() ?? '';
  const place = names.reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], document);
  const holder = place as Record<string, unknown>;
  if (holder[last] === undefined) throw new Error(`There is no ${field} to say anything in.`);
  holder[last] = text;
}

/** What a reader would call broken in the two reports of the case that says `text` in these fields. */
async function faultsWith(fields: readonly string[], text: string): Promise<string[]> {
  return inFolder(async (folder) => {
    const path = writeSmallCase(folder, {
      framework: 'points-minimum@1.0.0',
      units: 3,
      answers: 'mixed',
      plan: { months: 6, people: 3 },
      texts: { finding: 'Cases are handed over without an owner.' },
      assessment: { evidence: [{ ref: 'E-01', title: 'Files', kind: 'document', date: '2012-01-18' }] },
    });
    const document = fullCase(path);
    for (const field of fields) say(document, field, text);
    writeFileSync(path, stringify(document));
    const files = await runCase(path, { store: STORE });
    const reports = [files.bytes('baseline/gap-report.pdf'), files.bytes('baseline/workstream-plan.pdf')];
    const trees = await Promise.all(reports.map((bytes) => readReportTree(bytes, { glyphs: true })));
    return trees.flatMap((tree) => pageFaults(tree, 'en'));
  });
}

describe('reports are made, on whole pages,', () => {
  it.each(FIELDS)('with 90 line breaks in %s', async (field) => {
    expect(await faultsWith([field], LINES)).toEqual([]);
  });

  it.each(TEXTS)('with %s in every text', async (_, text) => {
    expect(await faultsWith(FIELDS, text)).toEqual([]);
  });
});
