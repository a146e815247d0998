import fc from 'fast-check';
import type { CaseDocument } from '../../assessment/rules/case-document';
import type { Framework } from '../../framework/framework';
import { loadFramework } from '../../framework/load-framework';
import { assess } from '../../gap/rules/assess';
import { treeJson, verdictJson } from '../../report/models/score-json';
import type { Answer } from '../../scoring/answers';
import { requirementsOf } from '../../scoring/look-up';
import { join } from 'node:path';
import { partiesWithUnits, type PartyExtract, partyExtract, type PartyExtractSource } from './party-extract';
import type { PartyNode } from './party-scores';
import type { AssessmentRecord } from './record';
import { recordToEngagement } from './record-to-engagement';

const FRAMEWORKS = join(__dirname, '..', '..', '..', 'assessment-frameworks');
/** In everything that belongs to others, to the team or to the whole entity. */
const CANARY = 'canary';

let framework: Framework;
beforeAll(async () => {
  framework = await loadFramework(join(FRAMEWORKS, 'service-excellence-5p', '1.0.0', 'framework.yaml'));
});

interface Choice {
  readonly party: 'OWN' | 'OTHER';
  readonly option: number;
  readonly notApplicable: boolean;
}

const choices = fc.array(
  fc.record({
    party: fc.constantFrom('OWN' as const, 'OTHER' as const),
    option: fc.nat(5),
    notApplicable: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
);

/** A text that may be shown to the party, or not. */
const text = (party: string, of: string): string => (party === 'OWN' ? of : `${CANARY} ${of}`);

function source(units: readonly Choice[]): PartyExtractSource {
  const refs = units.map(({ party }, index) => (party === 'OWN' ? `U-${index}` : `${CANARY}-${index}`));
  const ownRefs = refs.filter((ref) => ref.startsWith('U-'));
  const otherRefs = refs.filter((ref) => !ref.startsWith('U-'));
  const finding = { grade: 'minor' as const, requirement: 'POL-01', evidence: [`${CANARY}-E1`] };
  const document: CaseDocument = {
    engagement: {
      ...{ key: CANARY, title: 'Review', client: CANARY, sector: CANARY, purpose: CANARY, background: [CANARY] },
      ...{ consultancy: 'Fairgauge', classification: CANARY, language: 'en', currency: CANARY },
      period: { from: '2026-01-05', to: '2026-06-26' },
    },
    team: [{ name: CANARY, role: CANARY }],
    distribution: [CANARY],
    parties: [
      { ref: 'CLIENT', name: CANARY, kind: 'client' },
      { ref: 'OWN', name: 'Own', kind: 'vendor' },
      { ref: 'OTHER', name: CANARY, kind: 'vendor' },
    ],
    sites: [
      { ref: 'S-OWN', name: 'Own site', party: 'OWN' },
      { ref: `${CANARY}-S`, name: CANARY, party: 'OTHER', location: CANARY },
    ],
    units: units.map(({ party }, index) => ({
      ref: refs[index] ?? '',
      name: text(party, 'Unit'),
      site: party === 'OWN' ? 'S-OWN' : `${CANARY}-S`,
      weight: party === 'OWN' ? 3 : 8_675_309,
    })),
    assessments: [
      {
        ...{ key: CANARY, title: 'Baseline', kind: 'baseline', framework: framework.id, documentNumber: 'TLK-1' },
        ...{ revision: 2, status: 'final', reportDate: '2026-02-02', author: CANARY, reviewer: CANARY },
        period: { from: '2026-01-05', to: '2026-01-30' },
        units: refs,
        ...{ method: [CANARY], limits: [CANARY], headline: CANARY, nextStep: CANARY },
        interviews: [{ role: CANARY, count: 8 }],
        facts: [{ label: CANARY, value: CANARY, source: CANARY }],
        findings: [
          { ...finding, ref: `${CANARY}-F0`, title: CANARY, condition: CANARY },
          ...[otherRefs.length > 0 ? refs : [], otherRefs].flatMap((on, index) =>
            on.length === 0
              ? []
              : [{ ...finding, ref: `${CANARY}-F${index + 1}`, title: CANARY, condition: CANARY, units: on }],
          ),
          ...(ownRefs.length === 0
            ? []
            : [{ ...finding, ref: 'F-3', title: 'Own finding', condition: 'Seen', units: ownRefs }]),
        ],
        evidence: [{ ref: `${CANARY}-E1`, title: CANARY, kind: 'document', date: '2026-01-20' }],
        kpis: [
          { kpi: 'csat', source: CANARY, points: [{ month: '2026-01', value: 80 }] },
          ...refs.map((unit, index) => ({
            kpi: 'csat',
            unit,
            source: text(units[index]?.party ?? '', 'Survey'),
            points: [{ month: '2026-01', value: 81 }],
          })),
        ],
      },
    ],
  };
  const record: AssessmentRecord = {
    ...{ schema: 'tolok-snapshot/1', engine: '1.0.0', framework: { id: framework.id, sha256: framework.hash } },
    case: document,
    logos: { client: { kind: 'svg', base64: CANARY } },
    answers: Object.fromEntries([
      ['entity', sheet('entity', 'OTHER', 3, true)],
      ...units.map(({ party, option, notApplicable }, index) => [
        refs[index] ?? '',
        sheet('unit', party, option, notApplicable),
      ]),
    ]) as AssessmentRecord['answers'],
    evidenceFiles: {
      [`${CANARY}-E1`]: { name: CANARY, type: 'text/plain', size: 1, sha256: CANARY, uploadedAt: CANARY },
    },
  };
  const { assessment } = recordToEngagement(record, framework);
  return { record, framework, assessment, result: assess(framework, assessment) };
}

/** Rates all requirements alike; one in three is not applicable where that may be. */
function sheet(
  answeredPer: 'unit' | 'entity',
  party: string,
  option: number,
  notApplicable: boolean,
): Record<string, Answer> {
  const wanted = requirementsOf(framework.model).filter((one) => one.answeredPer === answeredPer);
  return Object.fromEntries(
    wanted.map((requirement, index): [string, Answer] => {
      if (notApplicable && requirement.notApplicable === 'allowed' && index % 3 === 0) {
        return [requirement.ref, { kind: 'notApplicable', reason: text(party, 'Not done here.') }];
      }
      const ratings = requirement.method.dimensions.map(({ dimension, scale }) => [dimension, rating(scale, option)]);
      return [requirement.ref, { kind: 'rated', ratings: Object.fromEntries(ratings), note: `${CANARY} note` }];
    }),
  );
}

function rating(key: string, option: number) {
  const scale = framework.model.scales.get(key);
  if (!scale || scale.kind === 'percentage') return option * (scale?.step ?? 0);
  if (scale.kind === 'computed') {
    const evidence = { months: 6, monthsMet: option, metricsReported: 3, metricsRequired: 3 };
    return { level: 'notMet', trend: 'stable', ...evidence } as const;
  }
  return scale.options[option % scale.options.length]?.key ?? '';
}

const nodesOf = (node: PartyNode): PartyNode[] =>
  'inputs' in node ? [node, ...node.inputs.flatMap(({ of }) => nodesOf(of))] : [node];

describe('what one party sees of an assessment', () => {
  it('holds no word of other parties, of the whole entity, of the team or of the notes', () => {
    fc.assert(
      fc.property(choices, (units) => {
        const made = source(units);
        const parties = partiesWithUnits(made.record);
        expect(parties).toEqual(['OWN', 'OTHER'].filter((ref) => units.some(({ party }) => party === ref)));
        fc.pre(parties.includes('OWN'));
        const extract = JSON.stringify(partyExtract(made, 'OWN'));
        expect(extract).not.toContain(CANARY);
        expect(extract).not.toContain('8675309');
      }),
      { numRuns: 60 },
    );
  });

  it('has the figures of the whole assessment, but for what is answered for the entity', () => {
    fc.assert(
      fc.property(choices, (units) => {
        fc.pre(units.some(({ party }) => party === 'OWN'));
        const made = source(units);
        const { scores } = partyExtract(made, 'OWN');
        expect(scores).toHaveLength(units.filter(({ party }) => party === 'OWN').length);
        for (const score of scores) {
          const whole = made.result.score.units.find((unit) => unit.score.ref === score.unit);
          if (!whole) throw new Error('The unit is not in the whole.');
          const verdict = verdictJson(whole.verdict);
          expect(score).toMatchObject({ score: verdict.score, beforeCaps: verdict.beforeCaps, level: verdict.level });
          for (const node of nodesOf(score.tree)) {
            const scored = whole.score.nodes.get(node.ref);
            if (!scored) throw new Error(`The whole has no ${node.ref}.`);
            if ('answeredForEntity' in node) expect(Object.keys(node)).toEqual(['ref', 'title', 'answeredForEntity']);
            else expect(node.score).toEqual(treeJson(scored).score);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  const TWO: readonly Choice[] = [
    { party: 'OWN', option: 1, notApplicable: true },
    { party: 'OTHER', option: 0, notApplicable: false },
  ];
  const extractOf = (units = TWO): PartyExtract => partyExtract(source(units), 'OWN');

  it('keeps its own answers, findings, KPIs and units', () => {
    const { units, sites, answers, findings, kpis, assessment, engagement } = extractOf();
    expect(units).toEqual([{ ref: 'U-0', name: 'Unit', site: 'S-OWN', weight: 3 }]);
    expect(sites.map(({ ref }) => ref)).toEqual(['S-OWN']);
    expect(Object.keys(answers)).toEqual(['U-0']);
    expect(new Set(Object.values(answers['U-0'] ?? {}).map(({ kind }) => kind))).toEqual(
      new Set(['rated', 'notApplicable']),
    );
    expect(findings).toEqual([
      { ref: 'F-3', grade: 'minor', requirement: 'POL-01', title: 'Own finding', condition: 'Seen', units: ['U-0'] },
    ]);
    expect(kpis.map(({ unit, source: from }) => [unit, from])).toEqual([['U-0', 'Survey']]);
    expect(assessment.revision).toBe(2);
    expect(engagement).toEqual({ title: 'Review', consultancy: 'Fairgauge' });
  });

  it('lists its gaps, the worst first, and none of the organisation', () => {
    const made = source(TWO);
    const { gaps } = partyExtract(made, 'OWN');
    const expected = made.result.gaps.filter(({ places }) => places.some(({ unit }) => unit === 'U-0'));
    expect(gaps.map(({ requirement }) => requirement).sort()).toEqual(
      expected.map(({ requirement }) => requirement.ref).sort(),
    );
    const severities = gaps.map(({ severity }) => ['critical', 'high', 'medium', 'low'].indexOf(severity));
    expect(severities).toEqual([...severities].sort());
    expect(gaps.flatMap(({ places }) => places.map(({ unit }) => unit))).toEqual(gaps.map(() => 'U-0'));
  });

  it('has nothing of lists that the assessment leaves out', () => {
    const made = source(TWO);
    const [first] = made.record.case.assessments;
    if (!first) throw new Error('The record has no assessment.');
    const left = ['findings', 'kpis', 'revision'];
    const rest = Object.fromEntries(Object.entries(first).filter(([name]) => !left.includes(name))) as typeof first;
    const bare = {
      ...made,
      record: { ...made.record, answers: {}, case: { ...made.record.case, assessments: [rest] } },
    };
    expect(partyExtract(bare, 'OWN')).toMatchObject({
      ...{ answers: { 'U-0': {} }, findings: [], kpis: [] },
      assessment: { revision: 1 },
    });
  });

  it('is not made for somebody who is not in the record', () => {
    const made = source(TWO);
    expect(() => partyExtract(made, 'NOBODY')).toThrow('The record names no party NOBODY.');
    const empty = { ...made, record: { ...made.record, case: { ...made.record.case, assessments: [] } } };
    expect(() => partyExtract(empty, 'OWN')).toThrow(RangeError);
  });
});
