import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { $api, type Schemas } from '../../../../api/client';
import { useFormats } from '../../../../language/formats';
import { useTexts } from '../../../../language/language';
import { compare, exactOf, minus } from '../../../../results/exact';
import { scoreOf } from '../outcome';
import { useResultWords, type Scores } from '../results-context';
import { addressOf } from '../why/figure-address';
import { WhyLink } from '../why/WhyLink';
import { COMMON } from '../wording';
import { OVERVIEW } from './wording';

/** The result in a sentence. */
export function Verdict({ scores }: { scores: Scores }) {
  const t = useTexts(OVERVIEW);
  const words = useResultWords();
  const { score, level, bounds, coverage } = scores.entity;
  const [lower, upper] = bounds
    ? [words.percent(exactOf(bounds.lower)), words.percent(exactOf(bounds.upper))]
    : ['', ''];
  if ('notDetermined' in level) {
    const { coverage: now, minimumCoverage } = level.notDetermined;
    return (
      <p className="lead">
        {t.verdictOpen(words.percent(exactOf(now)), words.percent(exactOf(minimumCoverage)), lower, upper)}
      </p>
    );
  }
  return (
    <div className="stack">
      <p className="lead">
        {t.verdict(words.outcome(score), words.percent(exactOf(scores.target)), words.level(level))}
      </p>
      {bounds && coverage.assessed < coverage.applicable && <p className="quiet">{t.bounds(lower, upper)}</p>}
    </div>
  );
}

interface TilesProps {
  readonly assessmentId: string;
  readonly scores: Scores;
}

/** Score, level, coverage and gaps at a glance. */
export function Tiles({ assessmentId, scores }: TilesProps) {
  const t = useTexts(OVERVIEW);
  const common = useTexts(COMMON);
  const words = useResultWords();
  const { score, level, coverage } = scores.entity;
  const summary = $api.useQuery('get', '/v1/assessments/{assessmentId}/gaps/summary', {
    params: { path: { assessmentId } },
  });
  const next = 'notDetermined' in level ? undefined : level.next;
  const base = `/assessments/${assessmentId}/results`;
  return (
    <ul className="tiles">
      <Tile label={common.score} notes={useScoreNotes(scores)}>
        <WhyLink figure={addressOf.score()} label={common.score}>
          {words.outcome(score)}
        </WhyLink>
      </Tile>
      <Tile
        label={common.level}
        notes={next === undefined ? [] : [next === null ? t.top : t.next(words.levelTitle(next))]}
      >
        <WhyLink figure={addressOf.level()} label={common.level}>
          {words.level(level)}
        </WhyLink>
      </Tile>
      <Tile
        label={common.coverage}
        notes={[t.coverageNote(words.whole(coverage.assessed), words.whole(coverage.applicable))]}
      >
        <WhyLink figure={addressOf.coverage()} label={common.coverage}>
          {words.percent(exactOf(coverage.share))}
        </WhyLink>
      </Tile>
      <Tile
        label={common.gaps}
        notes={summary.data?.severity ? [t.critical(words.whole(summary.data.severity.critical))] : []}
      >
        {summary.data ? <Link to={`${base}/gaps`}>{words.whole(summary.data.total)}</Link> : '…'}
      </Tile>
    </ul>
  );
}

function useScoreNotes({ target: targetFigure, entity }: Scores): string[] {
  const t = useTexts(OVERVIEW);
  const words = useResultWords();
  const target = exactOf(targetFigure);
  const score = scoreOf(entity.score);
  const distance =
    score && (compare(score, target) < 0 ? t.toTarget(words.points(minus(target, score))) : t.overTarget);
  return [
    t.targetNote(words.percent(target)),
    ...(distance === null ? [] : [distance]),
    ...(entity.cappedBy.length > 0 ? [t.capped(words.outcome(entity.beforeCaps))] : []),
  ];
}

interface TileProps {
  readonly label: string;
  readonly notes: readonly string[];
  readonly children: ReactNode;
}

/** One figure with what it is. */
export function Tile({ label, notes, children }: TileProps) {
  return (
    <li className="panel tile">
      <span className="small quiet">{label}</span>
      <span className="figure">{children}</span>
      {notes.map((note) => (
        <span key={note} className="small quiet">
          {note}
        </span>
      ))}
    </li>
  );
}

type VerdictDto = Schemas['VerdictDto'];

interface BlockersProps {
  readonly verdict: VerdictDto;
  /** Of one unit; the whole unless stated. */
  readonly unit?: string;
}

/** What stands between the assessed and the next level, each with its reason. */
export function Blockers({ verdict, unit }: BlockersProps) {
  const t = useTexts(OVERVIEW);
  const words = useResultWords();
  const { text } = useFormats();
  const { level, gates } = verdict;
  if ('notDetermined' in level) {
    const { coverage, minimumCoverage } = level.notDetermined;
    return (
      <Reasons title={t.blocksOpen}>
        <Reason figure={addressOf.coverage(unit)}>
          {t.blockCoverage(words.percent(exactOf(coverage)), words.percent(exactOf(minimumCoverage)))}
        </Reason>
      </Reasons>
    );
  }
  if (level.next === null) return <p>{t.blocksNone}</p>;
  return (
    <Reasons title={t.blocks(words.levelTitle(level.next))}>
      {level.blockers.map((blocker, at) => {
        if ('score' in blocker) {
          const { score, needed, distance } = blocker;
          return (
            <Reason key={at} figure={addressOf.score(unit)}>
              {t.blockScore(
                words.percent(exactOf(score)),
                words.percent(exactOf(needed)),
                words.points(exactOf(distance)),
              )}
            </Reason>
          );
        }
        const gate = gates.find(({ key }) => key === blocker.gate);
        const title = gate ? text(gate.title) : blocker.gate;
        return (
          <Reason key={at} figure={addressOf.gate(blocker.gate, unit)}>
            {blocker.outcome === 'failed' ? t.blockGate(title) : t.blockGateOpen(title)}
          </Reason>
        );
      })}
    </Reasons>
  );
}

function Reasons({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="notice warn">
      <h3>{title}</h3>
      <ul className="why-list">{children}</ul>
    </section>
  );
}

function Reason({ figure, children }: { figure: string; children: string }) {
  const t = useTexts(OVERVIEW);
  return (
    <li>
      {children} <WhyLink figure={figure}>{t.why}</WhyLink>
    </li>
  );
}
