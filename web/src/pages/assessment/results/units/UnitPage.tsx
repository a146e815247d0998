import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { $api, type Schemas } from '../../../../api/client';
import { SubPageHead } from '../../../../components/PageHead';
import { ProblemPanel } from '../../../../components/ProblemPanel';
import { Waiting } from '../../../../components/Waiting';
import { DataTable, type Column } from '../../../../components/DataTable';
import { useFormats } from '../../../../language/formats';
import { useTexts } from '../../../../language/language';
import { compare, exactOf, toNumber } from '../../../../results/exact';
import { LevelCell } from '../LevelCell';
import { scoreOf, type Outcome } from '../outcome';
import { GateTable } from '../overview/GateTable';
import { Blockers, Tile } from '../overview/Headline';
import { OVERVIEW } from '../overview/wording';
import { useResults, useResultWords } from '../results-context';
import { addressOf } from '../why/figure-address';
import { WhyLink } from '../why/WhyLink';
import { COMMON } from '../wording';
import { UNITS } from './wording';

type UnitScores = Schemas['UnitScoresDto'];
type TreeNode = Schemas['TreeNodeDto'];

/** One unit: verdict, what blocks its next level, and every requirement down to its answer. */
export function UnitPage() {
  const { unit = '' } = useParams();
  const t = useTexts(UNITS);
  const { assessment } = useResults();
  const { text } = useFormats();
  const query = $api.useQuery('get', '/v1/assessments/{assessmentId}/scores/units/{unit}', {
    params: { path: { assessmentId: assessment.id, unit } },
  });
  if (!query.data) {
    if (query.isError) return <ProblemPanel error={query.error} onAgain={() => void query.refetch()} />;
    return <Waiting />;
  }
  const { unit: head, verdict, tree } = query.data;
  return (
    <>
      <SubPageHead title={text(head.name)} detail={`${head.ref} · ${t.weight(String(head.weight))}`}>
        <Link className="button" to={`/assessments/${assessment.id}/results/units`}>
          {t.back}
        </Link>
      </SubPageHead>
      <UnitTiles scores={query.data} />
      <Blockers verdict={verdict} unit={head.ref} />
      <Requirements tree={tree} unit={head.ref} />
      <GateTable gates={verdict.gates} assessmentId={assessment.id} unit={head.ref} />
    </>
  );
}

function UnitTiles({ scores: { unit, verdict, lost } }: { scores: UnitScores }) {
  const t = useTexts(UNITS);
  const overview = useTexts(OVERVIEW);
  const common = useTexts(COMMON);
  const words = useResultWords();
  const { scores } = useResults();
  const { ref } = unit;
  const { score, level, coverage, cappedBy, beforeCaps } = verdict;
  return (
    <ul className="tiles">
      <Tile
        label={common.score}
        notes={[
          overview.targetNote(words.percent(exactOf(scores.target))),
          ...(cappedBy.length > 0 ? [overview.capped(words.outcome(beforeCaps))] : []),
        ]}
      >
        <WhyLink figure={addressOf.score(ref)} label={common.score}>
          {words.outcome(score)}
        </WhyLink>
      </Tile>
      <Tile label={common.level} notes={[]}>
        <WhyLink figure={addressOf.level(ref)} label={common.level}>
          {words.level(level)}
        </WhyLink>
      </Tile>
      <Tile
        label={common.coverage}
        notes={[overview.coverageNote(words.whole(coverage.assessed), words.whole(coverage.applicable))]}
      >
        <WhyLink figure={addressOf.coverage(ref)} label={common.coverage}>
          {words.percent(exactOf(coverage.share))}
        </WhyLink>
      </Tile>
      <Tile label={t.lostHere} notes={[]}>
        {words.points(exactOf(lost))}
      </Tile>
    </ul>
  );
}

interface RequirementRow {
  readonly ref: string;
  readonly title: TreeNode['title'];
  readonly category: TreeNode['title'];
  readonly score: Outcome;
  readonly lost: TreeNode['lost'];
  readonly use: 'counted' | 'leftOutNotApplicable' | 'leftOutNotAssessed' | 'countedAsZero';
}

/** Requirements of a tree, each with the category that it belongs to. */
function requirementsOf(
  node: TreeNode,
  category: TreeNode['title'] | undefined,
  use: RequirementRow['use'] = 'counted',
): RequirementRow[] {
  if (!node.inputs) {
    const { ref, title, score, lost } = node;
    return [{ ref, title, category: category ?? title, score, lost, use }];
  }
  return node.inputs.flatMap((input) => requirementsOf(input.of, category ?? input.of.title, input.use));
}

function Requirements({ tree, unit }: { tree: TreeNode; unit: string }) {
  const t = useTexts(UNITS);
  const common = useTexts(COMMON);
  const { text } = useFormats();
  const words = useResultWords();
  const { assessment, scores } = useResults();
  const [isBelow, setBelow] = useState(false);
  const target = exactOf(scores.target);
  const all = (tree.inputs ?? []).flatMap((input) => requirementsOf(input.of, input.of.title, input.use));
  const rows = isBelow
    ? all.filter(({ score }) => {
        const value = scoreOf(score);
        return value !== null && compare(value, target) < 0;
      })
    : all;
  const columns: Column<RequirementRow>[] = [
    {
      key: 'requirement',
      title: t.requirement,
      cell: ({ ref, title }) => (
        <span className="wide-cell">
          <strong>{ref}</strong> {text(title)}
        </span>
      ),
      sort: ({ ref }) => ref,
    },
    {
      key: 'category',
      title: t.category,
      cell: ({ category }) => text(category),
      sort: ({ category }) => text(category),
    },
    {
      key: 'score',
      title: common.score,
      cell: ({ ref, score, use }) => (
        <>
          <LevelCell outcome={score} figure={addressOf.requirement(ref, unit)} label={ref} />
          {use === 'countedAsZero' && <span className="small quiet">{t.leftOut[use]}</span>}
        </>
      ),
      sort: ({ score }) => {
        const value = scoreOf(score);
        return value ? toNumber(value) : null;
      },
    },
    {
      key: 'lost',
      title: common.lost,
      isNumber: true,
      cell: ({ ref, lost }) => (
        <WhyLink figure={addressOf.lost(ref, unit)} label={`${common.lost}, ${ref}`}>
          {words.points(exactOf(lost))}
        </WhyLink>
      ),
      sort: ({ lost }) => toNumber(exactOf(lost)),
    },
    {
      key: 'answer',
      title: t.answer,
      cell: ({ ref }) => (
        <Link
          aria-label={t.toAnswer(ref)}
          to={`/assessments/${assessment.id}/rate?${new URLSearchParams({ unit, requirement: ref }).toString()}`}
        >
          {t.answer}
        </Link>
      ),
    },
  ];
  return (
    <section className="stack">
      <div className="row spread">
        <h3>{t.requirements}</h3>
        <label className="check no-print">
          <input type="checkbox" checked={isBelow} onChange={(event) => setBelow(event.target.checked)} /> {t.worst}
        </label>
      </div>
      <DataTable label={t.requirements} rows={rows} columns={columns} rowKey={({ ref }) => ref} />
    </section>
  );
}
