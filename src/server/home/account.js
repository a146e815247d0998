// One's own account: password, second factor, sessions, access tokens.

import { get, post, put, remove } from './api.js';
import {
  announce,
  badge,
  busy,
  button,
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
import { passwordFields } from './link.js';
import { qrPicture } from './qr.js';
import { t } from './texts.js';

const SCOPES = ['read', 'write', 'administer', 'calendar'];

export async function show(main, session) {
  main.classList.add('reading');
  main.replaceChildren(
    element('h1', {}, t('page.account')),
    element('p', {}, session.name, ' · ', session.email, ' ', badge(t(`role.${session.role}`))),
  );
  if (session.kind !== 'demo') main.append(password(session), secondFactor(session));
  const sessions = part('account.sessions');
  const tokens = part('account.tokens', t('account.tokensText'));
  main.append(sessions, tokens);
  await Promise.all([fill(sessions, sessionList), fill(tokens, (again) => tokenList(session, again))]);
}

function part(title, text) {
  return element(
    'section',
    { className: 'card' },
    element('h2', {}, t(title)),
    text ? element('p', { className: 'quiet' }, text) : null,
    element('div', { className: 'content' }),
  );
}

/** Fills a part with what `make` returns, now and whenever something in it was changed. */
async function fill(section, make) {
  const content = section.querySelector('.content');
  try {
    content.replaceChildren(...(await make(() => fill(section, make))));
  } catch (error) {
    content.replaceChildren(
      problemBox(error),
      button(t('tryAgain'), () => void fill(section, make)),
    );
  }
}

function password(session) {
  const section = part('account.password', t(session.hasPassword ? 'account.passwordText' : 'account.noPassword'));
  if (!session.hasPassword) return section;
  section.querySelector('.content').append(
    form({
      fields: [...confirmFields(session, 'current'), ...passwordFields()],
      submit: t('account.changePassword'),
      send: async ({ current, code, password: chosen, again }, node) => {
        if (chosen !== again) throw new Error(t('password.differ'));
        await put('/v1/me/password', { newPassword: chosen, confirmation: proof({ password: current, code }) });
        node.reset();
        announce(t('account.passwordChanged'));
        node.before(notice('account.passwordChanged'));
      },
    }),
  );
  return section;
}

const notice = (key) => element('div', { className: 'notice good' }, element('p', {}, t(key)));

function secondFactor(session) {
  const { hasSecondFactor } = session;
  const section = part('account.secondFactor', t(hasSecondFactor ? 'account.factorOn' : 'account.factorOff'));
  const go = hasSecondFactor
    ? [
        button(t('account.newRecovery'), () => newRecoveryCodes(session)),
        button(t('account.removeFactor'), () => removeFactor(session), 'danger'),
      ]
    : [button(t('account.setUpFactor'), () => proveFirst(session), 'primary')];
  section.querySelector('.content').append(element('div', { className: 'actions' }, ...go));
  return section;
}

/** Whoever finds an open browser must not be able to lock its owner out. */
function proveFirst(session) {
  dialog(t('account.setUpFactor'), (close) =>
    form({
      fields: confirmFields(session),
      submit: t('account.setUpFactor'),
      send: async (values) => {
        const begun = await post('/v1/me/second-factor', proof(values));
        close();
        beginFactor(begun);
      },
    }),
  );
}

function beginFactor({ secret, uri }) {
  dialog(t('account.secondFactor'), (close) =>
    form({
      fields: [
        element('p', {}, t('account.scan')),
        qrPicture(uri, t('account.qr')),
        shownOnce(t('account.secret'), secret),
        codeField(),
      ],
      submit: t('account.confirmFactor'),
      send: async ({ code }) => {
        const { recoveryCodes } = await post('/v1/me/second-factor/confirmation', { code: code.trim() });
        close();
        showRecoveryCodes(recoveryCodes);
      },
    }),
  );
}

const codeField = () =>
  field({
    label: t('secondFactor.code'),
    input: { name: 'code', required: true, inputMode: 'numeric', autocomplete: 'one-time-code' },
  });

/** What proves again who one is; `name` of the password where a new one is typed beside it. */
export const confirmFields = ({ hasPassword, hasSecondFactor }, name = 'password') => [
  ...(hasPassword
    ? [
        field({
          label: t('password.current'),
          input: { name, type: 'password', required: true, autocomplete: 'current-password' },
        }),
      ]
    : []),
  ...(hasSecondFactor ? [codeField()] : []),
];

/** As the server takes it. */
export const proof = ({ password: given, code }) => ({
  ...(given ? { password: given } : {}),
  ...(code ? { code: code.trim() } : {}),
});

function removeFactor(session) {
  confirmation({
    title: t('account.removeFactor'),
    text: t('account.removeFactorText'),
    submit: t('account.removeFactor'),
    fields: confirmFields(session),
    act: async (values) => {
      await remove('/v1/me/second-factor', proof(values));
      location.reload();
    },
  });
}

function newRecoveryCodes(session) {
  confirmation({
    title: t('account.newRecovery'),
    text: t('account.newRecoveryText'),
    submit: t('account.newRecovery'),
    fields: confirmFields(session),
    act: async (values) => {
      const { recoveryCodes } = await post('/v1/me/recovery-codes', proof(values));
      showRecoveryCodes(recoveryCodes);
    },
  });
}

function showRecoveryCodes(codes) {
  const node = dialog(t('account.recoveryTitle'), (close) =>
    element(
      'div',
      {},
      element('p', {}, t('account.recoveryText')),
      element('ul', { className: 'codes code' }, ...codes.map((code) => element('li', {}, code))),
      element(
        'div',
        { className: 'actions' },
        button(t('copy'), () => void navigator.clipboard.writeText(codes.join('\n'))),
        button(t('print'), () => window.print()),
        button(t('account.kept'), close, 'primary'),
      ),
    ),
  );
  node.addEventListener('close', () => location.reload());
}

async function sessionList(again) {
  const { items } = await get('/v1/sessions');
  const columns = [
    {
      label: t('account.browser'),
      of: ({ client, current }) => [client ?? '', ' ', current ? badge(t('account.thisOne'), 'good') : ''],
    },
    { label: t('account.lastSeen'), of: ({ seenAt }) => moment(seenAt) },
    {
      label: '',
      of: ({ id, current }) =>
        current
          ? ''
          : button(t('account.endSession'), async (event) => {
              await handled(() => busy(event.target, () => remove(`/v1/sessions/${id}`)));
              await again();
            }),
    },
  ];
  return [table(columns, items, t('account.sessions'))];
}

async function tokenList(session, again) {
  const { items } = await get('/v1/me/tokens');
  const columns = [
    { label: t('account.tokenName'), of: ({ name }) => name },
    { label: t('account.tokenScopes'), of: ({ scopes }) => scopes.map((scope) => t(`scope.${scope}`)).join(', ') },
    { label: t('account.lastUsed'), of: ({ lastUsedAt }) => (lastUsedAt ? moment(lastUsedAt) : t('never')) },
    { label: t('expires'), of: ({ expiresAt }) => moment(expiresAt) },
    { label: '', of: (token) => button(t('account.revoke'), () => revoke(token, again), 'danger') },
  ];
  return [
    items.length > 0 ? table(columns, items, t('account.tokens')) : quiet(t('account.noTokens')),
    element(
      'p',
      {},
      button(t('account.createToken'), () => makeToken(session, again)),
    ),
  ];
}

function makeToken(session, again) {
  dialog(t('account.createToken'), (close) =>
    form({
      fields: [
        field({ label: t('account.tokenName'), input: { name: 'name', required: true, maxLength: 100 } }),
        scopeChoice(),
        field({
          label: t('account.tokenDays'),
          input: { name: 'days', type: 'number', min: 1, max: 365, value: 90, required: true },
        }),
        ...confirmFields(session),
      ],
      submit: t('account.createToken'),
      send: async ({ name, days, ...given }, node) => {
        const scopes = SCOPES.filter((scope) => node.elements[scope].checked);
        const expiresAt = new Date(Date.now() + Number(days) * 86_400_000).toISOString();
        const { token } = await post('/v1/me/tokens', { name, scopes, expiresAt, confirmation: proof(given) });
        close();
        const shown = scopes.includes('calendar') ? calendarAddress(token) : token;
        dialog(t('account.token'), () => shownOnce(t('account.token'), shown, t('account.tokenOnce')));
        await again();
      },
    }),
  );
}

/** Calendars take an address and nothing else. */
function calendarAddress(token) {
  return `${location.origin}/v1/calendars/${token}/corrective-actions.ics`;
}

function scopeChoice() {
  return element(
    'fieldset',
    { className: 'field' },
    element('legend', {}, t('account.tokenScopes')),
    ...SCOPES.map((scope) =>
      element(
        'div',
        { className: 'choice' },
        element('input', { type: 'checkbox', name: scope, id: `scope-${scope}`, checked: scope === 'read' }),
        element('label', { htmlFor: `scope-${scope}` }, t(`scope.${scope}`)),
      ),
    ),
  );
}

function revoke({ id, name }, again) {
  confirmation({
    title: t('account.revokeToken', { name }),
    text: t('account.revokeTokenText'),
    submit: t('account.revoke'),
    act: async () => {
      await remove(`/v1/me/tokens/${id}`);
      await again();
    },
  });
}
