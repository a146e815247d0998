import { divide, exact, fraction, ONE, order, subtract, sum, ZERO } from './exact';
import { ratingOf } from './expected-annexes';
import { inOrderOfEnd } from './expected-evidence';
import { distanceText } from './expected-readiness';
import { changesOf, totalLost } from './expected-tables';
import { progressSentences } from './expected-progress';
import { proofSentences } from './expected-proofs';
import { unitVerdicts } from './expected-units';
import type { GateJson, RuleJson, TreeJson, VerdictJson } from './scores-json';
import { coverageOf, ratioOf, valueOf, type FindingYaml, type Subject } from './subject';

/** One of the four tiles of the summary. */
export type ExpectedTile = readonly [label: string, value: string, note: string];

export function expectedTiles(subject: Subject): ExpectedTile[] {
  const { words, print, scores, framework } = subject;
  const { executive } = words;
  const { entity } = scores;
  const { level } = entity;
  const levelNote =
    'notDetermined' in level
      ? executive.blockCoverage(
          print.percent(valueOf(level.notDetermined.coverage)),
          print.percent(divide(exact(framework.scoring.minimumCoverage), exact(100))),
        )
      : level.next === null
        ? executive.levelTop
        : executive.levelNote(subject.level(level.next));
  return [
    [
      executive.score,
      subject.outcome(entity.score),
      entity.cappedBy.length > 0
        ? executive.capped(subject.outcome(entity.beforeCaps))
        : executive.scoreNote(print.percent(valueOf(scores.assessment.target))),
    ],
    [executive.level, 'notDetermined' in level ? words.level.notDetermined : subject.level(level.reached), levelNote],
    [
      executive.coverage,
      print.percent(coverageOf(entity.coverage)),
      executive.coverageNote(entity.coverage.assessed, entity.coverage.applicable),
    ],
    [
      executive.gaps,
      print.whole(scores.gaps.length),
      executive.gapsNote(scores.gaps.filter(({ severity }) => severity === 'critical').length),
    ],
  ];
}

/** Sentences with figures that this report must print, word by word. */
export function expectedSentences(subject: Subject): string[] {
  const { words, print, scores, framework } = subject;
  return [
    headline(subject),
    supporting(subject),
    ...blockerSentences(subject),
    ...strengths(subject),
    nextStep(subject),
    ...scoringRules(subject),
    ...scorecard(subject),
    ...progressSentences(subject),
    ...lostPoints(subject),
    ...differences(subject),
    ...findings(subject),
    words.register.intro(
      scores.gaps.length,
      scores.gaps.reduce((places, gap) => places + gap.places.length, 0),
    ),
    readinessIntro(subject),
    ...unitVerdicts(subject),
    ...reasons(subject),
    ...proofSentences(subject),
    ...roadmap(subject),
    print.date(scores.assessment.reportDate),
    print.period(scores.assessment.period),
    words.cover.frameworkText(subject.text(framework.title), framework.version),
    words.cover.statusText(words.status[scores.assessment.status], scores.assessment.revision),
    scopeText(subject),
    `${scores.assessment.documentNumber}-GR`,
    scores.engine,
    scores.framework.id,
    scores.framework.sha256,
    subject.hash,
  ];
}

function scopeText(subject: Subject): string {
  const { words, scores } = subject;
  const parties = scores.units.map(({ ref }) => subject.partyOf(ref));
  return words.cover.scopeText(
    scores.units.length,
    new Set(parties.map(({ site }) => site.ref)).size,
    new Set(parties.map(({ ref }) => ref)).size,
  );
}

function headline(subject: Subject): string {
  const { words, print, scores, assessment } = subject;
  const { executive } = words;
  const client = subject.text(subject.document.engagement.client);
  const score = ratioOf(scores.entity.score);
  const { level, bounds } = scores.entity;
  if (assessment.headline) return subject.text(assessment.headline);
  if (!score) return executive.verdictEmpty(client);
  if ('notDetermined' in level) {
    const { coverage, minimumCoverage } = level.notDetermined;
    return executive.verdictOpen(
      client,
      print.percent(valueOf(coverage)),
      print.percent(valueOf(minimumCoverage)),
      print.percent(bounds ? valueOf(bounds.lower) : ZERO),
      print.percent(bounds ? valueOf(bounds.upper) : ZERO),
    );
  }
  return executive.verdict(
    client,
    print.percent(score),
    print.percent(valueOf(scores.assessment.target)),
    subject.level(level.reached),
  );
}

function supporting(subject: Subject): string {
  const { words, print, scores, previous } = subject;
  const wide = scores.gaps.filter(({ scope }) => scope !== 'local');
  const total = totalLost(scores.gaps);
  const share = total.over === 0n ? ZERO : divide(totalLost(wide), total);
  const systemic = words.executive.systemic(print.share(share), wide.length, scores.gaps.length, openRatings(subject));
  const now = ratioOf(scores.entity.score);
  const before = ratioOf(scores.previous?.score);
  if (!previous || !now || !before) return systemic;
  const change = words.executive.change(
    print.percent(now),
    print.change(subtract(now, before)),
    print.percent(before),
    subject.text(previous.title),
  );
  return words.sentences([change, systemic]);
}

function blockerSentences(subject: Subject): string[] {
  const { words, print, scores } = subject;
  const { executive, readiness } = words;
  const { level, gates }: VerdictJson = scores.entity;
  if ('notDetermined' in level) {
    const { coverage, minimumCoverage } = level.notDetermined;
    return [executive.blockCoverage(print.percent(valueOf(coverage)), print.percent(valueOf(minimumCoverage)))];
  }
  if (level.blockers.length === 0) return [readiness.nothing];
  return level.blockers.map((blocker) => {
    if ('score' in blocker) {
      return executive.blockScore(
        print.percent(valueOf(blocker.score)),
        print.percent(valueOf(blocker.needed)),
        print.points(valueOf(blocker.distance)),
      );
    }
    const gate = gates.find(({ key }) => key === blocker.gate);
    return gate && blocker.outcome === 'failed'
      ? executive.blockGate(subject.gate(gate.key), whereItFails(subject, gate))
      : executive.blockGateOpen(subject.gate(blocker.gate));
  });
}

function whereItFails(subject: Subject, gate: GateJson): string {
  const refs = [...new Set(gate.blockers.map(({ ref }) => ref))];
  if (gate.kind === 'categoryMinimum') return subject.list(refs.map((ref) => subject.groupTitle(ref)));
  if (gate.kind === 'findingLimit' || gate.kind === 'minimumCoverage') return distanceText(subject, gate);
  return refs.length <= 4
    ? subject.list(refs)
    : subject.words.readiness.blockerPlaces(gate.blockers.length, refs.length);
}

function strengths(subject: Subject): string[] {
  const { words, print, scores, assessment } = subject;
  const named = (assessment.findings ?? []).filter(({ grade }) => grade === 'strength');
  if (named.length > 0) return named.slice(0, 3).map(({ title }) => subject.text(title));
  return subject.requirementRefs
    .flatMap((ref) => {
      const ratio = ratioOf(scores.nodes[ref]?.score);
      return ratio && order(ratio, valueOf(scores.assessment.target)) >= 0 ? [{ ref, ratio }] : [];
    })
    .sort((a, b) => order(b.ratio, a.ratio))
    .slice(0, 3)
    .map(({ ref, ratio }) => words.labelled(subject.requirementTitle(ref), print.percent(ratio)));
}

function openRatings({ scores }: Subject): number {
  return scores.entity.coverage.applicable - scores.entity.coverage.assessed;
}

function nextStep(subject: Subject): string {
  const { words, print, scores, assessment, framework } = subject;
  const { executive } = words;
  if (assessment.nextStep) return subject.text(assessment.nextStep);
  if (scores.gaps.length === 0) return executive.nextStepNoGaps(openRatings(subject));
  const first = scores.plan?.workstreams[0];
  const template = framework.workstreamTemplates.find(({ key }) => first?.id.endsWith(`/${key}`));
  if (!first || !template) throw new Error('There are gaps, and no plan for them.');
  return executive.nextStepDefault(subject.text(template.title), print.date(first.startDate));
}

function scoringRules(subject: Subject): string[] {
  const { words, print, scores } = subject;
  return [
    ...combinations(subject),
    rollUps(subject),
    words.scope.systemicRule(print.percent(valueOf(scores.assessment.systemicShare))),
    ...workedExample(subject),
  ];
}

/** Categories may combine by different rules: each is named once. */
function rollUps(subject: Subject): string {
  const { words, print, scores } = subject;
  const tree = scores.units[0]?.tree;
  const text = (rule: RuleJson = 'weightedMean'): string => {
    if (typeof rule === 'string') return words.rollUp[rule];
    return 'countShare' in rule
      ? words.rollUp.countShare(print.percent(valueOf(rule.countShare)))
      : words.rollUp.stagedAnd(print.percent(valueOf(rule.stagedAnd)));
  };
  const categories = new Set(groupsBelow(tree).map(({ rule }) => text(rule)));
  const across = scores.nodes[tree?.ref ?? '']?.rule;
  return words.scope.rollUps(subject.list([...categories]), text(tree?.rule), text(across));
}

function groupsBelow(tree: TreeJson | undefined): TreeJson[] {
  return (tree?.inputs ?? []).flatMap(({ of }) => (of.inputs ? [of, ...groupsBelow(of)] : []));
}

/** Weights are told where they differ and count. */
function combinations(subject: Subject): string[] {
  const { combination } = subject.words.scope;
  return subject.framework.ratingMethods.map(({ dimensions, combine }) => {
    const isWeighted = combine === 'weightedMean' || typeof combine === 'object';
    const tellsWeights = isWeighted && new Set(dimensions.map(({ weight = 1 }) => weight)).size > 1;
    const names = subject.list(
      dimensions.map(({ dimension, weight = 1 }) =>
        tellsWeights ? subject.words.weighted(subject.dimension(dimension), weight) : subject.dimension(dimension),
      ),
    );
    if (dimensions.length === 1) return combination.single(names);
    return typeof combine === 'object'
      ? combination.cappedBy(names, subject.dimension(combine.cappedBy))
      : combination[combine](names);
  });
}

/** The costliest gap whose rating has two dimensions or more: from its ratings to what it costs. */
function workedExample(subject: Subject): string[] {
  const { words, print, scores } = subject;
  for (const { requirement, places } of scores.gaps) {
    for (const place of places) {
      const unit = place.unit ?? scores.units[0]?.ref ?? '';
      const dimensions = subject.inUnit(unit, requirement)?.dimensions ?? [];
      if (dimensions.length < 2) continue;
      const lost = valueOf(place.lost);
      const score = valueOf(place.score);
      return [
        words.scope.exampleText({
          requirement: subject.requirementTitle(requirement),
          unit: place.unit === undefined ? words.entity : subject.unitName(place.unit),
          ratings: subject.list(
            dimensions.map((rating) =>
              words.scope.exampleRating(subject.dimension(rating.dimension), ratingOf(rating), subject.worthOf(rating)),
            ),
          ),
          combined: `${fraction(score)} = ${print.percent(score)}`,
          worth: print.points(divide(lost, subtract(ONE, score)), 3),
          lost: print.points(lost, 3),
        }),
      ];
    }
  }
  return [];
}

function scorecard(subject: Subject): string[] {
  const { words, print, scores } = subject;
  const { coverage, bounds, score } = scores.entity;
  const open =
    bounds && coverage.assessed < coverage.applicable
      ? [words.scorecard.bounds(print.percent(valueOf(bounds.lower)), print.percent(valueOf(bounds.upper)))]
      : [];
  const now = ratioOf(score);
  const before = ratioOf(scores.previous?.score);
  if (!now || !before) return open;
  const changes = changesOf(subject);
  const count = (direction: number): number => changes.filter(({ change }) => order(change, ZERO) === direction).length;
  const change = subtract(now, before);
  const text =
    before.over === 0n
      ? words.pointsUnit(print.change(change))
      : words.scorecard.relative(print.change(change), `${print.change(divide(change, before), 0)}%`);
  return [
    ...open,
    words.scorecard.compareText(print.percent(before), print.percent(now), text, count(1), count(-1), count(0)),
  ];
}

function lostPoints(subject: Subject): string[] {
  const { words, print, scores } = subject;
  const [first] = scores.lostBy.owner;
  if (!first) return [];
  const outside = sum(scores.lostBy.owner.filter(({ key }) => key !== 'operations').map(({ share }) => valueOf(share)));
  return [
    words.sentences([
      words.lost.ownersTitle(subject.owner(first.key), print.share(valueOf(first.share))),
      words.lost.outside(print.share(outside)),
    ]),
  ];
}

function differences({ words, print, scores }: Subject): string[] {
  const { spread } = scores;
  if (!spread || scores.units.length < 2) return [];
  const { lowest, lowerQuartile, median, upperQuartile, highest } = spread;
  const [low = '', lower = '', middle = '', upper = '', high = ''] = [
    lowest,
    lowerQuartile,
    median,
    upperQuartile,
    highest,
  ].map((figure) => print.percent(valueOf(figure)));
  return [words.differences.spreadText(low, lower, middle, upper, high)];
}

/** The heads of the findings' cards, and how many there are. */
function findings(subject: Subject): string[] {
  const { words, assessment } = subject;
  const all = assessment.findings ?? [];
  const count = (grade: FindingYaml['grade']): number => all.filter((finding) => finding.grade === grade).length;
  const [major, minor, opportunity] = [count('major'), count('minor'), count('opportunity')];
  return [
    ...(major + minor + opportunity > 0 ? [words.findings.intro(major, minor, opportunity)] : []),
    ...all.flatMap((finding) => [`${finding.ref} ${subject.text(finding.title)}`, cardFacts(subject, finding)]),
  ];
}

function cardFacts(subject: Subject, { grade, requirement, units = [], ownerFunction, due }: FindingYaml): string {
  const { words, print, scores } = subject;
  const { findings: texts } = words;
  const where =
    units.length === 0
      ? subject.requirement(requirement)?.answeredPer === 'entity'
        ? words.entity
        : words.allUnits(scores.units.length)
      : units.length > 6
        ? words.labelled(words.units(units.length), subject.list(units, 12))
        : subject.list(units.map((ref) => subject.unitName(ref)));
  const owner = ownerFunction ?? subject.requirement(requirement)?.ownerFunction ?? '';
  return [
    `${texts.requirement} ${subject.requirementTitle(requirement)}`,
    `${texts.where} ${where}`,
    ...(grade === 'strength' ? [] : [`${texts.owner} ${subject.owner(owner)}`]),
    ...(due === undefined ? [] : [`${texts.due} ${print.date(due)}`]),
  ].join(' ');
}

function readinessIntro(subject: Subject): string {
  const { words, print, scores } = subject;
  const { level } = scores.entity;
  if ('notDetermined' in level) {
    const { coverage, minimumCoverage } = level.notDetermined;
    return words.readiness.introOpen(print.percent(valueOf(coverage)), print.percent(valueOf(minimumCoverage)));
  }
  return level.next === null
    ? words.readiness.introTop(subject.level(level.reached))
    : words.readiness.intro(subject.level(level.reached), subject.level(level.next));
}

function reasons({ words, print, scores }: Subject): string[] {
  const { contactReasons } = scores;
  if (!contactReasons) return [];
  const { systemic, total, share, interval } = contactReasons;
  return [
    words.kpis.systemicText(
      print.whole(systemic),
      print.whole(total),
      print.share(valueOf(share)),
      print.interval(interval),
    ),
  ];
}

function roadmap({ words, print, scores }: Subject): string[] {
  const { plan, assessment } = scores;
  if (!plan) return scores.gaps.length === 0 ? [words.roadmap.noGaps] : [];
  const limit = print.date(plan.limitDate);
  return [
    words.roadmap.intro(
      plan.workstreams.length,
      print.date(plan.workstreams.map(({ startDate }) => startDate).sort()[0] ?? ''),
      print.date(inOrderOfEnd(plan.workstreams).at(-1)?.endDate ?? ''),
      `${assessment.documentNumber}-WP`,
    ),
    plan.fits ? words.roadmap.fits(limit) : words.roadmap.late(limit, plan.overrun?.daysOver ?? 0),
  ];
}
