import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { Button } from '../../../components/Button';
import { Choice } from '../../../components/Choice';
import { TextField } from '../../../components/TextField';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { withNotBefore } from '../../../plan/changes';
import { addDays } from '../../../plan/days';
import { FILTERS, planRows, type RowFilter } from '../../../plan/rows';
import { Gantt, ZOOMS, type Zoom } from './Gantt';
import { GANTT } from './gantt-wording';
import { PartPanel } from './PartPanel';
import { usePlan } from './use-plan';

const ZOOM_KEYS = Object.keys(ZOOMS) as Zoom[];

/** The plan over time: dragged, filtered, and with the reason for every date. */
export function TimelinePage() {
  const t = useTexts(GANTT);
  const { text, date } = useFormats();
  const { plan, changes, tracking, editing, canWrite } = usePlan();
  const [params, setParams] = useSearchParams();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const selected = params.get('line') ?? undefined;
  const filter: RowFilter = FILTERS.find((one) => one === params.get('show')) ?? 'all';
  const zoom: Zoom = ZOOM_KEYS.find((one) => one === params.get('zoom')) ?? 'month';
  const search = params.get('search') ?? '';
  const go = (name: string, value: string): void => {
    const next = new URLSearchParams(params);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setParams(next, { replace: true, preventScrollReset: true });
  };
  const rows = useMemo(
    () => planRows(plan.workstreams, { closed, filter, search: search.trim().toLowerCase(), textOf: text }),
    [plan.workstreams, closed, filter, search, text],
  );
  const tracked = useMemo(
    () => new Map((tracking?.workstreams ?? []).flatMap(({ items }) => items.map((item) => [item.id, item] as const))),
    [tracking],
  );
  const toggle = (id: string): void => {
    const next = new Set(closed);
    if (!next.delete(id)) next.add(id);
    setClosed(next);
  };
  const made = (changes?.changes ?? []).map(({ change }) => change);
  const last = plan.limitDate > plan.endDate ? limitNear(plan.limitDate, plan.endDate) : plan.endDate;
  return (
    <div className="stack">
      <div className="row plan-bar no-print">
        <Choice
          label={t.filter}
          isLabelHidden
          options={FILTERS.map((key) => ({ key, label: t.filters[key] }))}
          value={filter}
          onChange={(key) => go('show', key === 'all' ? '' : key)}
        />
        <Choice
          label={t.zoom}
          isLabelHidden
          options={ZOOM_KEYS.map((key) => ({ key, label: t.zooms[key] }))}
          value={zoom}
          onChange={(key) => go('zoom', key === 'month' ? '' : key)}
        />
        <div className="plan-search">
          <TextField
            label={t.search}
            type="search"
            placeholder={t.search}
            value={search}
            onChange={(value) => go('search', value)}
          />
        </div>
        <Button onPress={() => setClosed(closed.size > 0 ? new Set() : new Set(plan.workstreams.map(({ id }) => id)))}>
          {closed.size > 0 ? t.openAll : t.closeAll}
        </Button>
        <Button isDisabled={!editing.canUndo || editing.isBusy} onPress={() => void editing.undo()}>
          {t.undo}
        </Button>
        <span className="small quiet" role="status">
          {editing.isBusy ? t.saving : t.moved(date(plan.endDate))}
        </span>
      </div>
      <div className="plan-columns">
        <div className="stack">
          {rows.length === 0 ? (
            <p className="quiet">{t.nothing}</p>
          ) : (
            <Gantt
              {...{ rows, zoom, selected, tracked, closed }}
              canWrite={canWrite && !editing.isBusy}
              from={addDays(plan.startDate, -3)}
              to={addDays(last, 10)}
              limit={plan.limitDate}
              today={tracking?.today ?? new Date().toISOString().slice(0, 10)}
              onSelect={(id) => go('line', id)}
              onToggle={toggle}
              onMove={(id, day) => void editing.write(withNotBefore(made, id, day))}
            />
          )}
          <p className="small quiet gantt-key">
            <span>■ {t.key}</span>
            <span>★ {t.quickWin}</span>
            {canWrite && <span>{t.help}</span>}
          </p>
        </div>
        <aside className="plan-panel panel stack" aria-live="polite">
          {selected === undefined ? <p className="quiet">{t.choose}</p> : <PartPanel key={selected} id={selected} />}
        </aside>
      </div>
    </div>
  );
}

/** A limit far behind the end would make everything before it small: then the end is what counts. */
function limitNear(limit: string, end: string): string {
  const near = addDays(end, 45);
  return limit > near ? end : limit;
}
