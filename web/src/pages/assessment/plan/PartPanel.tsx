import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Schemas } from '../../../api/client';
import { Badge } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { waitingFor, workstreamRef, type WorkItem, type Workstream } from '../../../plan/rows';
import { useAssessment } from '../AssessmentLayout';
import { ITEM_CHANGES, ItemDialog, type ItemChange } from './ItemDialogs';
import { HoldBack } from './HoldBack';
import { PART } from './part-wording';
import { STREAM_CHANGES, StreamDialog, type StreamChange } from './StreamDialogs';
import { usePlan, type Plan } from './use-plan';

/** The chosen line: what it is, why it starts when it does, and what can be changed. */
export function PartPanel({ id }: { id: string }) {
  const t = useTexts(PART);
  const { plan } = usePlan();
  for (const workstream of plan.workstreams) {
    if (workstream.id === id) return <StreamPanel workstream={workstream} />;
    const item = workstream.workItems.find((one) => one.id === id);
    if (item) return <ItemPanel item={item} workstream={workstream} />;
  }
  return <p className="quiet">{t.gone}</p>;
}

function ItemPanel({ item, workstream }: { item: WorkItem; workstream: Workstream }) {
  const t = useTexts(PART);
  const { text, number, date } = useFormats();
  const { plan, canWrite } = usePlan();
  const [open, setOpen] = useState<ItemChange>();
  const waiting = waitingFor(plan.workstreams, item.id);
  return (
    <>
      <div>
        <span className="small quiet">
          {workstreamRef(workstream.number)} {text(workstream.title)}
        </span>
        <h3>{text(item.title)}</h3>
        {item.critical && <Badge tone="bad">{t.critical}</Badge>}
      </div>
      <dl className="plan-facts small">
        <dt>{t.facts.dates}</dt>
        <dd>
          {date(item.startDate)} – {date(item.endDate)}
        </dd>
        <dt>{t.facts.effort}</dt>
        <dd>{t.effort(number(item.effort.likely), number(item.effort.low), number(item.effort.high))}</dd>
        <dt>{t.facts.function}</dt>
        <dd>{functionTitle(plan, item.ownerFunction, text)}</dd>
        <dt>{t.facts.assignee}</dt>
        <dd>{item.assignee ?? t.nobody}</dd>
        <dt>{t.facts.float}</dt>
        <dd>{item.levelledFloat === 0 ? t.noFloat : t.float(number(item.levelledFloat))}</dd>
      </dl>
      <h4>{t.why}</h4>
      <Reasons item={item} />
      {waiting.length > 0 && (
        <>
          <h4>{t.waiting}</h4>
          <ul className="plan-list small">
            {waiting.map((one) => (
              <li key={one.id}>
                <PartLink id={one.id}>{text(one.title)}</PartLink>
              </li>
            ))}
          </ul>
        </>
      )}
      {canWrite && (
        <>
          <h4>{t.change}</h4>
          <HoldBack part={item.id} from={item.startDate} stated={item.notBefore?.date} />
          <div className="row">
            {ITEM_CHANGES.map((kind) => (
              <Button key={kind} onPress={() => setOpen(kind)}>
                {t[kind]}
              </Button>
            ))}
          </div>
          {open && <ItemDialog kind={open} item={item} workstream={workstream} onClose={() => setOpen(undefined)} />}
        </>
      )}
    </>
  );
}

/** Why the item starts when it does: a stated day, work that it waits for, people that are busy; or nothing. */
function Reasons({ item }: { item: WorkItem }) {
  const t = useTexts(PART);
  const { text, number, date } = useFormats();
  const { plan } = usePlan();
  const titles = titlesOf(plan, text);
  const { notBefore, boundBy, delay } = item;
  const isFree = boundBy.length === 0 && delay === null && notBefore?.binds !== true;
  return (
    <ul className="plan-list small">
      {notBefore && <li>{notBefore.binds ? t.stated(date(notBefore.date)) : t.statedIdle(date(notBefore.date))}</li>}
      {boundBy.map((link) => (
        <li key={`${link.on} ${link.kind}`}>
          <PartLink id={link.on}>{t.waitsFor[link.kind](titles.get(link.on) ?? link.on)}</PartLink>
          {link.lagDays !== 0 && ` (${t.lag(number(link.lagDays))})`}
        </li>
      ))}
      {delay && (
        <li>
          {t.delay(number(delay.days), functionTitle(plan, delay.ownerFunction, text), number(delay.people))}{' '}
          {delay.heldBy.length > 0 &&
            t.heldBy(delay.heldBy.map(({ workItem }) => `“${titles.get(workItem) ?? workItem}”`).join(', '))}
        </li>
      )}
      {isFree && <li>{t.first}</li>}
    </ul>
  );
}

function StreamPanel({ workstream }: { workstream: Workstream }) {
  const t = useTexts(PART);
  const { text, number, date } = useFormats();
  const { plan, canWrite } = usePlan();
  const { id } = useAssessment();
  const [open, setOpen] = useState<StreamChange>();
  return (
    <>
      <div>
        <span className="small quiet">{workstreamRef(workstream.number)}</span>
        <h3>{text(workstream.title)}</h3>
        <span className="row">
          {workstream.quickWin && <Badge tone="good">{t.quickWin}</Badge>}
          {workstream.critical && <Badge tone="bad">{t.critical}</Badge>}
        </span>
      </div>
      <p className="small">{text(workstream.objective)}</p>
      <dl className="plan-facts small">
        <dt>{t.facts.dates}</dt>
        <dd>
          {date(workstream.startDate)} – {date(workstream.endDate)}
        </dd>
        <dt>{t.facts.effort}</dt>
        <dd>
          {t.effort(number(workstream.effort.likely), number(workstream.effort.low), number(workstream.effort.high))}
        </dd>
        <dt>{t.facts.function}</dt>
        <dd>{functionTitle(plan, workstream.ownerFunction, text)}</dd>
        <dt>{t.facts.owner}</dt>
        <dd>{workstream.owner ?? t.nobody}</dd>
        <dt>{t.facts.lost}</dt>
        <dd>{t.points(number(Number(workstream.lost.decimal) * 100, 1))}</dd>
        <dt>{t.facts.gaps}</dt>
        <dd>
          {workstream.gaps.map(({ requirement, assessment }, at) => (
            <span key={`${assessment}/${requirement}`}>
              {at > 0 && ', '}
              {assessmentId(plan, assessment) === id ? (
                <Link to={`/assessments/${id}/rate?requirement=${requirement}`}>{requirement}</Link>
              ) : (
                requirement
              )}
            </span>
          ))}
        </dd>
        <dt>{t.facts.float}</dt>
        <dd>{workstream.levelledFloat === 0 ? t.noFloat : t.float(number(workstream.levelledFloat))}</dd>
      </dl>
      {canWrite && (
        <>
          <h4>{t.change}</h4>
          <HoldBack part={workstream.id} from={workstream.startDate} />
          <div className="row">
            {STREAM_CHANGES.map((kind) => (
              <Button key={kind} onPress={() => setOpen(kind)}>
                {t[kind]}
              </Button>
            ))}
          </div>
          {open && <StreamDialog kind={open} workstream={workstream} onClose={() => setOpen(undefined)} />}
        </>
      )}
    </>
  );
}

const assessmentId = (plan: Plan, key: string): string | undefined =>
  plan.assessments.find((one) => one.key === key)?.id;

/** Chooses another line of the plan. */
function PartLink({ id, children }: { id: string; children: string }) {
  const [params] = useSearchParams();
  const next = new URLSearchParams(params);
  next.set('line', id);
  return (
    <Link to={`?${next.toString()}`} replace preventScrollReset>
      {children}
    </Link>
  );
}

type TextOf = (text: Schemas['OwnerFunctionDto']['title']) => string;

/** @returns a function by its name, or its key where the plan does not name it */
export function functionTitle(plan: Plan, key: string, text: TextOf): string {
  return text(plan.ownerFunctions.find((one) => one.key === key)?.title ?? key);
}

/** Titles of all workstreams and work items, by id. */
export function titlesOf(plan: Plan, text: TextOf): ReadonlyMap<string, string> {
  return new Map(
    plan.workstreams.flatMap(({ id, title, workItems }) => [
      [id, text(title)] as const,
      ...workItems.map((item) => [item.id, text(item.title)] as const),
    ]),
  );
}
