import { pointer } from '../../shared/json-pointer';
import type { DocumentProblem } from '../../shared/source-document';
import { suggestion } from '../../shared/suggest';
import type { Framework, KpiInfo } from '../framework';
import { type CertificationScheme, schemeId } from './certification-scheme';

export interface CertificationContext {
  /** All versions of all frameworks. */
  readonly frameworks: readonly Framework[];
  /** Name of the file without `.yaml`. */
  readonly fileName: string;
}

/**
 * Checks a scheme against the frameworks that it names: versions, level, gates and KPIs that there are in each version, a
 * range for a KPI that can be too high and too low, and times that can be kept together.
 */
export function checkCertification(
  scheme: CertificationScheme,
  { frameworks, fileName }: CertificationContext,
): DocumentProblem[] {
  const own = frameworks.filter(({ key }) => key === scheme.framework);
  if (own.length === 0) return [unknown('/framework', 'framework', scheme.framework, keysOf(frameworks))];
  const used = own.filter(({ version }) => scheme.versions.includes(version));
  return [
    ...wrongName(scheme, fileName),
    ...scheme.versions.flatMap((version, index) =>
      namedIn(
        pointer('versions', index),
        'version',
        version,
        own.map((one) => one.version),
      ),
    ),
    ...used.flatMap((framework) => checkAgainst(scheme, framework)),
    ...checkPaired(scheme, frameworks),
    ...checkTimes(scheme),
    ...repeatedKpis(scheme),
  ];
}

const problem = (code: string, path: string, message: string, hint: string): DocumentProblem => ({
  code: `certification/${code}`,
  ...{ message, hint, path },
});

const unknown = (path: string, what: string, name: string, names: readonly string[]): DocumentProblem =>
  problem(`unknown-${what}`, path, `There is no ${what} "${name}".`, suggestion(name, names));

const namedIn = (path: string, what: string, name: string, names: readonly string[]): DocumentProblem[] =>
  names.includes(name) ? [] : [unknown(path, what, name, names)];

const keysOf = (frameworks: readonly Framework[]): string[] => [...new Set(frameworks.map(({ key }) => key))];

function wrongName(scheme: CertificationScheme, fileName: string): DocumentProblem[] {
  const id = schemeId(scheme);
  if (fileName === id) return [];
  return [problem('wrong-name', '/number', `The scheme ${id} lies in ${fileName}.yaml.`, 'Rename the file.')];
}

function checkAgainst({ requires, review }: CertificationScheme, framework: Framework): DocumentProblem[] {
  return [
    ...namedIn('/requires/level', 'level', requires.level, [...framework.levels.keys()]),
    ...requires.gates.flatMap((gate, index) =>
      namedIn(pointer('requires', 'gates', index), 'gate', gate, [...framework.gates.keys()]),
    ),
    ...review.flatMap((threshold, index) => {
      const kpi = framework.kpis.get(threshold.kpi);
      const place = pointer('review', index);
      return kpi
        ? wrongRange(kpi, threshold, place)
        : [unknown(`${place}/kpi`, 'KPI', threshold.kpi, [...framework.kpis.keys()])];
    }),
  ];
}

function wrongRange(
  kpi: KpiInfo,
  { threshold, thresholdTo }: CertificationScheme['review'][number],
  path: string,
): DocumentProblem[] {
  if (kpi.direction !== 'band') {
    const hint = 'Write "threshold" only.';
    return thresholdTo === undefined
      ? []
      : [problem('range', path, `One side of ${kpi.key} is the better one: it has no range.`, hint)];
  }
  if (thresholdTo !== undefined && thresholdTo > threshold) return [];
  const message = `${kpi.key} can be too high and too low: it needs a range.`;
  return [problem('range', path, message, 'Write "threshold" and a higher "thresholdTo".')];
}

function checkPaired(
  { framework, requires: { paired } }: CertificationScheme,
  frameworks: readonly Framework[],
): DocumentProblem[] {
  if (!paired) return [];
  const other = frameworks.filter(({ key }) => key === paired.framework);
  if (paired.framework === framework) {
    const message = `${framework} can not be paired with itself.`;
    return [problem('paired', '/requires/paired/framework', message, 'Name the framework of the other side.')];
  }
  if (other.length === 0) {
    return [unknown('/requires/paired/framework', 'framework', paired.framework, keysOf(frameworks))];
  }
  const levels = [...new Set(other.flatMap((one) => [...one.levels.keys()]))];
  return namedIn('/requires/paired/level', 'level', paired.level, levels);
}

/** What has to come before what. */
function checkTimes({ requires, nonconformities, validity }: CertificationScheme): DocumentProblem[] {
  const { dataMonths } = requires;
  const { major, minor } = nonconformities;
  const orders: readonly [boolean, string, string][] = [
    [dataMonths.first <= dataMonths.recertification, '/requires/dataMonths', 'A first certification asks for more'],
    [major.answerDays <= major.closeDays, '/nonconformities/major', 'The plan of a major is due later than its end'],
    [minor.answerDays <= minor.closeDays, '/nonconformities/minor', 'The plan of a minor is due later than its end'],
    [major.closeDays <= minor.closeDays, '/nonconformities', 'A major has more time than a minor'],
    [validity.surveillanceMonths <= validity.months, '/validity', 'Surveillance comes after expiry'],
    [validity.renewalDays < validity.months * SHORTEST_MONTH, '/validity', 'Recertification begins before validity'],
  ];
  return orders.flatMap(([holds, path, message]) =>
    holds ? [] : [problem('times', path, `${message}.`, 'Put the times into order.')],
  );
}

const SHORTEST_MONTH = 28;

function repeatedKpis({ review }: CertificationScheme): DocumentProblem[] {
  const keys = review.map(({ kpi }) => kpi);
  return keys.flatMap((kpi, index) =>
    keys.indexOf(kpi) === index
      ? []
      : [problem('repeated', pointer('review', index, 'kpi'), `${kpi} has two thresholds.`, 'Keep one.')],
  );
}

/** What all schemes together have to keep: no number left out, one code for one framework only. */
export function checkSchemes(schemes: readonly CertificationScheme[]): readonly (readonly DocumentProblem[])[] {
  return schemes.map((scheme) => {
    const earlier = schemes.some((other) => other.framework === scheme.framework && other.number === scheme.number - 1);
    const other = schemes.find(({ code, framework }) => code === scheme.code && framework !== scheme.framework);
    const hole = scheme.number > 1 && !earlier;
    const message = `There is no scheme ${scheme.number - 1} of ${scheme.framework}.`;
    return [
      ...(hole ? [problem('number', '/number', message, 'Number schemes 1, 2, 3 …')] : []),
      ...(other
        ? [problem('code', '/code', `${other.framework} has the code ${scheme.code}, too.`, 'Choose another code.')]
        : []),
    ];
  });
}
