// Grants: what somebody may reach in one engagement. They are given and ended, never changed.

import { all, create, remove, withQuery } from './api.js';
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
  problemBox,
  quiet,
  table,
  textOf,
} from './dom.js';
import { t } from './texts.js';

/** What each role in the workspace can be given, and for which part. The server decides; this spares questions. */
const GRANTABLE = {
  owner: [],
  lead: ['lead', 'assessor', 'auditor'],
  assessor: ['assessor', 'auditor'],
  vendorManager: ['vendorManager', 'respondent'],
  respondent: ['respondent'],
  auditor: ['auditor'],
};
const PARTS = {
  lead: ['engagement'],
  assessor: ['engagement'],
  vendorManager: ['party'],
  respondent: ['party'],
  auditor: ['engagement', 'assessment'],
};
const TONES = { live: 'good', expired: '', revoked: '' };

/** The part of the people page that shows one engagement's grants. */
export async function grants(section, session) {
  const engagements = (await all('/v1/engagements?limit=100')).filter(({ id }) => session.canIn(id, 'grant.write'));
  if (engagements.length === 0) {
    section.append(quiet(t('grants.noEngagement')));
    return;
  }
  const list = element('div');
  const choice = field({
    label: t('grants.engagement'),
    options: engagements.map(({ id, title }) => [id, textOf(title)]),
    input: { onchange: () => void again() },
  });
  const again = () => showGrants(list, choice.input.value, session, again);
  section.append(
    quiet(t('grants.text')),
    element(
      'div',
      { className: 'bar' },
      element('div', { className: 'filters' }, choice),
      button(t('grants.give'), () => void handled(() => give(choice.input.value, session, again)), 'primary'),
    ),
    list,
  );
  await again();
}

async function showGrants(list, engagementId, session, again) {
  try {
    const items = await all(`/v1/engagements/${engagementId}/grants?limit=100`);
    const names = await partNames(engagementId);
    list.replaceChildren(
      items.length > 0 ? table(columns(names, session, again), items, t('grants.title')) : quiet(t('grants.none')),
    );
  } catch (error) {
    list.replaceChildren(
      problemBox(error),
      button(t('tryAgain'), () => void again()),
    );
  }
}

function columns(names, session, again) {
  return [
    {
      label: t('name'),
      className: 'bare',
      of: ({ person }) => [
        element('div', { className: 'title' }, person.name),
        element('div', { className: 'detail' }, person.email ?? ''),
      ],
    },
    { label: t('role'), of: ({ role }) => t(`role.${role}`) },
    { label: t('grants.part'), of: ({ scope }) => partText(scope, names) },
    {
      label: t('status'),
      of: ({ state, expiresAt, revokedAt }) => [
        badge(t(`grantState.${state}`), TONES[state]),
        element(
          'div',
          { className: 'detail' },
          revokedAt ? day(revokedAt) : expiresAt ? [t('grants.until'), ' ', day(expiresAt)] : t('grants.noEnd'),
        ),
      ],
    },
    {
      label: '',
      of: (grant) =>
        grant.state === 'live' && grant.person.id !== session.personId
          ? button(t('grants.revoke'), () => revoke(grant, again), 'danger')
          : '',
    },
  ];
}

function partText({ kind, partyId, assessmentId }, names) {
  if (kind === 'engagement') return t('grants.whole');
  return [t(`grants.part.${kind}`), ': ', names.get(partyId ?? assessmentId) ?? ''];
}

/** Parties of the workspace and assessments of the engagement, by id. */
async function partNames(engagementId) {
  const [parties, assessments] = await Promise.all([
    all('/v1/parties?limit=100'),
    all(withQuery('/v1/assessments?limit=100', { engagementId })),
  ]);
  return new Map([
    ...parties.map(({ id, name }) => [id, textOf(name)]),
    ...assessments.map(({ id, title }) => [id, textOf(title)]),
  ]);
}

async function give(engagementId, session, again) {
  const [people, parties, assessments] = await Promise.all([
    all('/v1/people?limit=100&status=active&sort=name'),
    all('/v1/parties?limit=100'),
    all(withQuery('/v1/assessments?limit=100', { engagementId })),
  ]);
  const candidates = people.filter(({ id, role }) => id !== session.personId && GRANTABLE[role].length > 0);
  if (candidates.length === 0) {
    dialog(t('grants.give'), () => quiet(t('grants.nobody')));
    return;
  }
  dialog(t('grants.give'), (close) => {
    const rest = element('div');
    const person = field({
      label: t('grants.person'),
      options: candidates.map(({ id, name, email, role }) => [id, `${name} · ${email ?? ''} · ${t(`role.${role}`)}`]),
      input: { name: 'personId', onchange: () => choose() },
    });
    const choose = (wanted) => {
      const { role: own } = candidates.find(({ id }) => id === person.input.value);
      const roles = GRANTABLE[own];
      const role = roles.includes(wanted) ? wanted : roles[0];
      rest.replaceChildren(
        field({
          label: t('grants.role'),
          options: roles.map((value) => [value, t(`role.${value}`)]),
          input: { name: 'role', value: role, onchange: (event) => choose(event.target.value) },
        }),
        field({ label: t('grants.part'), options: parts(role, parties, assessments), input: { name: 'part' } }),
        field({
          label: t('expires'),
          hint: t(role === 'auditor' ? 'grants.expiryNeeded' : 'grants.expiryHint'),
          input: {
            name: 'expires',
            type: 'date',
            required: role === 'auditor',
            min: dateIn(1),
            max: role === 'auditor' ? dateIn(365) : '',
          },
        }),
      );
    };
    choose();
    return form({
      fields: [person, rest],
      submit: t('grants.give'),
      also: [button(t('cancel'), close)],
      send: async ({ personId, role, part, expires }) => {
        const [kind, id] = part.split(' ');
        const scope = kind === 'engagement' ? { kind } : { kind, [`${kind}Id`]: id };
        // To the end of that day, where the one who gives it is.
        const expiresAt = expires ? new Date(`${expires}T23:59:59`).toISOString() : null;
        await create(`/v1/engagements/${engagementId}/grants`, { personId, role, scope, expiresAt });
        close();
        await again();
      },
    });
  });
}

function parts(role, parties, assessments) {
  const all = {
    engagement: [['engagement', t('grants.whole')]],
    party: parties.map(({ id, name }) => [`party ${id}`, textOf(name)]),
    assessment: assessments.map(({ id, title }) => [`assessment ${id}`, textOf(title)]),
  };
  return PARTS[role].flatMap((kind) => all[kind]);
}

const dateIn = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

function revoke({ id, person }, again) {
  confirmation({
    title: t('grants.revoke'),
    text: t('grants.revokeText', { name: person.name }),
    submit: t('grants.revoke'),
    act: async () => {
      await remove(`/v1/grants/${id}`);
      await again();
    },
  });
}
