// Sign-in: password, then the second factor; or an identity provider; or the demonstration.

import { get, post, samePlace, withQuery } from './api.js';
import { button, element, field, form, link, problemBox, quiet } from './dom.js';
import { t } from './texts.js';

/** Where one came from, on this site only. */
const goal = samePlace(new URLSearchParams(location.search).get('returnTo'));

export async function show(main, session) {
  main.classList.add('narrow');
  if (session) {
    location.replace(goal);
    return;
  }
  // What the workspace kept for reading without a network was of somebody who is signed in no longer.
  globalThis.indexedDB?.deleteDatabase('tolok-kept');
  const methods = await get('/v1/sign-in-methods');
  const query = new URLSearchParams(location.search);
  if (query.get('step') === 'second-factor') {
    secondFactor(main);
    return;
  }
  const failed = query.has('failed');
  main.replaceChildren(
    element('h1', {}, t('signIn')),
    quiet(t('tagline')),
    failed
      ? element(
          'div',
          { className: 'problem', attributes: { role: 'alert' } },
          element('p', {}, t('signIn.providerFailed')),
        )
      : '',
    methods.password ? passwordForm(main) : '',
    ...(methods.oidc ? provider(methods) : []),
    methods.demo.length > 0 ? demonstration(methods.demo) : '',
    methods.setUpNeeded
      ? element('div', { className: 'notice' }, element('p', {}, t('signIn.setUpNeeded')))
      : quiet(t('signIn.noAccount')),
    link(t('page.check'), '/check'),
  );
  main.querySelector('input')?.focus();
}

function passwordForm(main) {
  return form({
    fields: [
      field({ label: t('email'), input: { name: 'email', type: 'email', required: true, autocomplete: 'username' } }),
      field({
        label: t('password'),
        input: { name: 'password', type: 'password', required: true, autocomplete: 'current-password' },
      }),
    ],
    submit: t('signIn'),
    send: async ({ email, password }) => {
      const session = await post('/v1/session', { email, password });
      if (session.stage === 'full') location.replace(goal);
      else secondFactor(main);
    },
  });
}

/** The code of the app, or one of the codes that were printed. */
function secondFactor(main, recovery = false) {
  const input = {
    name: 'value',
    required: true,
    autocomplete: recovery ? 'off' : 'one-time-code',
    inputMode: recovery ? 'text' : 'numeric',
  };
  main.replaceChildren(
    element('h1', {}, t('secondFactor.title')),
    element('p', {}, t(recovery ? 'secondFactor.recoveryText' : 'secondFactor.text')),
    form({
      fields: [field({ label: t(recovery ? 'secondFactor.recoveryCode' : 'secondFactor.code'), input })],
      submit: t('signIn'),
      send: async ({ value }) => {
        await post('/v1/session/second-factor', { code: value.trim() });
        location.replace(goal);
      },
      also: [
        button(
          t(recovery ? 'secondFactor.useCode' : 'secondFactor.useRecovery'),
          () => secondFactor(main, !recovery),
          'plain',
        ),
      ],
    }),
  );
  main.querySelector('input').focus();
}

function provider({ oidc }) {
  return [
    element('div', { className: 'or' }, t('signIn.or')),
    element(
      'p',
      {},
      link(t('signIn.with', { name: oidc.name }), withQuery(oidc.start, { returnTo: goal }), 'button wide'),
    ),
  ];
}

function demonstration(roles) {
  const told = element('div', { className: 'told' });
  const enter = async (role) => {
    try {
      await post('/v1/demo-session', { role });
      location.replace(goal);
    } catch (error) {
      told.replaceChildren(problemBox(error));
    }
  };
  return element(
    'section',
    { className: 'demo' },
    element('h2', {}, t('demoBanner')),
    element('p', {}, t('signIn.demoText')),
    told,
    element('div', { className: 'actions' }, ...roles.map((role) => button(t(`role.${role}`), () => void enter(role)))),
  );
}
