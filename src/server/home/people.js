// Who belongs to the workspace, and who was given what in each engagement.

import { create, get, patch, post, remove, withQuery } from './api.js';
import {
  announce,
  badge,
  button,
  choices,
  confirmation,
  dialog,
  element,
  field,
  form,
  handled,
  moment,
  problemBox,
  quiet,
  shownOnce,
  table,
} from './dom.js';
import { grants } from './grants.js';
import { t } from './texts.js';

const ROLES = ['owner', 'lead', 'assessor', 'vendorManager', 'respondent', 'auditor'];
const TONES = { active: 'good', disabled: 'warn', erased: '' };

export async function show(main, session) {
  if (!session.can('people.read')) {
    main.replaceChildren(element('h1', {}, t('page.people')), quiet(t('notForYou')));
    return;
  }
  const owner = session.can('people.signIn');
  const list = element('div', { attributes: { 'aria-live': 'polite' } });
  const search = field({ label: t('people.search'), input: { name: 'text', type: 'search', maxLength: 100 } });
  const role = field({
    label: t('role'),
    options: [['', t('people.anyRole')], ...choices(ROLES, 'role')],
    input: { name: 'role' },
  });
  const showList = () => people(list, { text: search.input.value.trim(), role: role.input.value }, session, showList);
  let waiting;
  search.input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(showList, 250);
  });
  role.input.addEventListener('change', showList);
  const given = element('section', {}, element('h2', {}, t('grants.title')));
  main.replaceChildren(
    element('h1', {}, t('page.people')),
    quiet(t(owner ? 'people.text' : 'people.leadText')),
    element(
      'div',
      { className: 'bar' },
      element('div', { className: 'filters' }, search, role),
      owner ? button(t('people.invite'), () => invite(showList), 'primary') : '',
    ),
    list,
    given,
  );
  await showList();
  await grants(given, session);
}

async function people(list, filters, session, again) {
  try {
    const page = await get(withQuery('/v1/people?limit=100&sort=name', filters));
    const rest = page.nextCursor ? [element('p', { className: 'quiet' }, t('people.narrow'))] : [];
    list.replaceChildren(
      page.items.length > 0 ? table(columns(session, again), page.items, t('page.people')) : quiet(t('people.none')),
      ...rest,
    );
    announce(t('people.found', { count: page.items.length }));
  } catch (error) {
    list.replaceChildren(problemBox(error), button(t('tryAgain'), again));
  }
}

function columns(session, again) {
  const shared = [
    {
      label: t('name'),
      className: 'bare',
      of: ({ name, email }) => [
        element('div', { className: 'title' }, name),
        element('div', { className: 'detail' }, email ?? ''),
      ],
    },
    {
      label: t('role'),
      of: ({ role, kind }) => [t(`role.${role}`), kind === 'demo' ? [' ', badge(t('people.demo'), 'warn')] : ''],
    },
    { label: t('status'), of: ({ status }) => badge(t(`personStatus.${status}`), TONES[status]) },
  ];
  if (!session.can('people.signIn')) return shared;
  return [
    ...shared,
    { label: t('people.signIn'), of: ({ signIn }) => signInText(signIn) },
    { label: t('actions'), className: 'bare', of: (person) => actions(person, session, again) },
  ];
}

function signInText(signIn) {
  if (!signIn) return '';
  if (signIn.invitedUntil) return [t('people.invitedUntil'), ' ', moment(signIn.invitedUntil)];
  const ways = [
    signIn.password && t('password'),
    signIn.external && t('people.external'),
    signIn.secondFactor && t('secondFactor.title'),
  ].filter(Boolean);
  return [
    ways.length > 0 ? ways.join(' + ') : t('people.noWay'),
    signIn.lastSeenAt
      ? element('div', { className: 'detail' }, t('account.lastSeen'), ' ', moment(signIn.lastSeenAt))
      : '',
  ];
}

function actions(person, { personId: me }, again) {
  const { status, kind, signIn } = person;
  if (status === 'erased') return '';
  const canBeHelped = status === 'active' && kind === 'member';
  return element(
    'div',
    { className: 'actions' },
    button(t('people.change'), () => change(person, again)),
    canBeHelped && signIn?.password ? button(t('people.reset'), () => reset(person)) : null,
    canBeHelped && !signIn?.password && !signIn?.external
      ? button(t('people.inviteAgain'), () => inviteAgain(person, again))
      : null,
    canBeHelped && signIn?.secondFactor ? button(t('people.removeFactor'), () => removeFactor(person, again)) : null,
    person.id === me
      ? null
      : button(t(`people.${status === 'active' ? 'disable' : 'enable'}`), () => toggle(person, again)),
    person.id === me ? null : button(t('people.erase'), () => erase(person, again), 'danger'),
  );
}

function invite(again) {
  dialog(t('people.invite'), (close) =>
    form({
      fields: [
        element('p', { className: 'quiet' }, t('people.inviteText')),
        field({ label: t('name'), input: { name: 'name', required: true, maxLength: 200, autocomplete: 'off' } }),
        field({ label: t('email'), input: { name: 'email', type: 'email', required: true, autocomplete: 'off' } }),
        field({ label: t('role'), options: choices(ROLES, 'role'), input: { name: 'role', value: 'assessor' } }),
      ],
      submit: t('people.invite'),
      send: async ({ name, email, role }) => {
        const { invitation } = await create('/v1/people', { name, email, role });
        close();
        if (invitation) handOver(name, invitation);
        await again();
      },
    }),
  );
}

/** A link is told once; no mail is sent. */
function handOver(name, { url, expiresAt }) {
  dialog(t('people.handOver', { name }), () =>
    element(
      'div',
      {},
      element('p', {}, t('people.handOverText')),
      shownOnce(t('people.link'), url),
      quiet(t('expires'), ': ', moment(expiresAt)),
    ),
  );
}

async function inviteAgain({ id, name }, again) {
  await handled(async () => {
    handOver(name, await post(`/v1/people/${id}/invitation`));
    await again();
  });
}

function reset({ id, name }) {
  confirmation({
    title: t('people.reset'),
    text: t('people.resetText', { name }),
    submit: t('people.reset'),
    act: async () => handOver(name, await post(`/v1/people/${id}/password-reset`)),
  });
}

function change({ id, name, email, role, version, kind }, again) {
  dialog(t('people.change'), (close) =>
    form({
      fields: [
        field({ label: t('name'), input: { name: 'name', value: name, required: true, maxLength: 200 } }),
        field({
          label: t('email'),
          input: { name: 'email', type: 'email', value: email, required: true, readOnly: kind === 'demo' },
        }),
        field({
          label: t('role'),
          hint: t('people.roleHint'),
          options: choices(ROLES, 'role'),
          input: { name: 'role', value: role },
        }),
      ],
      submit: t('save'),
      also: [button(t('cancel'), close)],
      send: async (values) => {
        const changed = {
          ...(values.name === name ? {} : { name: values.name }),
          ...(values.email === email ? {} : { email: values.email }),
          ...(values.role === role ? {} : { role: values.role }),
        };
        if (Object.keys(changed).length > 0) await patch(`/v1/people/${id}`, changed, version);
        close();
        await again();
      },
    }),
  );
}

function toggle({ id, name, status, version }, again) {
  const active = status === 'active';
  confirmation({
    title: t(active ? 'people.disable' : 'people.enable'),
    text: t(active ? 'people.disableText' : 'people.enableText', { name }),
    submit: t(active ? 'people.disable' : 'people.enable'),
    act: async () => {
      await patch(`/v1/people/${id}`, { status: active ? 'disabled' : 'active' }, version);
      await again();
    },
  });
}

function removeFactor({ id, name }, again) {
  confirmation({
    title: t('people.removeFactor'),
    text: t('people.removeFactorText', { name }),
    submit: t('people.removeFactor'),
    act: async () => {
      await remove(`/v1/people/${id}/second-factor`);
      await again();
    },
  });
}

function erase({ id, name, email }, again) {
  confirmation({
    title: t('people.erase'),
    text: t('people.eraseText', { name }),
    submit: t('people.erase'),
    word: email,
    fields: [
      field({
        label: t('people.reason'),
        hint: t('people.reasonHint'),
        input: { name: 'reason', required: true, maxLength: 500 },
      }),
    ],
    act: async ({ typed, reason }) => {
      await post(`/v1/people/${id}/erasure`, { email: typed.trim(), reason });
      await again();
    },
  });
}
