// Who belongs to the workspace, and who was given what in each engagement.

import { confirmFields, proof } from './account.js';
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
      owner ? button(t('people.invite'), () => invite(session, showList), 'primary') : '',
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

function actions(person, session, again) {
  const { status, kind, signIn } = person;
  const other = person.id !== session.personId;
  if (status === 'erased') return '';
  const canBeHelped = other && status === 'active' && kind === 'member';
  return element(
    'div',
    { className: 'actions' },
    button(t('people.change'), () => change(person, session, again)),
    canBeHelped && signIn?.password ? button(t('people.reset'), () => reset(person, session)) : null,
    canBeHelped && !signIn?.password && !signIn?.external
      ? button(t('people.inviteAgain'), () => inviteAgain(person, session, again))
      : null,
    canBeHelped && signIn?.secondFactor
      ? button(t('people.removeFactor'), () => removeFactor(person, session, again))
      : null,
    other ? button(t('people.tokens'), () => tokens(person)) : null,
    other ? button(t(`people.${status === 'active' ? 'disable' : 'enable'}`), () => toggle(person, again)) : null,
    other ? button(t('people.erase'), () => erase(person, session, again), 'danger') : null,
  );
}

function invite(session, again) {
  dialog(t('people.invite'), (close) =>
    form({
      fields: [
        element('p', { className: 'quiet' }, t('people.inviteText')),
        field({ label: t('name'), input: { name: 'name', required: true, maxLength: 200, autocomplete: 'off' } }),
        field({ label: t('email'), input: { name: 'email', type: 'email', required: true, autocomplete: 'off' } }),
        field({ label: t('role'), options: choices(ROLES, 'role'), input: { name: 'role', value: 'assessor' } }),
        ...confirmFields(session),
      ],
      submit: t('people.invite'),
      send: async ({ name, email, role, ...given }) => {
        const sent = { name, email, role, confirmation: proof(given) };
        const { invitation } = await create('/v1/people', sent);
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

function inviteAgain({ id, name }, session, again) {
  confirmation({
    title: t('people.inviteAgain'),
    text: t('people.inviteText'),
    submit: t('people.inviteAgain'),
    fields: confirmFields(session),
    act: async (given) => {
      handOver(name, await post(`/v1/people/${id}/invitation`, proof(given)));
      await again();
    },
  });
}

function reset({ id, name }, session) {
  confirmation({
    title: t('people.reset'),
    text: t('people.resetText', { name }),
    submit: t('people.reset'),
    fields: confirmFields(session),
    act: async (given) => handOver(name, await post(`/v1/people/${id}/password-reset`, proof(given))),
  });
}

function change({ id, name, email, role, version, kind }, session, again) {
  // Asked for only by what changes how, or as what, somebody comes in.
  const proving = element(
    'fieldset',
    { className: 'field', hidden: true, disabled: true },
    element('legend', {}, t('people.confirmChange')),
    ...confirmFields(session),
  );
  const ask = ({ target }) => {
    const { elements } = target.form;
    const needed = elements.email.value !== email || elements.role.value !== role;
    Object.assign(proving, { hidden: !needed, disabled: !needed });
  };
  dialog(t('people.change'), (close) =>
    form({
      fields: [
        field({ label: t('name'), input: { name: 'name', value: name, required: true, maxLength: 200 } }),
        field({
          label: t('email'),
          input: {
            name: 'email',
            type: 'email',
            value: email,
            required: true,
            readOnly: kind === 'demo',
            oninput: ask,
          },
        }),
        field({
          label: t('role'),
          hint: t('people.roleHint'),
          options: choices(ROLES, 'role'),
          input: { name: 'role', value: role, onchange: ask },
        }),
        proving,
      ],
      submit: t('save'),
      also: [button(t('cancel'), close)],
      send: async (values) => {
        const changed = {
          ...(values.name === name ? {} : { name: values.name }),
          ...(values.email === email ? {} : { email: values.email }),
          ...(values.role === role ? {} : { role: values.role }),
        };
        if (changed.email || changed.role) changed.confirmation = proof(values);
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

function removeFactor({ id, name }, session, again) {
  confirmation({
    title: t('people.removeFactor'),
    text: t('people.removeFactorText', { name }),
    submit: t('people.removeFactor'),
    fields: confirmFields(session),
    act: async (given) => {
      await remove(`/v1/people/${id}/second-factor`, proof(given));
      await again();
    },
  });
}

/** Programs that act for somebody: seen before they are cut off. */
async function tokens({ id, name }) {
  await handled(async () => {
    const { items } = await get(`/v1/people/${id}/tokens`);
    confirmation({
      title: t('people.tokensOf', { name }),
      text: items.length > 0 ? items.map((token) => token.name).join(', ') : t('people.noTokens'),
      submit: t('people.revokeTokens'),
      act: () => remove(`/v1/people/${id}/tokens`),
    });
  });
}

function erase({ id, name, email }, session, again) {
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
      ...confirmFields(session),
    ],
    act: async ({ typed, reason, ...given }) => {
      await post(`/v1/people/${id}/erasure`, { email: typed.trim(), reason, confirmation: proof(given) });
      await again();
    },
  });
}
