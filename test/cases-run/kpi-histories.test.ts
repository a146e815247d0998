import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { type Assessment, type Engagement, type KpiSeries, loadCase } from '../../src/assessment';
import { type Framework, FrameworkStore, FRAMEWORKS_ROOT } from '../../src/framework';
import { rateFromEvidence } from '../../src/kpi';
import type { ResultEvidence } from '../../src/scoring/model';
import { rateResult } from '../../src/scoring/rate';
import { toNumber } from '../../src/scoring/ratio';
import { known } from '../../src/shared/known';
import { wilsonInterval } from '../../src/statistics/proportion';
import { type GivenTarget, KpiFile } from '../support/kpi-file';
import { DEMO } from '../support/run-case';

/** Rating texts → units, separated by blanks. */
type UnitsByText = Readonly<Record<string, string>>;

/** By assessment, then requirement. */
interface FormerRatings {
  /** As the case stated them before they were derived. */
  readonly former: Readonly<Record<string, Readonly<Record<string, UnitsByText>>>>;
  /** What the series say where they can not say the same. */
  readonly now: Readonly<Record<string, Readonly<Record<string, UnitsByText>>>>;
  /** Units whose former rating stays as an answer with a reason. */
  readonly overruled: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Counts of the whole that reports printed, by assessment and KPI, one numerator/denominator a month. */
  readonly printedCounts: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const FORMER = JSON.parse(readFileSync(join(__dirname, 'former-result-ratings.json'), 'utf8')) as FormerRatings;
const CASES = { bank: DEMO.bank, telecom: DEMO.telecom } as const;
type CaseName = keyof typeof CASES;

const fileOf = (name: CaseName): KpiFile => KpiFile.at(join(dirname(CASES[name]), 'kpis.csv'));
const FILES: Readonly<Record<CaseName, KpiFile>> = { bank: fileOf('bank'), telecom: fileOf('telecom') };

const ASSESSED = [
  ['bank', 'baseline'],
  ['bank', 'month-3'],
  ['bank', 'month-6'],
  ['telecom', 'osp-baseline'],
] as const;
/** The others state what was known when they were made: whole months of the file would show them the future. */
const RATED_FROM_EVIDENCE = [
  ['bank', 'month-6'],
  ['telecom', 'osp-baseline'],
] as const;

interface Loaded {
  readonly assessment: Assessment;
  readonly framework: Framework;
  readonly targets: readonly GivenTarget[];
}

const STORE = new FrameworkStore(FRAMEWORKS_ROOT);
const READ = new Map<CaseName, Promise<Engagement>>();

/** Each case is read once. */
function engagementOf(name: CaseName): Promise<Engagement> {
  const engagement = READ.get(name) ?? loadCase(CASES[name], STORE);
  READ.set(name, engagement);
  return engagement;
}

async function load(name: CaseName, key: string): Promise<Loaded> {
  const { assessments } = await engagementOf(name);
  const assessment = assessments.find((one) => one.key === key);
  const framework = assessment && (await STORE.find(assessment.framework));
  if (!assessment || !framework) throw new Error(`There is no assessment ${key}.`);
  const written = parse(readFileSync(CASES[name], 'utf8')) as { readonly kpiTargets?: readonly GivenTarget[] };
  return { assessment, framework, targets: written.kpiTargets ?? [] };
}

/** Stated series of units, and those of the file where none is stated. */
function unitSeries(name: CaseName, { assessment, targets }: Loaded): readonly KpiSeries[] {
  const stated = assessment.kpis.filter(({ unit }) => unit !== undefined);
  const isStated = ({ kpi, unit }: KpiSeries): boolean => stated.some((one) => one.kpi === kpi && one.unit === unit);
  const ofFile = FILES[name].series(targets, assessment.period.to);
  return [...stated, ...ofFile.filter((one) => !isStated(one))];
}

interface Place {
  readonly kpi: string;
  readonly unit?: string;
}

const placeOf = ({ kpi, unit }: Place): string => `${kpi} ${unit ?? 'of the whole'}`;

/** The series that stand in the case itself. */
function writtenSeries(name: CaseName, key: string): readonly Place[] {
  const { assessments } = parse(readFileSync(CASES[name], 'utf8')) as {
    readonly assessments: readonly { readonly key: string; readonly kpis?: readonly Place[] }[];
  };
  return assessments.find((one) => one.key === key)?.kpis ?? [];
}

const textOf = (evidence: ResultEvidence): string =>
  `${evidence.level} ${evidence.trend} ${evidence.monthsMet}/${evidence.months} ` +
  `${evidence.metricsReported}/${evidence.metricsRequired}`;

function evidenceOf(text: string): ResultEvidence {
  const [level, trend, monthsMet, months, metricsReported, metricsRequired] = text.split(/[ /]/);
  const whole = { monthsMet, months, metricsReported, metricsRequired };
  const counts = Object.fromEntries(Object.entries(whole).map(([name, count]) => [name, Number(count)]));
  return { level, trend, ...counts } as unknown as ResultEvidence;
}

/** `requirement unit` → text. */
function byPlace(texts: Readonly<Record<string, UnitsByText>> = {}): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([requirement, units]) =>
      Object.entries(units).flatMap(([text, refs]) => refs.split(' ').map((unit) => [`${requirement} ${unit}`, text])),
    ),
  );
}

const overruledOf = (key: string): ReadonlySet<string> =>
  new Set(
    Object.entries(FORMER.overruled[key] ?? {}).flatMap(([requirement, units]) =>
      units.split(' ').map((unit) => `${requirement} ${unit}`),
    ),
  );

/** What the series alone say, `requirement unit` → text. */
async function derivedTexts(name: CaseName, key: string): Promise<Map<string, string>> {
  const loaded = await load(name, key);
  const rated = rateFromEvidence(loaded.framework, {
    ...loaded.assessment,
    resultRatings: 'evidence',
    kpis: unitSeries(name, loaded),
    answers: { byUnit: new Map(), entity: new Map() },
  });
  return new Map(
    [...rated.answers.byUnit].flatMap(([unit, answers]) =>
      [...answers].flatMap(([requirement, answer]): [string, string][] =>
        answer.kind === 'rated' && answer.fromEvidence ? [[`${requirement} ${unit}`, textOf(answer.fromEvidence)]] : [],
      ),
    ),
  );
}

const sorted = (map: ReadonlyMap<string, string>): [string, string][] => [...map].sort();

describe.each(ASSESSED)('the series of the %s at its %s', (name, key) => {
  it('say what the case stated, but for the listed places', async () => {
    const expected = new Map([...byPlace(FORMER.former[key]), ...byPlace(FORMER.now[key])]);
    expect(sorted(await derivedTexts(name, key))).toEqual(sorted(expected));
  });
});

describe.each(RATED_FROM_EVIDENCE)('the results of the %s at its %s', (name, key) => {
  it('have the rating and the months of data that they had, but for those that an answer overrules', async () => {
    const { framework } = await load(name, key);
    const scale = known(framework.model.scales, 'result');
    if (scale.kind !== 'computed') throw new Error('The scale of results is computed.');
    const weightOf = (text: string): string => {
      const evidence = evidenceOf(text);
      return `${rateResult(scale, evidence).option} from ${evidence.months} months`;
    };
    const former = byPlace(FORMER.former[key]);
    const changed = [...byPlace(FORMER.now[key])].filter(
      ([place, text]) => weightOf(text) !== weightOf(former.get(place) ?? ''),
    );
    expect(changed.map(([place]) => place).sort()).toEqual([...overruledOf(key)].sort());
  });

  it('are answered only there, as before and with a reason', async () => {
    const { assessment } = await load(name, key);
    const answers = [...assessment.answers.byUnit].flatMap(([unit, byRequirement]) =>
      [...byRequirement].flatMap(([requirement, answer]) => {
        if (answer.kind !== 'rated' || typeof answer.ratings['results'] !== 'object') return [];
        return [[`${requirement} ${unit}`, textOf(answer.ratings['results']), answer.note !== undefined] as const];
      }),
    );
    const former = byPlace(FORMER.former[key]);
    const expected = [...overruledOf(key)].map((place) => [place, former.get(place), true] as const);
    expect(assessment.resultRatings).toBe('evidence');
    expect([...answers].sort()).toEqual([...expected].sort());
  });
});

describe.each(['baseline', 'month-3'])('the series that the %s of the bank states itself', (key) => {
  it('are all that it has, and its results stay as they were stated', async () => {
    const { assessment } = await load('bank', key);
    expect(assessment.resultRatings).toBe('stated');
    expect(assessment.kpis.map(placeOf).sort()).toEqual(writtenSeries('bank', key).map(placeOf).sort());
  });

  it('agree with the file of the whole engagement, month by month', async () => {
    const { assessment } = await load('bank', key);
    const figures = assessment.kpis.flatMap(({ kpi, unit, points }) =>
      points.flatMap(({ month, numerator, denominator, value }) => {
        if (unit === undefined) return [];
        const written = numerator && denominator ? { numerator, denominator } : { value };
        return Object.entries(written).map(([measure, figure]) => ({ kpi, unit, month, measure, figure }));
      }),
    );
    const disagreeing = figures.filter(
      ({ kpi, unit, month, measure, figure }) =>
        Number(FILES.bank.figures(kpi, unit, measure).get(month)) !== toNumber(figure),
    );
    expect(figures.length).toBeGreaterThan(200);
    expect(disagreeing).toEqual([]);
  });
});

describe.each(Object.keys(CASES) as CaseName[])('the KPI file of the %s', (name) => {
  const file = FILES[name];

  it('is plain text of its form, sorted, without a series given twice', () => {
    expect(file.text).toMatch(/^[\n -~]*\n$/);
    expect(Buffer.byteLength(file.text)).toBeLessThan(1_500_000);
    const names = file.rows.map(({ kpi, unit, measure }) => `${kpi},${unit},${measure}`);
    expect(names).toEqual([...new Set(names)].sort());
    expect(file.months).toEqual([...new Set(file.months)].sort());
  });

  it('names KPIs of its framework and units of its case', async () => {
    const [, key] = ASSESSED.find(([one]) => one === name) ?? ['', ''];
    const { assessment } = await load(name, key);
    const units = new Set(assessment.units.map(({ ref }) => ref));
    expect(file.rows.filter(({ kpi, unit }) => !assessment.kpiInfos.has(kpi) || !units.has(unit))).toEqual([]);
  });

  it('has whole counts that are possible, each with its denominator', () => {
    const impossible = file.rows.flatMap(({ kpi, unit, measure, figures }) => {
      if (measure === 'value') return [];
      const others = file.figures(kpi, unit, measure === 'numerator' ? 'denominator' : 'numerator');
      return [...figures].flatMap(([month, figure]) => {
        const count = Number(figure);
        const whole = measure === 'sd' ? count > 0 : Number.isSafeInteger(count) && count >= 0;
        const fits =
          measure === 'numerator'
            ? count <= Number(others.get(month))
            : measure !== 'denominator' || (count > 0 && others.has(month));
        return whole && fits ? [] : [`${kpi} ${unit} ${month} ${measure} ${figure}`];
      });
    });
    expect(impossible).toEqual([]);
  });

  it('counts no answer as satisfied and dissatisfied, and no call as answered in time and abandoned', () => {
    const pairs = [
      ['csat', 'dsat'],
      ['service-level', 'abandonment'],
    ] as const;
    const tooMany = pairs.flatMap(([good, poor]) =>
      file.unitsOf(poor).flatMap((unit) =>
        [...file.figures(poor, unit, 'numerator')].flatMap(([month, count]) => {
          const of = file.figures(good, unit, 'denominator').get(month);
          const both = Number(file.figures(good, unit, 'numerator').get(month)) + Number(count);
          return of === file.figures(poor, unit, 'denominator').get(month) && both <= Number(of)
            ? []
            : [`${poor} ${unit} ${month}`];
        }),
      ),
    );
    expect(tooMany).toEqual([]);
  });

  it('sums to every figure of the whole that was printed', () => {
    const sums = ASSESSED.filter(([one]) => one === name).flatMap(([, key]) =>
      Object.entries(FORMER.printedCounts[key] ?? {}).map(([kpi, counts]) => {
        const months = file.months.filter((month) => file.sum(kpi, 'denominator', [month]) > 0);
        const summed = months
          .slice(0, counts.split(' ').length)
          .map((month) => `${file.sum(kpi, 'numerator', [month])}/${file.sum(kpi, 'denominator', [month])}`);
        return [kpi, counts, summed.join(' ')] as const;
      }),
    );
    expect(sums.length).toBeGreaterThan(5);
    expect(sums.filter(([, printed, summed]) => printed !== summed)).toEqual([]);
  });
});

describe('the telecom', () => {
  const file = FILES.telecom;
  const FIRST_HALF = file.months.slice(0, 6);
  const LAST_QUARTER = file.months.slice(-3);
  const points = (kpi: string, months: readonly string[]): number => 100 * file.share(kpi, months);

  it('goes from 58.3 % satisfied customers to 75.8 %', () => {
    expect(points('csat', FIRST_HALF)).toBeCloseTo(58.3, 1);
    expect(points('csat', LAST_QUARTER)).toBeCloseTo(75.8, 1);
  });

  it('goes from 66 % resolved contacts to almost 80 %', () => {
    expect(points('resolution', FIRST_HALF)).toBeCloseTo(66, 0);
    expect(points('resolution', LAST_QUARTER)).toBeGreaterThan(79);
    expect(points('resolution', LAST_QUARTER)).toBeLessThan(80);
  });

  it('has ten points less dissatisfaction at the sites that measure it', () => {
    const fall = points('dsat', ['2010-05', '2010-06']) - points('dsat', LAST_QUARTER);
    expect(fall).toBeCloseTo(10, 0);
    expect(file.unitsOf('dsat')).toHaveLength(24);
  });

  it('sees the first effect three months after the plan began in August 2010', () => {
    const before = points('csat', FIRST_HALF);
    expect(Math.abs(points('csat', ['2010-08', '2010-09', '2010-10']) - before)).toBeLessThan(1);
    expect(points('csat', ['2011-01']) - before).toBeGreaterThan(1.5);
  });

  it('gets 12 million calls fewer in a fiscal year', () => {
    const year = file.months.filter((month) => month >= '2010-10' && month <= '2011-09');
    const fewer =
      2 * file.sum('service-level', 'denominator', FIRST_HALF) - file.sum('service-level', 'denominator', year);
    expect(year).toHaveLength(12);
    expect(fewer / 1e6).toBeCloseTo(12, 1);
  });

  it.each(['csat', 'resolution'])('has less variation between sites in %s', (kpi) => {
    const deviation = (months: readonly string[]): number => {
      const shares = file.unitsOf(kpi).map((unit) => file.share(kpi, months, [unit]));
      const mean = shares.reduce((total, share) => total + share, 0) / shares.length;
      return Math.sqrt(shares.reduce((total, share) => total + (share - mean) ** 2, 0) / (shares.length - 1));
    };
    expect(deviation(LAST_QUARTER)).toBeLessThan(deviation(FIRST_HALF) * 0.6);
  });

  it.each([
    ['VSER', 'Service'],
    ['VTEC', 'Technical support'],
    ['VSAL', 'Sales'],
  ])('has vendor sites whose answers sum to those of the vendor office %s', async (office, programme) => {
    const [{ assessment }, vendors] = [await load('telecom', 'osp-baseline'), await load('telecom', 'vmo-baseline')];
    const sites = await vendorSites(assessment, programme);
    const differences = vendors.assessment.kpis.flatMap(({ kpi, unit, points: months }) =>
      months.flatMap(({ month, numerator, denominator }) => {
        if (unit !== office || !numerator || !denominator) return [];
        const summed = [file.sum(kpi, 'numerator', [month], sites), file.sum(kpi, 'denominator', [month], sites)];
        return String(summed) === String([toNumber(numerator), toNumber(denominator)]) ? [] : [`${kpi} ${month}`];
      }),
    );
    expect(sites.length).toBeGreaterThan(5);
    expect(differences).toEqual([]);
  });

  it.each(['osp-baseline', 'vmo-baseline'])('has the spread between service sites that its %s states', async (key) => {
    const [{ assessment: whole }, { assessment }] = [await load('telecom', 'osp-baseline'), await load('telecom', key)];
    const sites = key === 'vmo-baseline' ? await vendorSites(whole, 'Service') : serviceSites(whole);
    const stated = assessment.kpis.find(({ kpi, unit }) => kpi === 'cross-site-spread' && unit === undefined);
    const spreads = FIRST_HALF.map((month) => {
      const large = sites.filter((unit) => file.sum('resolution', 'denominator', [month], [unit]) >= 100);
      const shares = large.map((unit) => file.share('resolution', [month], [unit]));
      return Math.round(1000 * (Math.max(...shares) - Math.min(...shares))) / 10;
    });
    expect(spreads).toEqual(stated?.points.map(({ value }) => toNumber(value)));
  });

  describe('in the figures of sites that its reports print', () => {
    let assessment: Assessment;

    beforeAll(async () => {
      ({ assessment } = await load('telecom', 'osp-baseline'));
    });

    const halfYear = (kpi: string, units?: readonly string[]): number => 100 * file.share(kpi, FIRST_HALF, units);
    /** Sites whose 95 % interval over the six months lies at a share or above. */
    const proving = (kpi: string, share: number): string[] =>
      file.unitsOf(kpi).filter((unit) => {
        const counts = ['numerator', 'denominator'].map((measure) => file.sum(kpi, measure, FIRST_HALF, [unit]));
        return wilsonInterval(counts[0] ?? NaN, counts[1] ?? NaN).low >= share;
      });

    it.each([
      ['csat', 62.3, 55.6],
      ['resolution', 60.2, 63.6],
    ])('has %s of %f at former wireless sites and %f at other own sites', async (kpi, wireless, others) => {
      const { sites, parties } = await engagementOf('telecom');
      const partyOf = (site: string): string => known(sites, site).party;
      const isOwn = (site: string): boolean => known(parties, partyOf(site)).kind === 'own';
      const own = assessment.units.filter(({ site }) => isOwn(site));
      const of = (isWireless: boolean): string[] =>
        own.filter(({ site }) => (partyOf(site) === 'WEST') === isWireless).map(({ ref }) => ref);
      expect(halfYear(kpi, of(true))).toBeCloseTo(wireless, 1);
      expect(halfYear(kpi, of(false))).toBeCloseTo(others, 1);
    });

    it('ranges from 53 to 84 % resolved between service sites, and from 30 to 77 % satisfied between all', () => {
      const range = (kpi: string, units: readonly string[]): number[] => {
        const shares = units.map((unit) => halfYear(kpi, [unit]));
        return [Math.min(...shares), Math.max(...shares)].map(Math.round);
      };
      expect(range('resolution', serviceSites(assessment))).toEqual([53, 84]);
      expect(range('csat', file.unitsOf('csat'))).toEqual([30, 77]);
    });

    it('differs by 32 points of resolution between the strongest and the weakest four vendor sites', async () => {
      const programmes = ['Service', 'Technical support', 'Sales'];
      const vendors = (await Promise.all(programmes.map((one) => vendorSites(assessment, one)))).flat();
      const ranked = [...vendors].sort((a, b) => halfYear('resolution', [b]) - halfYear('resolution', [a]));
      const difference = halfYear('resolution', ranked.slice(0, 4)) - halfYear('resolution', ranked.slice(-4));
      expect(Math.round(difference)).toBe(32);
    });

    it('has two sites that prove their resolution, and those with proven compliance that a strength names', () => {
      expect(proving('resolution', 0.8)).toEqual(['S47', 'S50']);
      const strength = assessment.findings.find(({ ref }) => ref === 'OF-55');
      expect(proving('compliance-critical-accuracy', 0.98)).toEqual(strength?.units);
    });

    it('has 78 sites that prove their speed', () => {
      expect(proving('service-level', 0.8)).toHaveLength(78);
    });
  });
});

const isOf =
  (programme: string) =>
  ({ programme: own }: Assessment['units'][number]): boolean =>
    typeof own === 'object' && own.en === programme;

const serviceSites = ({ units }: Assessment): string[] => units.filter(isOf('Service')).map(({ ref }) => ref);

async function vendorSites({ units }: Assessment, programme: string): Promise<string[]> {
  const { sites, parties } = await engagementOf('telecom');
  const isVendor = (site: string): boolean => known(parties, known(sites, site).party).kind === 'vendor';
  return units.filter((unit) => isOf(programme)(unit) && isVendor(unit.site)).map(({ ref }) => ref);
}

describe('the bank', () => {
  const file = FILES.bank;
  const months = (from: string, to: string): string[] => file.months.filter((month) => month >= from && month <= to);

  it('has 60 to 65 % satisfied customers in each month of the baseline and above 85 % six months later', () => {
    for (const month of months('2011-09', '2012-02')) {
      expect(file.share('csat', [month])).toBeGreaterThan(0.6);
      expect(file.share('csat', [month])).toBeLessThan(0.65);
    }
    expect(file.share('csat', ['2012-09'])).toBeGreaterThan(0.85);
  });

  it('has complaints and contacts that fall from month to month once the forum works', () => {
    const counts = ['numerator', 'denominator'].map((measure) =>
      months('2012-03', '2012-09').map((month) => file.sum('complaints-per-1000', measure, [month])),
    );
    for (const falling of counts) expect(falling).toEqual([...falling].sort((a, b) => b - a));
    expect(file.share('complaints-per-1000', ['2012-09'])).toBeLessThan(
      0.5 * file.share('complaints-per-1000', ['2012-02']),
    );
  });

  it('names the reasons of complaints by the same keys in all three waves', async () => {
    const { assessments } = await engagementOf('bank');
    const keys = assessments.map(({ contactReasons }) => (contactReasons?.reasons ?? []).map(({ key }) => key).sort());
    expect(new Set(keys[0]).size).toBe(14);
    expect(keys).toEqual([keys[0], keys[0], keys[0]]);
  });
});
