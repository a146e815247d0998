// Building blocks of the pages. Texts are set as text, never as markup: they come from users.

import { locale, problemText, t } from './texts.js';

/** `properties`: those of the node, with `dataset` and `attributes` (aria-…, for) beside them. Absent children are left out. */
export function element(name, properties = {}, ...children) {
  const node = document.createElement(name);
  const { dataset, attributes, ...rest } = properties;
  Object.assign(node, rest);
  Object.assign(node.dataset, dataset ?? {});
  for (const [key, value] of Object.entries(attributes ?? {})) node.setAttribute(key, value);
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** A text of the data: plain, or one for each language. */
export function textOf(text) {
  if (typeof text === 'string') return text;
  return text?.[document.documentElement.lang] ?? text?.en ?? '';
}

export function button(label, onclick, className = '') {
  return element('button', { type: 'button', className, onclick }, label);
}

export function link(label, href, className = '') {
  return element('a', { href, className }, label);
}

export const quiet = (...children) => element('p', { className: 'quiet' }, ...children);
export const badge = (label, tone = '') => element('span', { className: `badge ${tone}` }, label);

/** A row of a description list. */
export const pair = (term, ...what) => [element('dt', {}, term), element('dd', {}, ...what)];

export function day(iso) {
  if (!iso) return '';
  const shown = new Intl.DateTimeFormat(locale(), { dateStyle: 'long' }).format(new Date(iso));
  return element('time', { dateTime: iso, title: iso }, shown);
}

let nextId = 0;

/**
 * A labelled input. `options` makes it a choice: pairs of value and label.
 * @returns a node whose `input` is the control
 */
export function field({ label, hint, options, input: given = {}, attributes = {} }) {
  nextId += 1;
  const id = `field-${nextId}`;
  const described = hint ? { 'aria-describedby': `${id}-hint` } : {};
  const input = options
    ? element(
        'select',
        { id, ...given, attributes: { ...described, ...attributes } },
        ...options.map(([value, text]) => element('option', { value, selected: value === given.value }, text)),
      )
    : element('input', { id, type: 'text', ...given, attributes: { ...described, ...attributes } });
  const node = element(
    'div',
    { className: 'field' },
    element('label', { htmlFor: id }, label),
    input,
    hint ? element('p', { id: `${id}-hint`, className: 'hint' }, hint) : null,
  );
  node.input = input;
  return node;
}

/** What went wrong, for people, with each fault that the server named. */
export function problemBox(error) {
  const faults = (error.errors ?? []).map(({ message }) => element('li', {}, message));
  return element(
    'div',
    { className: 'problem', attributes: { role: 'alert' } },
    element('p', {}, problemText(error)),
    faults.length > 0 ? element('ul', {}, ...faults) : null,
  );
}

/** Fields with one button. `send` gets the values by name; what it throws is shown above the button. */
export function form({ fields, submit, send, className = '', also = [] }) {
  const told = element('div', { className: 'told' });
  const go = element('button', { type: 'submit', className: 'primary' }, submit);
  const node = element(
    'form',
    { className, noValidate: false },
    ...fields,
    told,
    element('div', { className: 'actions' }, go, ...also),
  );
  node.addEventListener('submit', (event) => {
    event.preventDefault();
    if (go.disabled) return;
    void busy(go, async () => {
      told.replaceChildren();
      try {
        await send(Object.fromEntries(new FormData(node)), node);
      } catch (error) {
        told.replaceChildren(problemBox(error));
        node.querySelector('input:not([readonly])')?.focus();
      }
    });
  });
  return node;
}

/** Keeps a button from being pressed again while its work runs. */
export async function busy(node, work) {
  node.disabled = true;
  node.setAttribute('aria-busy', 'true');
  try {
    return await work();
  } finally {
    node.disabled = false;
    node.removeAttribute('aria-busy');
  }
}

export function copyButton(value) {
  const node = button(t('copy'), async () => {
    try {
      await navigator.clipboard.writeText(value);
      node.textContent = t('copied');
    } catch {
      node.textContent = t('copyByHand');
    }
    announce(node.textContent);
  });
  return node;
}

/** Tells those who listen to the page instead of looking at it. */
export function announce(text) {
  document.getElementById('announcement').textContent = text;
}
