import { add, divide, exact, multiply, order, quantile, sum, ZERO, type Exact } from './exact';
import { evidenceTables } from './expected-evidence';
import { progressTables } from './expected-progress';
import { readinessTables } from './expected-readiness';
import { orEmpty, type ExpectedTable } from './expected-table';
import type { GapJson, LostByJson, RuleJson } from './scores-json';
import { coverageOf, ratioOf, valueOf, type Subject } from './subject';

const MOST_UNITS_IN_TEXT = 14;

/** The tables from the summary to the roadmap, in the order of the report. */
export function bodyTables(subject: Subject): ExpectedTable[] {
  const { scores } = subject;
  const hasGaps = scores.gaps.length > 0;
  const isLarge = scores.units.length > MOST_UNITS_IN_TEXT;
  const ranked = subject.ranked;
  return [
    versions(subject),
    topGaps(subject),
    ...facts(subject),
    isLarge ? parties(subject) : unitTable(subject),
    ...scales(subject),
    categories(subject),
    ...moves(subject),
    ...progressTables(subject),
    ...(hasGaps ? [owners(subject), scopes(subject)] : []),
    ...(scores.units.length === 1
      ? []
      : [
          ...(ranked.length > 10
            ? [ranking(subject, 'best', ranked.slice(0, 5)), ranking(subject, 'worst', ranked.slice(-5).reverse())]
            : [ranking(subject, 'ranking', ranked)]),
          ...groups(subject),
        ]),
    missed(subject),
    gaps(subject),
    ...readinessTables(subject),
    ...evidenceTables(subject),
  ];
}

export function whereText({ words }: Subject, { scope, places, assessed }: GapJson): string {
  const label = words.gapScope[scope];
  return scope === 'organisation' ? label : words.pair(label, words.placesOf(places.length, assessed));
}

export function unitTable(subject: Subject): ExpectedTable {
  const { words, print, scores, document } = subject;
  const columns = words.scope.unitColumns;
  const programmeOf = new Map(document.units.map(({ ref, programme }) => [ref, programme]));
  const hasProgrammes = scores.units.some(({ ref }) => programmeOf.get(ref) !== undefined);
  const hasSites = scores.units.some(
    ({ ref }) => subject.text(subject.partyOf(ref).site.name) !== subject.unitName(ref),
  );
  return {
    id: 'units',
    head: [
      columns.unit,
      ...(hasSites ? [columns.site] : []),
      columns.party,
      ...(hasProgrammes ? [columns.programme] : []),
      columns.weight,
      columns.coverage,
    ],
    rows: scores.units.map(({ ref, weight, tree }) => {
      const party = subject.partyOf(ref);
      const name = subject.unitName(ref);
      const programme = programmeOf.get(ref);
      return [
        name.includes(ref) ? name : `${ref} ${name}`,
        ...(hasSites ? [subject.text(party.site.name)] : []),
        subject.text(party.name),
        ...(hasProgrammes ? [programme ? subject.text(programme) : ''] : []),
        print.whole(weight),
        tree.coverage ? print.percent(coverageOf(tree.coverage)) : '',
      ];
    }),
  };
}

function versions({ words, print, scores, assessment }: Subject): ExpectedTable {
  const { versionColumns: columns } = words.control;
  const { revision, status, reportDate } = scores.assessment;
  return {
    id: 'versions',
    head: [columns.revision, columns.status, columns.date, columns.author],
    rows: [[print.whole(revision), words.status[status], print.date(reportDate), assessment.author ?? words.notStated]],
  };
}

function topGaps(subject: Subject): ExpectedTable {
  const { words, print, scores } = subject;
  const columns = words.executive.gapColumns;
  return {
    id: 'top-gaps',
    head: [columns.requirement, columns.owner, columns.where, columns.lost],
    rows: orEmpty(
      scores.gaps
        .slice(0, 5)
        .map((gap) => [
          subject.requirementTitle(gap.requirement),
          subject.owner(gap.ownerFunction),
          whereText(subject, gap),
          print.points(valueOf(gap.lost)),
        ]),
      words.executive.topGapsNone,
    ),
  };
}

function facts(subject: Subject): ExpectedTable[] {
  const { words, assessment } = subject;
  const columns = words.scope.factColumns;
  const all = assessment.facts ?? [];
  if (all.length === 0) return [];
  const rows = all.map(({ label, value, source }) => [
    subject.text(label),
    subject.text(value),
    source ? subject.text(source) : words.notStated,
  ]);
  return [{ id: 'facts', head: [columns.label, columns.value, columns.source], rows }];
}

function parties(subject: Subject): ExpectedTable {
  const { words, print, scores } = subject;
  const columns = words.scope.partyColumns;
  const order = [...new Set(scores.units.map(({ ref }) => subject.partyOf(ref).ref))];
  return {
    id: 'parties',
    head: [columns.party, columns.kind, columns.sites, columns.units, columns.weight, columns.coverage],
    rows: order.map((party) => {
      const units = scores.units.filter(({ ref }) => subject.partyOf(ref).ref === party);
      const [first] = units;
      const { name, kind } = subject.partyOf(first?.ref ?? '');
      const assessed = units.reduce((count, { tree }) => count + (tree.coverage?.assessed ?? 0), 0);
      const applicable = units.reduce((count, { tree }) => count + (tree.coverage?.applicable ?? 0), 0);
      return [
        subject.text(name),
        words.partyKind[kind],
        print.whole(new Set(units.map(({ ref }) => subject.partyOf(ref).site.ref)).size),
        print.whole(units.length),
        print.whole(units.reduce((total, { weight }) => total + weight, 0)),
        print.percent(coverageOf({ assessed, applicable })),
      ];
    }),
  };
}

function scales(subject: Subject): ExpectedTable[] {
  const { words, print, framework } = subject;
  const columns = words.scope.scaleColumns;
  return framework.scales
    .filter(({ kind }) => kind !== 'percentage')
    .map(({ key, options = [], fullPoints }) => {
      const full = fullPoints ?? Math.max(...options.map(({ points }) => points));
      return {
        id: `scale-${key}`,
        head: [columns.rating, columns.meaning, columns.worth],
        rows: options.map((option) => [
          `${option.key} ${subject.text(option.title)}`,
          option.description ? subject.text(option.description) : '',
          print.percent(divide(exact(Math.min(option.points, full)), exact(full))),
        ]),
      };
    });
}

function categories(subject: Subject): ExpectedTable {
  const { words, print, scores } = subject;
  const { columns, total } = words.scorecard;
  const [unit] = scores.units;
  const root = unit?.tree.ref ?? '';
  const isPoints = unit?.tree.rule === 'sumOfPoints';
  const weightOf = (ref: string): number =>
    isPoints ? subject.pointsOf(ref) : (unit?.tree.inputs?.find(({ of }) => of.ref === ref)?.weight ?? 0);
  const line = (ref: string, title: string, weight: number): string[] => {
    const node = scores.nodes[ref];
    const before = scores.previous?.nodes[ref];
    return [
      title,
      print.whole(weight),
      subject.outcome(node?.score ?? { notAssessed: true }),
      print.percent(valueOf(scores.assessment.target)),
      ...(scores.previous
        ? [
            ratioOf(before?.before) ? subject.outcome(before?.before ?? { notAssessed: true }) : '',
            before?.change ? print.change(valueOf(before.change)) : '',
          ]
        : []),
      print.points(node ? valueOf(node.lost) : ZERO),
      node ? print.percent(coverageOf(node.coverage)) : '',
    ];
  };
  return {
    id: 'categories',
    head: [
      columns.category,
      columns.weight,
      columns.score,
      columns.target,
      ...(scores.previous ? [columns.previous, columns.change] : []),
      columns.lost,
      columns.coverage,
    ],
    rows: [
      ...subject.categories.map(({ ref, title }) => line(ref, title, weightOf(ref))),
      line(
        root,
        total,
        subject.categories.reduce((whole, { ref }) => whole + weightOf(ref), 0),
      ),
    ],
  };
}

/** Requirements scored in both waves with what changed. */
export function changesOf({
  scores,
  requirementRefs,
}: Subject): { ref: string; before: Exact; now: Exact; change: Exact }[] {
  return requirementRefs.flatMap((ref) => {
    const now = ratioOf(scores.nodes[ref]?.score);
    const earlier = scores.previous?.nodes[ref];
    const before = ratioOf(earlier?.before);
    return now && before && earlier?.change ? [{ ref, before, now, change: valueOf(earlier.change) }] : [];
  });
}

function moves(subject: Subject): ExpectedTable[] {
  const { words, print, scores } = subject;
  const { compareColumns: columns, noGain, noFall } = words.scorecard;
  if (!ratioOf(scores.previous?.score) || !ratioOf(scores.entity.score)) return [];
  const all = changesOf(subject);
  const table = (id: string, direction: 1 | -1, empty: string): ExpectedTable => ({
    id,
    head: [columns.requirement, columns.before, columns.now, columns.change],
    rows: orEmpty(
      all
        .filter(({ change }) => order(change, ZERO) === direction)
        .sort((a, b) => direction * order(b.change, a.change))
        .slice(0, 8)
        .map(({ ref, before, now, change }) => [
          subject.requirementTitle(ref),
          print.percent(before),
          print.percent(now),
          print.change(change),
        ]),
      empty,
    ),
  });
  return [table('gained', 1, noGain), table('fallen', -1, noFall)];
}

function owners(subject: Subject): ExpectedTable {
  const { words, print, scores } = subject;
  const columns = words.lost.ownerColumns;
  return {
    id: 'owners',
    head: [columns.owner, columns.gaps, columns.lost, columns.share, columns.cumulative],
    rows: scores.lostBy.owner.map(({ key, lost, share, cumulative }: LostByJson) => [
      subject.owner(key),
      print.whole(scores.gaps.filter(({ ownerFunction }) => ownerFunction === key).length),
      print.points(valueOf(lost)),
      print.share(valueOf(share)),
      print.share(valueOf(cumulative)),
    ]),
  };
}

function scopes({ words, print, scores }: Subject): ExpectedTable {
  const columns = words.lost.scopeColumns;
  return {
    id: 'scopes',
    head: [columns.scope, columns.gaps, columns.lost, columns.share],
    rows: (['organisation', 'systemic', 'local'] as const).map((scope) => {
      const entry = scores.lostBy.scope.find(({ key }) => key === scope);
      return [
        words.gapScope[scope],
        print.whole(scores.gaps.filter((gap) => gap.scope === scope).length),
        print.points(entry ? valueOf(entry.lost) : ZERO),
        print.share(entry ? valueOf(entry.share) : ZERO),
      ];
    }),
  };
}

function ranking(subject: Subject, id: string, ranked: Subject['ranked']): ExpectedTable {
  const { words, print, scores } = subject;
  const columns = words.differences.unitColumns;
  return {
    id,
    head: [columns.unit, columns.party, columns.score, columns.level, columns.gaps, columns.critical],
    rows: orEmpty(
      ranked.map(({ unit, ratio }) => {
        const places = scores.gaps.flatMap((gap) =>
          gap.places.filter((place) => place.unit === unit || place.unit === undefined),
        );
        const verdict = scores.units.find(({ ref }) => ref === unit)?.verdict;
        return [
          subject.unitName(unit),
          subject.text(subject.partyOf(unit).name),
          print.percent(ratio),
          verdict ? subject.levelOf(verdict) : '',
          print.whole(places.length),
          print.whole(places.filter(({ severity }) => severity === 'critical').length),
        ];
      }),
      words.none,
    ),
  };
}

export const PARTY_KINDS = ['own', 'vendor', 'client'] as const;

function groups(subject: Subject): ExpectedTable[] {
  const { words, print, scores } = subject;
  const columns = words.differences.groupColumns;
  const rows = PARTY_KINDS.flatMap((kind) => {
    const units = scores.units.filter(({ ref }) => subject.partyOf(ref).kind === kind);
    if (units.length === 0) return [];
    const scored = units.flatMap(({ weight, verdict }) => {
      const ratio = ratioOf(verdict.score);
      return ratio ? [{ weight: exact(weight), ratio }] : [];
    });
    const ratios = scored.map(({ ratio }) => ratio);
    const whole = combined(scores.nodes[scores.units[0]?.tree.ref ?? '']?.rule ?? 'weightedMean', scored);
    const at = (quarters: number): string => (ratios.length === 0 ? '' : print.percent(quantile(ratios, quarters)));
    return [
      [
        words.partyKind[kind],
        print.whole(units.length),
        whole ? print.percent(whole) : words.outcome.notAssessed,
        at(0),
        at(2),
        at(4),
      ],
    ];
  });
  const head = [columns.group, columns.units, columns.score, columns.lowest, columns.median, columns.highest];
  return rows.length < 2 ? [] : [{ id: 'groups', head, rows }];
}

/** Units combine into a group by the rule by which they combine into the whole. */
function combined(rule: RuleJson, units: readonly { readonly weight: Exact; readonly ratio: Exact }[]): Exact | null {
  const ratios = units.map(({ ratio }) => ratio);
  const all = sum(units.map(({ weight }) => weight));
  if (all.over === 0n) return null;
  if (rule === 'min' || rule === 'max') return quantile(ratios, rule === 'min' ? 0 : 4);
  const counted = typeof rule === 'object' && 'countShare' in rule ? valueOf(rule.countShare) : undefined;
  const worth = (ratio: Exact): Exact => (counted ? exact(order(ratio, counted) >= 0 ? 1 : 0) : ratio);
  return divide(sum(units.map(({ weight, ratio }) => multiply(weight, worth(ratio)))), all);
}

function missed(subject: Subject): ExpectedTable {
  const { words, print, scores } = subject;
  const columns = words.differences.missedColumns;
  return {
    id: 'missed',
    head: [columns.requirement, columns.where, columns.share, columns.lost],
    rows: orEmpty(
      scores.gaps
        .filter(({ scope }) => scope !== 'organisation')
        .sort((a, b) => order(valueOf(b.share), valueOf(a.share)) || order(valueOf(b.lost), valueOf(a.lost)))
        .slice(0, 12)
        .map((gap) => [
          subject.requirementTitle(gap.requirement),
          whereText(subject, gap),
          print.share(valueOf(gap.share)),
          print.points(valueOf(gap.lost)),
        ]),
      words.register.empty,
    ),
  };
}

function gaps(subject: Subject): ExpectedTable {
  const { words, print, scores } = subject;
  const { columns, empty } = words.register;
  return {
    id: 'gaps',
    head: [columns.requirement, columns.severity, columns.where, columns.widest, columns.lost, columns.owner],
    rows: orEmpty(
      subject.categories.flatMap(({ title, requirements }) => {
        const own = scores.gaps.filter(({ requirement }) => requirements.includes(requirement));
        const rows = own.map((gap) => [
          subject.requirementTitle(gap.requirement),
          words.severity[gap.severity],
          whereText(subject, gap),
          print.points(valueOf(gap.widest)),
          print.points(valueOf(gap.lost)),
          subject.owner(gap.ownerFunction),
        ]);
        return own.length === 0 ? [] : [[title], ...rows];
      }),
      empty,
    ),
  };
}

export const totalLost = (gaps: readonly GapJson[]): Exact => gaps.map(({ lost }) => valueOf(lost)).reduce(add, ZERO);
