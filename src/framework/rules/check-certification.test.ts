import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidInputError } from '../../shared/problem';
import type { Framework } from '../framework';
import { FRAMEWORKS_ROOT } from '../framework-schema';
import { loadCertificationSchemes } from '../load-certification';
import { loadFramework } from '../load-framework';
import { type CertificationScheme, schemeId } from './certification-scheme';
import { checkCertification, checkSchemes } from './check-certification';

const KEYS = ['cx-operations-osp', 'service-excellence-5p', 'vendor-management-vmo'];

let schemes: ReadonlyMap<string, CertificationScheme>;
let frameworks: Framework[];
let osp: CertificationScheme;
beforeAll(async () => {
  schemes = await loadCertificationSchemes();
  osp = schemes.get('cx-operations-osp-1')!;
  frameworks = await Promise.all(
    KEYS.map((key) => loadFramework(join(FRAMEWORKS_ROOT, key, '1.1.0', 'framework.yaml'))),
  );
});

const check = (scheme: CertificationScheme, fileName = schemeId(scheme)): string[] =>
  checkCertification(scheme, { frameworks, fileName }).map(({ code, path }) => `${path} ${code}`);
const requiring = (requires: Partial<CertificationScheme['requires']>): CertificationScheme => ({
  ...osp,
  requires: { ...osp.requires, ...requires },
});

describe('the schemes of certification', () => {
  it('are there for each framework, and agree with it', () => {
    expect([...schemes.keys()]).toEqual(KEYS.map((key) => `${key}-1`));
    for (const scheme of schemes.values()) expect(check(scheme)).toEqual([]);
  });

  it('say that their figures are our own, in three languages', () => {
    for (const { provenance } of schemes.values()) expect(Object.keys(provenance)).toEqual(['en', 'id', 'zh']);
  });

  it('leave out no number and share no code', () => {
    const codes = (list: readonly CertificationScheme[]): string[][] =>
      checkSchemes(list).map((found) => found.map(({ code, path }) => `${path} ${code}`));
    expect(codes([...schemes.values()])).toEqual([[], [], []]);
    expect(codes([osp, { ...osp, number: 3 }])).toEqual([[], ['/number certification/number']]);
    expect(codes([osp, { ...osp, number: 2 }])).toEqual([[], []]);
    const same = ['/code certification/code'];
    expect(codes([osp, { ...osp, framework: 'another' }])).toEqual([same, same]);
  });
});

describe('a scheme', () => {
  it('names a framework, versions, a level and gates that there are', () => {
    expect(check({ ...osp, framework: 'cx-operations' })).toEqual(['/framework certification/unknown-framework']);
    expect(check({ ...osp, versions: ['1.1.0', '9.0.0'] })).toEqual(['/versions/1 certification/unknown-version']);
    expect(check(requiring({ level: 'certified' }))).toEqual(['/requires/level certification/unknown-level']);
    expect(check(requiring({ gates: ['no-major', 'none'] }))).toEqual(['/requires/gates/1 certification/unknown-gate']);
  });

  it('is paired with another framework and a level of it', () => {
    const paired = osp.requires.paired!;
    const of = (changes: Partial<typeof paired>): string[] => check(requiring({ paired: { ...paired, ...changes } }));
    expect(of({ framework: osp.framework })).toEqual(['/requires/paired/framework certification/paired']);
    expect(of({ framework: 'none' })).toEqual(['/requires/paired/framework certification/unknown-framework']);
    expect(of({ level: 'star-4' })).toEqual(['/requires/paired/level certification/unknown-level']);
  });

  it('has thresholds for KPIs that there are, once each, with a range where both sides are wrong', () => {
    const of = (...review: CertificationScheme['review']): string[] => check({ ...osp, review });
    const csat = { kpi: 'csat', threshold: 75, months: 1 };
    expect(of(csat, { ...csat, kpi: 'cast' })).toEqual(['/review/1/kpi certification/unknown-KPI']);
    expect(of(csat, csat)).toEqual(['/review/1/kpi certification/repeated']);
    expect(of({ ...csat, thresholdTo: 80 })).toEqual(['/review/0 certification/range']);
  });

  it('has a range for a KPI that can be too high and too low', () => {
    const banded = frameworks.map((framework) => ({
      ...framework,
      kpis: new Map([...framework.kpis].map(([key, kpi]) => [key, { ...kpi, direction: 'band' as const }])),
    }));
    const of = (thresholdTo?: number): string[] => {
      const review = [{ kpi: 'csat', threshold: 75, months: 1, ...(thresholdTo === undefined ? {} : { thresholdTo }) }];
      const context = { frameworks: banded, fileName: schemeId(osp) };
      return checkCertification({ ...osp, review }, context).map(({ code, path }) => `${path} ${code}`);
    };
    expect([of(), of(75), of(80)]).toEqual([
      ...[['/review/0 certification/range'], ['/review/0 certification/range']],
      [],
    ]);
  });

  it('lies in the file of its name', () => {
    expect(check(osp, 'cx-operations-osp-2')).toEqual(['/number certification/wrong-name']);
  });

  it('has times that can be kept together', () => {
    const { nonconformities, validity } = osp;
    const late = { answerDays: 400, closeDays: 300 };
    expect(
      check({
        ...osp,
        requires: { ...osp.requires, dataMonths: { first: 12, recertification: 6 } },
        nonconformities: { ...nonconformities, major: late, minor: { answerDays: 200, closeDays: 180 } },
        validity: { ...validity, months: 4, surveillanceMonths: 5 },
        review: [],
      }),
    ).toEqual([
      '/requires/dataMonths certification/times',
      '/nonconformities/major certification/times',
      '/nonconformities/minor certification/times',
      '/nonconformities certification/times',
      '/validity certification/times',
      '/validity certification/times',
    ]);
  });
});

describe('the register of released schemes', () => {
  const folder = 'shared/certification';
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'schemes-'));
    await cp(FRAMEWORKS_ROOT, root, { recursive: true });
  });
  afterEach(() => rm(root, { recursive: true }));

  const codes = (): Promise<readonly string[]> =>
    loadCertificationSchemes(root).then(
      () => [],
      (error: unknown) => {
        if (!(error instanceof InvalidInputError)) throw error;
        return error.problems.map(({ code }) => code);
      },
    );
  const change = async (name: string, edit: (text: string) => string): Promise<void> => {
    const path = join(root, folder, name);
    await writeFile(path, edit(await readFile(path, 'utf8')));
  };

  it('refuses a scheme that was changed after its release', async () => {
    await change('cx-operations-osp-1.yaml', (text) => text.replace('graceDays: 14', 'graceDays: 15'));
    expect(await codes()).toEqual(['release/changed']);
  });

  it('misses one that is gone, and knows one only when it is registered', async () => {
    const text = await readFile(join(root, folder, 'cx-operations-osp-1.yaml'), 'utf8');
    await rm(join(root, folder, 'service-excellence-5p-1.yaml'));
    const next = text.replace('number: 1', 'number: 2');
    await writeFile(join(root, folder, 'cx-operations-osp-2.yaml'), next);
    expect(await codes()).toEqual(['release/unregistered', 'release/missing']);
    const sha256 = createHash('sha256').update(next).digest('hex');
    await change('released.json', (register) =>
      register.replace(/\n {2}"service[^\n]*/, `\n  "cx-operations-osp-2": "${sha256}",`),
    );
    expect(await codes()).toEqual([]);
  });

  it.each([
    ['no map', '[]'],
    ['no JSON', '{'],
    ['no hashes', '{ "cx-operations-osp-1": "abc" }'],
    ['null', 'null'],
  ])('that is %s is none', async (_, text) => {
    await change('released.json', () => text);
    expect(await codes()).toEqual(['release/wrong-form']);
  });

  it('is not needed where there is no scheme', async () => {
    await rm(join(root, folder), { recursive: true });
    expect(await codes()).toEqual([]);
  });

  it('says where a scheme is wrong', async () => {
    await change('cx-operations-osp-1.yaml', (text) => text.replace('level: certifiable', 'level: certified'));
    expect(await codes()).toEqual(['certification/unknown-level']);
    await change('cx-operations-osp-1.yaml', (text) => text.replace('graceDays: 14', 'graceDays: soon'));
    expect((await codes()).length).toBe(1);
  });
});
