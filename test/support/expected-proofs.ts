import { divide, exact } from './exact';
import type { ExpectedTable } from './expected-table';
import type { CountedJson, IntervalJson, OddsJson, StaffedJson, StaffingJson } from './scores-json';
import type { CalibrationYaml, StaffingYaml, Subject } from './subject';

const NONE = '–';
const MOST_ITEMS = 5;
const SOUGHT = exact('0.85');

/** Entries of the data file with those of the case, in the same order. */
function paired<A, B>(ones: readonly A[], others: readonly B[] = []): (readonly [A, B])[] {
  return ones.flatMap((one, at) => {
    const other = others[at];
    return other === undefined ? [] : [[one, other] as const];
  });
}

const shareOf = ({ count, of }: CountedJson) => divide(exact(count), exact(of));

export function surveyTables(subject: Subject): ExpectedTable[] {
  const { columns, checks, answers } = subject.words.survey;
  return paired(subject.scores.surveys, subject.assessment.surveyHealth).flatMap(([{ failing }, survey]) => {
    const noteOf = (check: string): string => {
      const given = survey.checks[check];
      return typeof given === 'object' && given.note ? subject.text(given.note) : '';
    };
    const hasNotes = failing.some(({ check }) => noteOf(check) !== '');
    const head = [columns.check, columns.answer, columns.effect, ...(hasNotes ? [columns.note] : [])];
    const rows = failing.map(({ check, answer }) => [
      checks[check].check,
      answers[answer],
      checks[check].effect,
      ...(hasNotes ? [noteOf(check)] : []),
    ]);
    return rows.length === 0 ? [] : [{ id: 'survey-checks', head, rows }];
  });
}

export function reasonChanges(subject: Subject): ExpectedTable[] {
  const { words, print, scores, assessment } = subject;
  const changes = scores.contactReasons?.changes ?? [];
  const columns = words.kpis.changeColumns;
  if (changes.length === 0) return [];
  const titles = [...(subject.previous?.contactReasons?.reasons ?? []), ...(assessment.contactReasons?.reasons ?? [])];
  const titleOf = (english: string): string => {
    const found = titles.findLast(({ reason }) => (typeof reason === 'string' ? reason : reason.en) === english);
    return found ? subject.text(found.reason) : english;
  };
  const points = (text: string): string => print.change(exact(text));
  return [
    {
      id: 'reason-changes',
      head: [columns.reason, columns.before, columns.now, columns.change, columns.interval, columns.verdict],
      rows: changes.map(({ reason, before, now, difference, interval, isProven }) => [
        titleOf(reason),
        print.share(shareOf(before)),
        print.share(shareOf(now)),
        points(difference),
        words.period(points(interval.low), points(interval.high)),
        words.kpis.changeVerdict[isProven ? 'proven' : 'notProven'],
      ]),
    },
  ];
}

export function driverTables(subject: Subject): ExpectedTable[] {
  const { words, print, scores, assessment } = subject;
  if (!scores.drivers) return [];
  const { columns } = words.drivers;
  const counted = (count: number, of: number): string =>
    of === 0
      ? NONE
      : words.drivers.share(
          print.share(divide(exact(count), exact(of))),
          words.kpis.ofCounts(print.whole(count), print.whole(of)),
        );
  const decimal = (text: string): string => print.decimal(exact(text), 2);
  const odds = (ratio: OddsJson | null): string =>
    ratio ? `${decimal(ratio.value)} (${decimal(ratio.interval.low)}–${decimal(ratio.interval.high)})` : NONE;
  return [
    {
      id: 'drivers',
      head: [
        columns.error,
        columns.withError,
        columns.without,
        columns.odds,
        columns.adjusted,
        columns.attributable,
        columns.verdict,
      ],
      rows: scores.drivers.associations.map(({ error: key, counts, test, attributableShare, ...one }) => {
        const error = assessment.drivers?.errors.find((entry) => entry.key === key);
        const { exposedWith, exposedWithout, unexposedWith, unexposedWithout } = counts;
        return [
          error ? words.drivers.named(subject.text(error.title), words.drivers.class[error.class]) : key,
          counted(exposedWith, exposedWith + exposedWithout),
          counted(unexposedWith, unexposedWith + unexposedWithout),
          [odds(one.oddsRatio), test ? print.pValue(test.adjustedPValue) : NONE]
            .filter((text, at, both) => text !== NONE || both.every((other) => other === NONE && at === 0))
            .reduce(words.drivers.tested),
          odds(one.adjustedOddsRatio),
          attributableShare === null ? NONE : print.share(exact(attributableShare)),
          words.drivers.verdict[one.verdict],
        ];
      }),
    },
  ];
}

export function calibrationTables(subject: Subject): ExpectedTable[] {
  const { words, print, scores, assessment } = subject;
  const { calibration: texts } = words;
  const { columns, driftColumns } = texts;
  const decimal = (text: string): string => print.decimal(exact(text), 2);
  const interval = (one: IntervalJson | null): string =>
    one ? words.period(decimal(one.low), decimal(one.high)) : NONE;
  return paired(scores.calibrations, assessment.calibrations).flatMap(([{ kappa, alpha, ac1, drift }, session]) => {
    const band = kappa.band ? texts.band[kappa.band] : '';
    const agreement: ExpectedTable = {
      id: `agreement-${session.key}`,
      head: [columns.coefficient, columns.value, columns.interval, columns.reading],
      rows: [
        [
          texts.statistic[kappa.statistic],
          kappa.value === null ? NONE : decimal(kappa.value),
          interval(kappa.interval),
          kappa.missing ? texts.missing[kappa.missing] : band,
        ],
        [
          texts.alpha,
          alpha.value === null ? NONE : decimal(alpha.value),
          interval(alpha.interval),
          alpha.reading ? texts.reading[alpha.reading] : texts.missing.noVariation,
        ],
        [texts.ac1, decimal(ac1.value), NONE, texts.band[ac1.band]],
      ],
    };
    if (!drift) return [agreement];
    const rows = drift.raters.map(({ rater, agreeing, items, interval: raters, deviations }) => [
      session.raters.find(({ key }) => key === rater)?.name ?? rater,
      items === 0
        ? NONE
        : words.drivers.share(
            print.share(divide(exact(agreeing), exact(items))),
            words.kpis.ofCounts(print.whole(agreeing), print.whole(items)),
          ),
      raters ? print.interval(raters) : NONE,
      words.notes(
        deviations.map(({ category, missed, added }) =>
          texts.deviation(categoryIn(subject, session, category), missed, added),
        ),
      ),
    ]);
    const head = [driftColumns.rater, driftColumns.agreement[drift.reference], driftColumns.interval];
    return [agreement, { id: `drift-${session.key}`, head: [...head, driftColumns.deviations], rows }];
  });
}

function categoryIn(subject: Subject, { scale }: CalibrationYaml, key: string): string {
  const title = scale.categories.find((one) => one.key === key)?.title;
  return title ? subject.text(title) : key;
}

export function staffingTables(subject: Subject): ExpectedTable[] {
  const { words, print, scores, assessment } = subject;
  const { columns, required, atWork, endless } = words.staffing;
  const percent = (text: string): string => `${print.points(exact(text))}%`;
  return paired(scores.staffing, assessment.staffing).map(([one, given]) => {
    const hasAbandonment = one.model === 'erlangA';
    const row = (result: StaffedJson): string[] => [
      print.whole(result.agents),
      percent(result.serviceLevel),
      result.averageSpeedOfAnswer === null
        ? endless
        : words.inUnit(print.decimal(exact(result.averageSpeedOfAnswer), 1), words.kpis.units.seconds),
      percent(result.occupancy),
      ...(hasAbandonment ? [percent(result.abandonment)] : []),
      words.notes([
        ...(result.agents === one.required ? [required] : []),
        ...(result.agents === given.agents ? [atWork] : []),
      ]),
    ];
    const others = one.options.filter(({ agents }) => agents !== one.staffed?.agents);
    const shown = [...others, ...(one.staffed ? [one.staffed] : [])].sort((a, b) => a.agents - b.agents);
    return {
      id: `staffing-${one.key}`,
      head: [
        columns.agents,
        columns.serviceLevel,
        columns.answer,
        columns.occupancy,
        ...(hasAbandonment ? [columns.abandonment] : []),
        columns.remark,
      ],
      rows: shown.map(row),
    };
  });
}

/** What the report says about surveys, reasons, errors, raters and staffing. */
export function proofSentences(subject: Subject): string[] {
  return [
    ...targetSentences(subject),
    ...surveySentences(subject),
    ...doubtSentences(subject),
    ...rangeSentences(subject),
    ...reasonSentences(subject),
    ...driverSentences(subject),
    ...calibrationSentences(subject),
    ...paired(subject.scores.staffing, subject.assessment.staffing).map(([one, given]) =>
      staffingSentence(subject, one, given),
    ),
  ];
}

/** How many targets are met, and how many figures improve. */
function targetSentences({ words, scores }: Subject): string[] {
  const whole = scores.kpis.filter(({ unit }) => unit === undefined);
  const verdicts = whole.flatMap(({ verdict }) => verdict ?? []);
  const judged = (wanted: string): number => verdicts.filter((verdict) => verdict === wanted).length;
  const moving = (wanted: string): number => whole.filter(({ trend }) => trend.verdict === wanted).length;
  const summary = words.kpis.summary(verdicts.length, judged('met'), judged('notMet'), judged('notProven'));
  const trends = words.kpis.trends(whole.length, moving('improving'), moving('worsening'));
  return [...(verdicts.length > 0 ? [summary] : []), ...(whole.length > 0 ? [trends] : [])];
}

function surveySentences(subject: Subject): string[] {
  const { words, print, scores } = subject;
  const { survey } = words;
  const judged = (wanted: string): number => scores.surveys.filter(({ verdict }) => verdict === wanted).length;
  const ofEach = scores.surveys.map(({ verdict, response, worstCase }) => {
    if (!response) return words.sentences([survey.meaning[verdict], survey.notCounted]);
    const { answered, invited, interval } = response;
    const share = print.share(divide(exact(answered), exact(invited)));
    return words.sentences([
      survey.meaning[verdict],
      survey.response(print.whole(answered), print.whole(invited), share, print.interval(interval)),
      ...(worstCase ?? []).map(({ kpi, low, high }) =>
        survey.bounds(subject.text(subject.kpi(kpi).title), print.share(exact(low)), print.share(exact(high))),
      ),
    ]);
  });
  if (ofEach.length === 0) return [];
  return [survey.found(ofEach.length, judged('weakened'), judged('biased')), ...ofEach];
}

/** Of figures that a survey makes doubtful. */
function doubtSentences(subject: Subject): string[] {
  return subject.scores.kpis.flatMap((one) => {
    const { provable, unit, kpi } = one;
    if (unit !== undefined || !provable || provable.effect === 'none') return [];
    const surveys = (subject.assessment.surveyHealth ?? [])
      .filter(({ kpis }) => kpis.includes(kpi))
      .map(({ survey }) => subject.text(survey));
    return [subject.words.kpis[provable.effect](subject.kpiTitle(one), subject.list(surveys))];
  });
}

/** Of targets that are ranges, and of those that would have to be. */
function rangeSentences(subject: Subject): string[] {
  const { unfit, rangeNote } = subject.words.kpis;
  const whole = subject.scores.kpis.filter(({ unit }) => unit === undefined);
  return [
    ...whole.flatMap((one) => (one.noTarget ? [unfit[one.noTarget](subject.kpiTitle(one))] : [])),
    ...(whole.some(({ targetTo }) => targetTo) ? [rangeNote] : []),
  ];
}

function reasonSentences(subject: Subject): string[] {
  const { words, print, scores } = subject;
  const { contactReasons: reasons } = scores;
  if (!reasons) return [];
  const { topFive, topTen, systemicByCause, changes, total } = reasons;
  const causes = systemicByCause.map(({ cause, count }) =>
    words.labelled(words.cause[cause], print.share(shareOf({ count, of: total }))),
  );
  const [first] = changes;
  return [
    words.sentences([
      words.kpis.concentration(print.share(shareOf(topFive)), print.share(shareOf(topTen))),
      ...(causes.length > 0 ? [words.kpis.causeShares(subject.list(causes))] : []),
    ]),
    ...(first ? [words.kpis.changeNote(print.whole(first.before.of), print.whole(first.now.of))] : []),
  ];
}

function driverSentences(subject: Subject): string[] {
  const { words, print, scores, assessment } = subject;
  if (!scores.drivers || !assessment.drivers) return [];
  const { errors } = assessment.drivers;
  const { contacts, dissatisfied, associations, model } = scores.drivers;
  const associated = associations.filter(({ verdict }) => verdict === 'associated').length;
  return [
    words.sentences([
      words.drivers.sample(print.whole(contacts), print.whole(dissatisfied), print.period(assessment.drivers.period)),
      words.drivers.found(associated, associations.length),
      ...associations
        .filter(({ verdict }) => verdict === 'associated')
        .slice(0, 1)
        .map(({ error, counts: { exposedWith, exposedWithout, unexposedWith, unexposedWithout } }) =>
          words.drivers.strongest(
            subject.text(errors.find(({ key }) => key === error)?.title ?? ''),
            print.share(divide(exact(exposedWith), exact(exposedWith + exposedWithout))),
            print.share(divide(exact(unexposedWith), exact(unexposedWith + unexposedWithout))),
          ),
        ),
    ]),
    words.sentences([words.drivers.note, ...modelSentences(subject, model)]),
  ];
}

function modelSentences(
  { words, print }: Subject,
  model: NonNullable<Subject['scores']['drivers']>['model'],
): string[] {
  if ('notFitted' in model) return [words.drivers.notFitted[model.notFitted]];
  const { adjustedFor, setAside } = model;
  const held = adjustedFor.length === 2 ? 'both' : (adjustedFor[0] ?? 'errors');
  return [words.drivers.adjusted[held], ...(setAside === 0 ? [] : [words.drivers.setAside(print.whole(setAside))])];
}

function calibrationSentences(subject: Subject): string[] {
  const { words, print, scores, assessment } = subject;
  const { calibration } = words;
  return paired(scores.calibrations, assessment.calibrations).flatMap(([one, session]) => {
    const { agreement, isKappaParadox, items } = one;
    const disputed = items.filter(({ disagreement }) => Number(disagreement) > 0).slice(0, MOST_ITEMS);
    const said = calibration.agreement(
      `${print.points(exact(agreement.share))}%`,
      print.interval(agreement.interval),
      print.share(SOUGHT),
      session.raters.length,
      agreement.items,
    );
    const names = disputed.map(({ ref, disagreement }) =>
      calibration.disputedItem(ref, print.share(exact(disagreement))),
    );
    return [
      words.pair(subject.text(session.title), print.date(session.date)),
      words.sentences([said, ...(isKappaParadox ? [calibration.paradox] : [])]),
      ...(names.length > 0 ? [words.labelled(calibration.disputed, subject.list(names))] : []),
    ];
  });
}

function staffingSentence({ words, print }: Subject, one: StaffingJson, given: StaffingYaml): string {
  const { staffing } = words;
  const { verdict, spare, scheduled, isOccupancyHigh } = one;
  return words.sentences([
    staffing.asked(
      print.decimal(exact(given.calls), 1),
      print.decimal(exact(given.intervalMinutes), 1),
      print.decimal(exact(given.handlingSeconds), 1),
      print.share(divide(exact(given.targetShare), exact(100))),
      print.decimal(exact(given.limitSeconds), 1),
      one.required,
    ),
    verdict !== null && spare !== null && given.agents !== undefined
      ? staffing.verdict[verdict](given.agents, Math.abs(spare))
      : staffing.unknown,
    ...(scheduled === null ? [] : [staffing.scheduled(scheduled)]),
    ...(isOccupancyHigh ? [staffing.occupancyHigh] : []),
  ]);
}
