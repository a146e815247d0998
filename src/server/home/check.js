// The public check of an issued report: by its number for checking, or by its file, which never leaves the browser.

import { get } from './api.js';
import {
  announce,
  button,
  copyButton,
  day,
  element,
  field,
  form,
  link,
  pair,
  problemBox,
  quiet,
  textOf,
} from './dom.js';
import { t } from './texts.js';

const TONES = { valid: 'good', superseded: 'warn', revoked: 'bad' };

export async function show(main) {
  main.classList.add('reading');
  const id = decodeURIComponent(location.pathname.split('/')[2] ?? '');
  const result = element('div', { attributes: { 'aria-live': 'polite' } });
  main.replaceChildren(
    element('h1', {}, t('page.check')),
    quiet(t('check.text')),
    result,
    dropZone(result),
    idForm(result, id),
    offline(),
  );
  if (id !== '') await byId(result, id);
}

function idForm(result, id) {
  return form({
    className: 'filters check-id no-print',
    fields: [
      field({
        label: t('check.id'),
        input: {
          name: 'id',
          value: id,
          required: true,
          maxLength: 60,
          autocomplete: 'off',
          spellcheck: false,
        },
      }),
    ],
    submit: t('check.check'),
    send: ({ id: typed }) => byId(result, typed.trim()),
  });
}

async function byId(result, id) {
  await shown(result, () => get(`/v1/checks/${encodeURIComponent(id)}`));
}

/** `hash`: of a dropped file; then a state is only told of exactly that file. */
async function shown(result, ask, hash) {
  try {
    const found = await ask();
    result.replaceChildren(verdict(found, hash));
  } catch (error) {
    if (error.code === 'check/unknown' || error.status === 404) result.replaceChildren(unknown(hash));
    else result.replaceChildren(problemBox(error));
  }
  const heading = result.querySelector('h2');
  if (heading) announce(heading.textContent);
  document.getElementById('main').scrollIntoView({ block: 'start' });
}

function verdict(found, hash) {
  const { state } = found;
  const endedAt = found.revokedAt ?? found.supersededAt;
  return element(
    'section',
    { className: `verdict ${TONES[state]}` },
    element('h2', {}, SIGNS[state], ' ', t(`check.${state}`)),
    element('p', {}, t(hash ? `check.${state}FileText` : `check.${state}Text`)),
    element(
      'dl',
      {},
      ...pair(t('check.number'), found.number),
      ...pair(t('check.holder'), textOf(found.holder)),
      ...pair(t('issue.issued'), day(found.issuedAt)),
      ...pair(t('issue.kind'), t(`reportKind.${found.kind}`)),
      ...(endedAt ? pair(t('check.ended'), day(endedAt)) : []),
      ...(found.supersededBy ? pair(t('check.supersededBy'), found.supersededBy) : []),
      ...pair(t('check.fileHash'), element('code', {}, found.fileSha256)),
      ...pair(t('check.dataHash'), element('code', {}, found.dataSha256)),
    ),
    hash ? null : element('p', { className: 'detail' }, t('check.compareHint')),
    element('p', { className: 'detail' }, t('check.asked'), ' ', new Date().toISOString()),
    button(t('print'), () => window.print(), 'no-print'),
  );
}

/** Colour is never alone. */
const SIGNS = { valid: '✓', superseded: '!', revoked: '✕' };

function unknown(hash) {
  return element(
    'section',
    { className: 'verdict bad' },
    element('h2', {}, `? ${t('check.unknown')}`),
    element('p', {}, t(hash ? 'check.unknownFileText' : 'check.unknownText')),
    hash ? element('dl', {}, ...pair(t('check.fileHash'), element('code', {}, hash))) : null,
  );
}

function dropZone(result) {
  const input = element('input', {
    type: 'file',
    className: 'unseen',
    accept: '.pdf,.zip,.json',
    attributes: { 'aria-describedby': 'drop-hint' },
  });
  const zone = element(
    'label',
    { className: 'drop no-print' },
    element('strong', {}, t('check.drop')),
    element('span', { id: 'drop-hint', className: 'detail' }, t('check.dropHint')),
    input,
  );
  const take = async (file) => {
    if (!file) return;
    announce(t('check.hashing'));
    const hash = await sha256(file);
    await shown(result, () => get(`/v1/checks?sha256=${hash}`), hash);
  };
  input.addEventListener('change', () => void take(input.files[0]));
  for (const name of ['dragenter', 'dragover', 'dragleave', 'drop']) {
    zone.addEventListener(name, (event) => {
      event.preventDefault();
      zone.classList.toggle('over', name === 'dragenter' || name === 'dragover');
    });
  }
  zone.addEventListener('drop', (event) => void take(event.dataTransfer.files[0]));
  return zone;
}

async function sha256(file) {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function offline() {
  const command = 'tolok verify report.pdf --keys seal-keys.pem';
  return element(
    'details',
    { className: 'no-print' },
    element('summary', {}, t('check.offline')),
    element('p', {}, t('check.offlineText')),
    element('pre', {}, element('code', {}, command)),
    element('div', { className: 'actions' }, copyButton(command), keys()),
  );
}

function keys() {
  const node = link(t('check.keys'), '/v1/seal-keys', 'button');
  node.download = 'seal-keys.pem';
  return node;
}
