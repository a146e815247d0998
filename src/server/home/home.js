// The first page: every assessment that one was given, with its figures, its reports on demand, and what was issued.

import { all, create, get } from './api.js';
import { announce, badge, button, element, field, handled, problemBox, table, textOf } from './dom.js';
import { issueDialog, issuedReports, issueOne } from './issues.js';
import { partyResults } from './party-results.js';
import { LANGUAGE_NAMES, locale, t } from './texts.js';

const TONES = { draft: '', fieldwork: 'warn', review: 'warn', completed: 'good' };
const KINDS = ['gapReport', 'workstreamPlan'];

export async function show(main, session) {
  const title = element('h1', {}, t('page.home'));
  if (!session.can('engagement.list')) {
    main.replaceChildren(title, ...(await partyResults()));
    return;
  }
  const assessments = await all('/v1/assessments?limit=100&sort=reportDate');
  if (assessments.length === 0) {
    main.replaceChildren(title, nothingYet(session));
    return;
  }
  const language = field({
    label: t('home.reportsIn'),
    options: [['', t('home.itsLanguage')], ...Object.entries(LANGUAGE_NAMES)],
  });
  const page = { session, language: () => language.input.value };
  main.replaceChildren(
    element('div', { className: 'bar' }, title, session.can('report.create') ? language : ''),
    ...byEngagement(assessments).map((group) => engagement(group, page)),
  );
}

/** Says what to do: nothing is there, or nothing was given. */
function nothingYet(session) {
  const founder = session.can('engagement.create');
  return element(
    'section',
    { className: 'teach' },
    element('h2', {}, t(founder ? 'home.emptyTitle' : 'home.notGivenTitle')),
    element('p', {}, t(founder ? 'home.emptyText' : 'home.notGivenText')),
    founder ? element('p', {}, element('a', { href: '/docs/' }, t('home.openApi'))) : null,
  );
}

function byEngagement(assessments) {
  const groups = new Map();
  for (const assessment of assessments) {
    const { id } = assessment.engagement;
    groups.set(id, [...(groups.get(id) ?? []), assessment]);
  }
  return [...groups.values()];
}

function engagement(group, page) {
  const issued = element('div');
  const again = () => issuedReports(issued, group, page.session);
  void again();
  return element(
    'section',
    {},
    element('h2', {}, textOf(group[0].engagement.title)),
    table(columns({ ...page, again }), group, textOf(group[0].engagement.title)),
    issued,
  );
}

function columns(page) {
  return [
    { label: t('home.assessment'), className: 'what bare', of: name },
    { label: t('status'), className: 'state', of: status },
    {
      label: t('home.answered'),
      className: 'count number',
      of: ({ progress }) => t('home.of', { count: number(progress.answered), all: number(progress.answerable) }),
    },
    { label: t('home.score'), className: 'figure number', of: score },
    { label: t('home.reports'), className: 'bare', of: (assessment) => reports(assessment, page) },
  ];
}

function name({ title, kind, frameworkId, reportDate }) {
  return [
    element('div', { className: 'title' }, textOf(title)),
    element('div', { className: 'detail' }, `${kind} · ${frameworkId} · ${t('home.reportOf', { date: reportDate })}`),
  ];
}

function status({ status: state, revision }) {
  return [
    badge(t(`assessmentStatus.${state}`), TONES[state]),
    revision > 1 ? element('div', { className: 'detail' }, t('home.revision', { revision })) : null,
  ];
}

function score({ id }) {
  const cell = element('div', {}, '…');
  void get(`/v1/assessments/${id}/scores`).then(
    ({ entity, levels }) => cell.replaceChildren(...scoreTexts(entity, levels)),
    (error) => cell.replaceChildren(element('span', { className: 'detail' }, error.message)),
  );
  return cell;
}

const number = (value) => value.toLocaleString(locale());

function scoreTexts({ score: { decimal }, level, coverage }, levels) {
  if (decimal === undefined) return [t('home.notAssessed')];
  return [
    // A decimal text such as "0.674321" as whole percent, as the reports print it.
    `${Math.round(Number(decimal) * 100)} %`,
    element('div', { className: 'detail' }, levelText(level, levels)),
    // Counts, not percent: 209 of 210 is not 100 %.
    element(
      'div',
      { className: 'detail' },
      t('home.rated', { count: number(coverage.assessed), all: number(coverage.applicable) }),
    ),
  ];
}

function levelText({ notDetermined, reached }, levels) {
  if (notDetermined) return t('home.levelOpen');
  const found = levels.find(({ key }) => key === reached);
  return found ? textOf(found.title) : t('home.belowLevels');
}

function reports(assessment, page) {
  if (!page.session.canIn(assessment.engagement.id, 'report.create')) return '';
  return element(
    'div',
    { className: 'actions' },
    ...KINDS.map((kind) => reportButton(assessment, kind, page)),
    mayIssue(assessment, page)
      ? button(t('issue.issue'), () => void handled(() => issueOne(assessment, page.session, page.again)), 'plain')
      : null,
  );
}

function reportButton(assessment, kind, page) {
  const node = button(t(`reportKind.${kind}`), () => void make(node, assessment, kind, page));
  return node;
}

/** Asks for a report, follows its progress, and offers it. */
async function make(node, assessment, kind, page) {
  const label = t(`reportKind.${kind}`);
  node.disabled = true;
  node.textContent = `${label} …`;
  announce(t('home.askedFor', { label }));
  try {
    const language = page.language();
    const wanted = { assessmentId: assessment.id, kind, format: 'pdf', ...(language ? { language } : {}) };
    const asked = await create('/v1/reports', wanted);
    const report = await finished(asked.id, (progress) => {
      node.textContent = `${label} … ${progress} %`;
    });
    if (report.status === 'failed') throw new Error(report.failure);
    node.replaceWith(...ready(report, assessment, label, page));
    announce(t('home.ready', { label }));
  } catch (error) {
    node.disabled = false;
    node.textContent = label;
    const row = node.closest('td');
    row.querySelector('.problem')?.remove();
    row.append(problemBox(error));
  }
}

const mayIssue = ({ status: state, engagement: { id } }, { session }) =>
  state === 'completed' && session.canIn(id, 'report.issue');

function ready(report, assessment, label, page) {
  const { session, again } = page;
  const open = element(
    'a',
    {
      className: 'button',
      href: `/v1/reports/${report.id}/file?disposition=inline`,
      target: '_blank',
      rel: 'noopener',
    },
    t('home.open', { label }),
  );
  return mayIssue(assessment, page)
    ? [open, button(t('issue.issue'), () => void handled(() => issueDialog(report, assessment, session, again)))]
    : [open];
}

function finished(id, onProgress) {
  return new Promise((resolve, reject) => {
    const events = new EventSource(`/v1/reports/${id}/events`);
    events.addEventListener('report', ({ data }) => {
      const report = JSON.parse(data);
      if (report.status === 'ready' || report.status === 'failed') {
        events.close();
        resolve(report);
      } else onProgress(report.progress);
    });
    events.onerror = () => {
      if (events.readyState === EventSource.CLOSED) reject(new Error(t('problem.page/offline')));
    };
  });
}
