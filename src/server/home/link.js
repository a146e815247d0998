// What one-time links open: the first owner, an invitation, a new password. The token stands behind the # of the address,
// which browsers send to nobody; it is taken out of the address as soon as the page has it.

import { post } from './api.js';
import { element, field, form, link, problemBox, quiet } from './dom.js';
import { t } from './texts.js';

const token = location.hash.slice(1).replace(/^[A-Za-z]+=/, '');

const KINDS = {
  '/set-up': {
    name: 'setUp',
    fields: () => [nameField(), emailField(), ...passwordFields()],
    send: ({ name, email, password }) => post('/v1/set-up', { token, name, email, password }),
  },
  '/invitation': {
    name: 'invitation',
    fields: () => passwordFields(),
    send: ({ password }) => post('/v1/invitations/acceptance', { token, password }),
  },
  '/password-reset': {
    name: 'reset',
    fields: () => passwordFields(),
    send: ({ password }) => post('/v1/password-resets/completion', { token, password }),
  },
};

export function show(main) {
  main.classList.add('narrow');
  history.replaceState(null, '', location.pathname);
  const kind = KINDS[location.pathname];
  const title = element('h1', {}, t(`${kind.name}.title`));
  if (token === '') {
    main.replaceChildren(title, problemBox({ code: 'access/link-unusable' }), link(t('signIn'), '/sign-in'));
    return;
  }
  main.replaceChildren(
    title,
    element('p', {}, t(`${kind.name}.text`)),
    form({
      fields: kind.fields(),
      submit: t(`${kind.name}.submit`),
      send: async (values) => {
        if (values.password !== values.again) throw new Error(t('password.differ'));
        await kind.send(values);
        done(main, title, kind);
      },
    }),
  );
  main.querySelector('input').focus();
}

function done(main, title, kind) {
  main.replaceChildren(
    title,
    element(
      'div',
      { className: 'notice good', attributes: { role: 'status' } },
      element('p', {}, t(`${kind.name}.done`)),
    ),
    element('p', {}, link(t('signIn'), '/sign-in', 'button primary')),
    quiet(t('signIn.linkUsed')),
  );
}

const nameField = () =>
  field({ label: t('name'), input: { name: 'name', required: true, maxLength: 200, autocomplete: 'name' } });
const emailField = () =>
  field({ label: t('email'), input: { name: 'email', type: 'email', required: true, autocomplete: 'username' } });

/** The rules are said before they are broken; the server decides. */
export function passwordFields() {
  return [
    field({
      label: t('password.new'),
      hint: t('password.rules'),
      input: { name: 'password', type: 'password', required: true, minLength: 12, autocomplete: 'new-password' },
    }),
    field({
      label: t('password.again'),
      input: { name: 'again', type: 'password', required: true, autocomplete: 'new-password' },
    }),
  ];
}
