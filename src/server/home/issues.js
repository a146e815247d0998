// Issued reports: the register of an engagement, and the dialog in which a report is issued.

import { all, post, withQuery } from './api.js';
import {
  badge,
  button,
  confirmation,
  day,
  dialog,
  element,
  field,
  form,
  handled,
  link,
  moment,
  pair,
  quiet,
  table,
  textOf,
} from './dom.js';
import { confirmFields, proof } from './account.js';
import { LANGUAGE_NAMES, t } from './texts.js';

const TONES = { inForce: 'good', superseded: 'warn', revoked: 'bad' };

/** Fills `node` with what was issued for these assessments; leaves it empty when there is nothing. */
export async function issuedReports(node, assessments, session) {
  const engagementId = assessments[0].engagement.id;
  const issues = await all(withQuery('/v1/issues?limit=100', { engagementId }));
  if (issues.length === 0) {
    node.replaceChildren();
    return;
  }
  const titles = new Map(assessments.map(({ id, title }) => [id, textOf(title)]));
  const again = () => issuedReports(node, assessments, session);
  node.replaceChildren(
    element('h3', {}, t('issue.title')),
    table(columns(titles, session, again), issues, t('issue.title')),
  );
}

function columns(titles, session, again) {
  return [
    {
      label: t('issue.number'),
      className: 'bare',
      of: ({ number, assessmentId, kind, language }) => [
        element('div', { className: 'title' }, number),
        element(
          'div',
          { className: 'detail' },
          `${t(`reportKind.${kind}`)} · ${LANGUAGE_NAMES[language]} · ${titles.get(assessmentId) ?? ''}`,
        ),
      ],
    },
    { label: t('status'), of: ({ status }) => badge(t(`issueState.${status}`), TONES[status]) },
    { label: t('issue.issued'), of: ({ issuedAt }) => day(issuedAt) },
    {
      label: t('actions'),
      className: 'bare',
      of: (issue) =>
        element(
          'div',
          { className: 'actions' },
          link(t('issue.download'), `/v1/issues/${issue.id}/file`, 'button'),
          session.canIn(issue.engagementId, 'pack.read')
            ? link(t('issue.pack'), `/v1/issues/${issue.id}/pack`, 'button')
            : null,
          link(t('issue.check'), `/check/${issue.checkId}`, 'button'),
          issue.status === 'inForce' && session.canIn(issue.engagementId, 'report.issue')
            ? button(t('issue.revoke'), () => revoke(issue, session, again), 'danger')
            : null,
        ),
    },
  ];
}

/** Signing asks again who signs: the password, and the code where the second factor is set up. */
const signingFields = (session) =>
  session.kind === 'demo'
    ? [element('p', { className: 'notice' }, t('issue.demo'))]
    : [
        ...(session.hasPassword || session.hasSecondFactor
          ? []
          : [element('p', { className: 'notice' }, t('issue.needsFactor'))]),
        ...confirmFields(session),
      ];

/** What colleagues asked for and somebody else may issue: finished PDFs of an assessment that were not issued yet. */
export async function issueOne(assessment, session, again) {
  const [ready, issued] = await Promise.all([
    all(withQuery('/v1/reports?limit=100&status=ready', { assessmentId: assessment.id })),
    all(withQuery('/v1/issues?limit=100', { assessmentId: assessment.id })),
  ]);
  const known = new Set(issued.map(({ reportId }) => reportId));
  const waiting = ready.filter(({ id, format }) => format === 'pdf' && !known.has(id));
  dialog(t('issue.issue'), (close) => {
    if (waiting.length === 0) return quiet(t('issue.nothingWaits'));
    const columns = [
      {
        label: t('issue.kind'),
        className: 'bare',
        of: ({ kind, language, finishedAt }) => [
          element('div', { className: 'title' }, `${t(`reportKind.${kind}`)} · ${LANGUAGE_NAMES[language]}`),
          element('div', { className: 'detail' }, moment(finishedAt)),
        ],
      },
      {
        label: t('actions'),
        className: 'bare',
        of: (report) =>
          element(
            'div',
            { className: 'actions' },
            link(t('issue.read'), `/v1/reports/${report.id}/file?disposition=inline`, 'button'),
            button(t('issue.issue'), () => {
              close();
              void handled(() => issueDialog(report, assessment, session, again));
            }),
          ),
      },
    ];
    return element('div', {}, element('p', { className: 'quiet' }, t('issue.waiting')), table(columns, waiting));
  });
}

/** A second person issues: the server refuses whoever made the report or completed the assessment. */
export async function issueDialog(report, assessment, session, again) {
  const inForce = await all(withQuery('/v1/issues?limit=100&status=inForce', { assessmentId: assessment.id }));
  const former = inForce.find(({ kind, language }) => kind === report.kind && language === report.language);
  dialog(t('issue.issue'), (close) =>
    form({
      fields: [
        element('p', {}, t('issue.text')),
        element(
          'dl',
          {},
          ...pair(t('home.assessment'), textOf(assessment.title)),
          ...pair(t('issue.kind'), `${t(`reportKind.${report.kind}`)} · ${LANGUAGE_NAMES[report.language]}`),
          ...pair(t('issue.signer'), session.name),
          ...(former ? pair(t('issue.replaces'), former.number) : []),
        ),
        ...signingFields(session),
      ],
      submit: t('issue.sign'),
      also: [button(t('cancel'), close)],
      send: async (values) => {
        const signed = { meaning: 'approvedForIssue', ...proof(values), ...(former ? { supersedes: former.id } : {}) };
        const issue = await post(`/v1/reports/${report.id}/issue`, signed);
        close();
        done(issue);
        await again();
      },
    }),
  );
}

function done({ id, number, checkId }) {
  dialog(t('issue.done', { number }), () =>
    element(
      'div',
      {},
      quiet(t('issue.doneText')),
      element(
        'div',
        { className: 'actions' },
        link(t('issue.download'), `/v1/issues/${id}/file`, 'button primary'),
        link(t('issue.check'), `/check/${checkId}`, 'button'),
      ),
    ),
  );
}

function revoke({ id, number }, session, again) {
  confirmation({
    title: t('issue.revoke'),
    text: t('issue.revokeText', { number }),
    submit: t('issue.revoke'),
    fields: [
      field({ label: t('people.reason'), input: { name: 'reason', required: true, maxLength: 500 } }),
      ...signingFields(session),
    ],
    act: async ({ reason, ...values }) => {
      await post(`/v1/issues/${id}/revocation`, { reason, ...proof(values) });
      await again();
    },
  });
}
