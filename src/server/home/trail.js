// The audit trail of an engagement or of the workspace: filtered, paged, verified, exported.

import { all, get, withQuery } from './api.js';
import { badge, busy, button, choices, element, field, link, moment, problemBox, quiet, table, textOf } from './dom.js';
import { t } from './texts.js';

const ACTIONS = ['insert', 'update', 'delete', 'read', 'denied'];
const TONES = { denied: 'warn', delete: 'bad' };

/** Which trail: of the workspace, or of one engagement. Paths are written out, so that they can be compared with the API. */
const paths = (engagementId) =>
  engagementId === ''
    ? { events: '/v1/trail', verification: '/v1/trail/verification', export: '/v1/trail/export' }
    : {
        events: `/v1/engagements/${engagementId}/trail`,
        verification: `/v1/engagements/${engagementId}/trail/verification`,
        export: `/v1/engagements/${engagementId}/trail/export`,
      };

export async function show(main, session) {
  const title = element('h1', {}, t('page.trail'));
  if (!session.can('trail.readWorkspace') && !session.can('trail.read')) {
    main.replaceChildren(title, quiet(t('notForYou')));
    return;
  }
  const engagements = (await all('/v1/engagements?limit=100')).filter(({ id }) => session.canIn(id, 'trail.read'));
  const places = [
    ...(session.can('trail.readWorkspace') ? [['', t('trail.workspace')]] : []),
    ...engagements.map((engagement) => [engagement.id, textOf(engagement.title)]),
  ];
  if (places.length === 0) {
    main.replaceChildren(title, quiet(t('trail.nothing')));
    return;
  }
  const list = element('div');
  const told = element('div', { attributes: { 'aria-live': 'polite' } });
  const filters = {
    place: field({ label: t('trail.place'), options: places }),
    action: field({ label: t('trail.action'), options: [['', t('trail.any')], ...choices(ACTIONS, 'action')] }),
    from: field({ label: t('trail.from'), input: { type: 'date' } }),
    to: field({ label: t('trail.to'), input: { type: 'date' } }),
  };
  const tools = element('div', { className: 'actions' });
  const again = () => {
    told.replaceChildren();
    const place = paths(filters.place.input.value);
    tools.replaceChildren(
      button(t('trail.verify'), (event) => void busy(event.target, () => verify(told, place)), 'primary'),
      link(t('trail.export'), place.export, 'button'),
    );
    return events(list, place, chosen(filters));
  };
  for (const { input } of Object.values(filters)) input.addEventListener('change', () => void again());
  main.replaceChildren(
    title,
    quiet(t('trail.text')),
    element(
      'div',
      { className: 'bar no-print' },
      element('div', { className: 'filters' }, ...Object.values(filters)),
      tools,
    ),
    told,
    list,
  );
  await again();
}

function chosen({ action, from, to }) {
  return {
    action: action.input.value,
    from: from.input.value && new Date(`${from.input.value}T00:00:00`).toISOString(),
    to: to.input.value && new Date(`${to.input.value}T23:59:59.999`).toISOString(),
  };
}

async function events(list, { events: path }, filters) {
  try {
    const page = await get(withQuery(path, { limit: 50, ...filters }));
    if (page.items.length === 0) {
      list.replaceChildren(quiet(t('trail.none')));
      return;
    }
    const body = table(COLUMNS(), page.items, t('page.trail'));
    list.replaceChildren(body);
    more(list, body, path, filters, page.nextCursor);
  } catch (error) {
    list.replaceChildren(problemBox(error));
  }
}

/** Further events come below those that are there. */
function more(list, body, path, filters, cursor) {
  if (!cursor) return;
  const next = button(t('more'), async () => {
    try {
      const page = await busy(next, () => get(withQuery(path, { limit: 50, ...filters, cursor })));
      body.querySelector('tbody').append(...table(COLUMNS(), page.items).querySelectorAll('tbody tr'));
      next.remove();
      more(list, body, path, filters, page.nextCursor);
    } catch (error) {
      next.before(problemBox(error));
    }
  });
  list.append(next);
}

const COLUMNS = () => [
  { label: t('trail.number'), className: 'number', of: ({ seq }) => String(seq) },
  { label: t('trail.when'), of: ({ at }) => moment(at) },
  { label: t('trail.who'), of: ({ actor }) => actorText(actor) },
  { label: t('trail.action'), of: ({ action }) => badge(t(`action.${action}`), TONES[action]) },
  {
    label: t('trail.what'),
    of: ({ subject, reason }) => [
      subjectText(subject),
      reason ? element('div', { className: 'detail' }, `“${reason}”`) : null,
    ],
  },
];

function actorText({ kind, name, personId }) {
  if (kind === 'person') return name ?? [t('trail.erased'), element('div', { className: 'detail' }, personId ?? '')];
  return t(`actor.${kind}`);
}

function subjectText(subject) {
  if (typeof subject === 'string') return subjectName(subject);
  return [subjectName(subject.table), element('div', { className: 'detail' }, subject.id ?? '')];
}

/** Rights that were refused have no word of their own: they are shown as the policy calls them. */
function subjectName(name) {
  const key = `subject.${name}`;
  const text = t(key);
  return text === key ? name : text;
}

async function verify(told, { verification }) {
  try {
    const result = await get(verification);
    told.replaceChildren(result.intact ? intact(result) : broken(result));
  } catch (error) {
    told.replaceChildren(problemBox(error));
  }
}

function intact({ events: count, checkpoint }) {
  return element(
    'div',
    { className: 'notice good' },
    element('p', {}, element('strong', {}, t('trail.intact', { count }))),
    element(
      'p',
      {},
      checkpoint
        ? [t('trail.checkpoint', { seq: checkpoint.seq }), ' ', moment(checkpoint.at)]
        : t('trail.noCheckpoint'),
    ),
  );
}

function broken({ problems }) {
  return element(
    'div',
    { className: 'problem' },
    element('p', {}, element('strong', {}, t('trail.broken'))),
    element(
      'ul',
      {},
      ...problems.map(({ seq, message }) =>
        element('li', {}, seq ? `${t('trail.number')} ${seq}: ${message}` : message),
      ),
    ),
    element('p', {}, t('trail.brokenText')),
  );
}
