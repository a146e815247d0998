import { known } from '../../../shared/known';
import type { LocalizedText } from '../../../shared/text';
import type { Rag } from '../../../workstream/rules/rag';
import type { Status, TrackedItem, TrackedWorkstream, Tracking } from '../../../workstream/rules/track';
import type { Badge, Block, Cell, SectionModel, TableModel, Tone } from '../blocks';
import { workstreamNumber } from '../gap-report/roadmap';
import { trackedShown } from '../plan-json';
import { row } from '../report-context';
import type { PlanContext } from './plan-context';

const TONES: Readonly<Record<Rag, Tone>> = { green: 'good', amber: 'warning', red: 'bad' };
const NOTHING = '–';
/** Late work items in the table; the data file has all. */
const MOST_SLIPPED = 15;

/** What was agreed, what is done, what slips and why; nothing when nothing was agreed. */
export function trackingSection(context: PlanContext): SectionModel[] {
  const { words, plan } = context;
  const { tracking } = plan;
  if (!tracking) return [];
  const { tracking: texts } = words.plan;
  const shown = trackedShown(
    plan,
    context.waves.map(({ assessment }) => assessment.key),
  );
  const titles = titlesOf(tracking);
  const gone = shown.flatMap(({ items }) => items).filter(({ state }) => state === 'dropped');
  const blocks: Block[] = [
    ...summaryOf(context, tracking, titles),
    { kind: 'table', table: workstreamTable(context, shown, titles) },
    ...itemBlocks(context, shown, titles),
    ...(gone.length > 0
      ? [
          {
            kind: 'paragraph' as const,
            text: texts.dropped(context.list(gone.map(({ baseline }) => context.text(baseline.title)))),
          },
        ]
      : []),
    {
      kind: 'paragraph',
      style: 'note',
      text: texts.rule(words.workingDays(tracking.thresholds.amberDays), tracking.thresholds.amberPercent),
    },
  ];
  return [{ id: 'tracking', title: texts.title, newPage: true, blocks }];
}

type Titles = ReadonlyMap<string, LocalizedText>;

const titlesOf = ({ workstreams }: Tracking): Titles =>
  new Map(workstreams.flatMap(({ items }) => items.map(({ baseline }) => [baseline.id, baseline.title] as const)));

function summaryOf(context: PlanContext, tracking: Tracking, titles: Titles): Block[] {
  const { words, figures } = context;
  const { tracking: texts } = words.plan;
  const { today, baselineEnd, end, status, done, planned } = tracking;
  const head: Block = {
    kind: 'paragraph',
    style: 'lead',
    text:
      end === null
        ? texts.nothingLeft(figures.date(today))
        : texts.intro(figures.date(today), figures.date(baselineEnd), figures.date(end)),
  };
  return [
    head,
    ...(status
      ? [
          {
            kind: 'callout' as const,
            tone: TONES[status.rag],
            title: texts.rag[status.rag],
            text: whyOf(context, status, titles),
          },
        ]
      : []),
    ...(done && planned
      ? [{ kind: 'paragraph' as const, text: texts.earned(figures.share(done), figures.share(planned)) }]
      : []),
  ];
}

function workstreamTable(context: PlanContext, shown: readonly TrackedWorkstream[], titles: Titles): TableModel {
  const { figures } = context;
  const { tracking: texts } = context.words.plan;
  const { columns } = texts;
  return {
    id: 'tracked-workstreams',
    columns: [
      { header: columns.workstream, width: { share: 3 } },
      { header: columns.baselineEnd, width: { points: 58 } },
      { header: columns.end, width: { points: 58 } },
      { header: columns.slip, width: { share: 0.9 }, align: 'right' },
      { header: columns.done, width: { share: 1 }, align: 'right' },
      { header: columns.status, width: { points: 80 } },
      { header: columns.why, width: { share: 4.2 } },
    ],
    rows: shown.map(({ baseline, baselineEnd, end, slip, done, status }) =>
      row(
        nameOf(context, baseline),
        figures.shortDate(baselineEnd),
        end === null ? NOTHING : figures.shortDate(end),
        slip === null ? NOTHING : texts.days(slip),
        done ? figures.share(done) : NOTHING,
        badgeOf(context, status),
        status ? whyOf(context, status, titles) : texts.states.dropped,
      ),
    ),
    emptyText: texts.noneSlipped,
  };
}

/** With its number in the plan as it is now, where it is part of that. */
function nameOf(context: PlanContext, { id, title }: TrackedWorkstream['baseline']): string {
  const current = context.plan.workstreams.find((workstream) => workstream.id === id);
  return `${current ? `${workstreamNumber(current)} ` : ''}${context.text(title)}`;
}

/** Late work only, the latest first; what is cut is counted below it. */
function itemBlocks(context: PlanContext, shown: readonly TrackedWorkstream[], titles: Titles): Block[] {
  const slipped = shown
    .flatMap(({ items }) => items)
    .flatMap((item) => (isLate(item) ? [item] : []))
    .sort((a, b) => b.slip - a.slip);
  const left = slipped.length - MOST_SLIPPED;
  const more = context.words.plan.tracking.moreSlipped(left);
  return [
    { kind: 'table', table: itemTable(context, slipped.slice(0, MOST_SLIPPED), titles) },
    ...(left > 0 ? [{ kind: 'paragraph' as const, style: 'note' as const, text: more }] : []),
  ];
}

function itemTable(context: PlanContext, slipped: readonly LateItem[], titles: Titles): TableModel {
  const { figures } = context;
  const { tracking: texts } = context.words.plan;
  const { columns } = texts;
  return {
    id: 'slipped-items',
    caption: texts.slipped,
    columns: [
      { header: columns.item, width: { share: 3 } },
      { header: columns.state, width: { share: 1.4 } },
      { header: columns.baselineEnd, width: { points: 58 } },
      { header: columns.end, width: { points: 58 } },
      { header: columns.slip, width: { share: 0.9 }, align: 'right' },
      { header: columns.status, width: { points: 80 } },
      { header: columns.why, width: { share: 3.4 } },
    ],
    rows: slipped.map(({ baseline, state, end, slip, status }) =>
      row(
        context.text(baseline.title),
        texts.states[state],
        figures.shortDate(baseline.endDate),
        figures.shortDate(end),
        texts.days(slip),
        badgeOf(context, status),
        whyOf(context, status.cause?.workItem === baseline.id ? { ...status, cause: null } : status, titles),
      ),
    ),
    emptyText: texts.noneSlipped,
  };
}

type LateItem = TrackedItem & { readonly slip: number; readonly end: string; readonly status: Status };

const isLate = (item: TrackedItem): item is LateItem => item.slip !== null && item.slip > 0;

function badgeOf({ words }: PlanContext, status: Status | null): Cell {
  if (!status) return NOTHING;
  const badge: Badge = { kind: 'status', tone: TONES[status.rag], text: words.plan.tracking.rag[status.rag] };
  return { kind: 'badge', badge };
}

function whyOf(context: PlanContext, { reason, cause }: Status, titles: Titles): string {
  const { tracking: texts } = context.words.plan;
  const found = texts.reasons[reason.code](reason.days, reason.bound);
  if (!cause) return found;
  return texts.because(found, texts.causes[cause.kind](texts.quoted(context.text(known(titles, cause.workItem)))));
}
