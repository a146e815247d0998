// What a party may see: completed results of its own organisation.

import { all, get } from './api.js';
import { day, element, problemBox, quiet, table, textOf } from './dom.js';
import { t } from './texts.js';

/** For vendor managers and respondents. Results that a later revision replaced are left out. */
export async function partyResults() {
  const results = (await all('/v1/party-results?limit=100')).filter(({ isNewest }) => isNewest);
  if (results.length === 0) {
    return [
      element(
        'section',
        { className: 'teach' },
        element('h2', {}, t('party.none')),
        element('p', {}, t('party.noneText')),
      ),
    ];
  }
  return [quiet(t('party.text')), ...results.map(result)];
}

function result({ snapshotId, partyId, engagement, assessment, party, completedAt }) {
  const scores = element('div', {}, quiet(t('reading')));
  void fill(scores, snapshotId, partyId);
  return element(
    'section',
    {},
    element('h2', {}, textOf(assessment.title)),
    element('p', { className: 'detail' }, `${textOf(engagement.title)} · ${textOf(party.name)} · `, day(completedAt)),
    scores,
  );
}

async function fill(node, snapshotId, partyId) {
  try {
    const { units, scores } = await get(`/v1/party-results/${snapshotId}/${partyId}/scores`);
    const names = new Map(units.map(({ ref, name }) => [ref, textOf(name)]));
    node.replaceChildren(table(columns(names), scores, t('home.score')));
  } catch (error) {
    node.replaceChildren(problemBox(error));
  }
}

const columns = (names) => [
  { label: t('party.unit'), of: ({ unit }) => element('span', { className: 'title' }, names.get(unit) ?? unit) },
  {
    label: t('home.score'),
    className: 'number',
    of: ({ score: { decimal } }) =>
      decimal === undefined ? t('home.notAssessed') : `${Math.round(Number(decimal) * 100)} %`,
  },
  {
    label: t('home.answered'),
    className: 'number',
    of: ({ coverage }) => t('home.rated', { count: coverage.assessed, all: coverage.applicable }),
  },
];
