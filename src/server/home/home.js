// The first page: every assessment with its figures, and its reports on demand.

const list = document.getElementById('assessments');
const announcement = document.getElementById('announcement');
const language = document.getElementById('language');

const STATUS = { draft: 'Draft', fieldwork: 'Fieldwork', review: 'Review', completed: 'Completed' };

/** Texts are set as text, never as markup: they come from users. */
function element(name, properties = {}, ...children) {
  const node = document.createElement(name);
  const { dataset, ...rest } = properties;
  Object.assign(node, rest);
  Object.assign(node.dataset, dataset ?? {});
  node.append(...children);
  return node;
}

const textOf = (text) => (typeof text === 'string' ? text : text.en);

async function get(path) {
  const response = await fetch(path, { headers: { accept: 'application/json' } });
  const body = await response.json();
  if (!response.ok) throw new Error(body.detail ?? body.title);
  return body;
}

/** All pages of a list. */
async function all(path) {
  const items = [];
  for (let cursor = null; ;) {
    const page = await get(`${path}${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`);
    items.push(...page.items);
    cursor = page.nextCursor;
    if (cursor === null) return items;
  }
}

async function show() {
  try {
    const assessments = await all('/v1/assessments?limit=100&sort=reportDate');
    list.replaceChildren(...(assessments.length > 0 ? sections(assessments) : [empty()]));
  } catch (error) {
    list.replaceChildren(
      element('p', { className: 'problem' }, `The assessments could not be read: ${error.message} `, again()),
    );
  } finally {
    list.setAttribute('aria-busy', 'false');
  }
}

function again() {
  return element('button', { type: 'button', onclick: () => void show() }, 'Try again');
}

function empty() {
  return element(
    'p',
    { className: 'quiet' },
    'No assessments yet. Add a client as a party, an engagement for it and its units, then start an assessment from a framework: ',
    element('a', { href: '/docs/' }, 'the API page shows each step'),
    '.',
  );
}

function sections(assessments) {
  const byEngagement = new Map();
  for (const assessment of assessments) {
    const { id } = assessment.engagement;
    byEngagement.set(id, [...(byEngagement.get(id) ?? []), assessment]);
  }
  return [...byEngagement.values()].map((group) =>
    element(
      'section',
      {},
      element('h3', {}, textOf(group[0].engagement.title)),
      element(
        'table',
        {},
        element('thead', {}, element('tr', {}, ...headings())),
        element('tbody', {}, ...group.map(row)),
      ),
    ),
  );
}

/** Classes of the columns: widths are the same in all tables. */
const COLUMNS = ['what', 'state', 'count number', 'figure number', 'reports'];

function headings() {
  return ['Assessment', 'Status', 'Answered', 'Score', 'Reports'].map((text, index) =>
    element('th', { scope: 'col', className: COLUMNS[index] }, text),
  );
}

function row(assessment) {
  const { title, frameworkId, kind, status, revision, progress, reportDate } = assessment;
  const score = element('td', { className: 'number', dataset: { label: 'Score' } }, '…');
  void fillScore(score, assessment);
  return element(
    'tr',
    {},
    element(
      'td',
      {},
      element('div', { className: 'title' }, textOf(title)),
      element('div', { className: 'detail' }, `${kind} · ${frameworkId} · report of ${reportDate}`),
    ),
    element(
      'td',
      { dataset: { label: 'Status' } },
      element('span', { className: `status ${status}` }, STATUS[status] ?? status),
      revision > 1 ? element('div', { className: 'detail' }, `revision ${revision}`) : '',
    ),
    element(
      'td',
      { className: 'number', dataset: { label: 'Answered' } },
      `${number(progress.answered)} of ${number(progress.answerable)}`,
    ),
    score,
    element(
      'td',
      {},
      element(
        'div',
        { className: 'actions' },
        reportButton(assessment, 'gapReport', 'Gap report'),
        reportButton(assessment, 'workstreamPlan', 'Workstream plan'),
      ),
    ),
  );
}

async function fillScore(cell, { id }) {
  try {
    const { entity, levels } = await get(`/v1/assessments/${id}/scores`);
    cell.replaceChildren(...scoreTexts(entity, levels));
  } catch (error) {
    cell.replaceChildren(element('span', { className: 'detail' }, error.message));
  }
}

const number = (value) => value.toLocaleString('en-GB');

function scoreTexts({ score, level, coverage }, levels) {
  if (score.decimal === undefined) return ['not assessed'];
  return [
    `${percent(score.decimal)} %`,
    element('div', { className: 'detail' }, levelText(level, levels)),
    // Counts, not percent: 209 of 210 is not 100 %.
    element('div', { className: 'detail' }, `${number(coverage.assessed)} of ${number(coverage.applicable)} rated`),
  ];
}

function levelText({ notDetermined, reached }, levels) {
  if (notDetermined) return 'level not determined: too little is rated';
  const found = levels.find(({ key }) => key === reached);
  return found ? textOf(found.title) : 'below the lowest level';
}

/** A decimal text such as "0.674321" as whole percent, as the reports print it. */
const percent = (decimal) => Math.round(Number(decimal) * 100);

function reportButton(assessment, kind, label) {
  const button = element('button', { type: 'button' }, label);
  button.addEventListener('click', () => void make(button, assessment, kind, label));
  return button;
}

/** Asks for a report, follows its progress, and offers it. */
async function make(button, assessment, kind, label) {
  button.disabled = true;
  button.textContent = `${label} …`;
  announcement.textContent = `${label}: asked for.`;
  try {
    const chosen = language.value;
    const response = await fetch('/v1/reports', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({
        assessmentId: assessment.id,
        kind,
        format: 'pdf',
        ...(chosen ? { language: chosen } : {}),
      }),
    });
    const report = await response.json();
    if (!response.ok) throw new Error(report.detail ?? report.title);
    const ready = await finished(report.id, (progress) => {
      button.textContent = `${label} … ${progress} %`;
    });
    if (ready.status === 'failed') throw new Error(ready.failure);
    button.replaceWith(
      element(
        'a',
        { href: `/v1/reports/${report.id}/file?disposition=inline`, target: '_blank' },
        `Open ${label.toLowerCase()}`,
      ),
    );
    announcement.textContent = `${label} is ready.`;
  } catch (error) {
    button.disabled = false;
    button.textContent = label;
    announcement.textContent = `${label}: ${error.message}`;
  }
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
      if (events.readyState === EventSource.CLOSED) reject(new Error('The connection was lost. Try again.'));
    };
  });
}

void show();
