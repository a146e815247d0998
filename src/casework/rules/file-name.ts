/** UTF-16 units of a stored file name. */
const MOST_LENGTH = 200;

/** One `; name=value` of a Content-Disposition header: name, quoted value, bare value. */
const PARAMETER = /\s*;\s*([!#$%&'*+.^_`|~0-9A-Za-z-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;",]*))/y;
const EXTENDED = /^UTF-8'[^']*'((?:%[0-9A-Fa-f]{2}|[!#$&+.^_`|~0-9A-Za-z-])*)$/i;

/**
 * The name in `Content-Disposition: attachment; filename="…"; filename*=UTF-8''…` (RFC 6266; the second one counts when
 * both are there), made safe: its last path segment, without control, direction or zero-width characters, at most 200
 * long. Undefined when the header gives none, or one of which nothing is left.
 */
export function fileNameOf(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const parameters = parametersOf(header);
  const given = extendedValue(parameters?.get('filename*')) ?? plainValue(parameters?.get('filename'));
  return given === undefined ? undefined : safeName(given);
}

/** The header under which a stored name goes out: plain for old programs, and as it is for all others. */
export function attachmentHeader(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/gu, '_');
  const exact = encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}

/** `report.final.PDF` has the extension `pdf`; empty when there is none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
}

/** Undefined for a header of another form, or one that names a thing twice. */
function parametersOf(header: string): ReadonlyMap<string, string> | undefined {
  const kind = /^\s*attachment(?=\s*(?:;|$))/i.exec(header);
  if (!kind) return undefined;
  const parameters = new Map<string, string>();
  let at = kind[0].length;
  while (!/^\s*;?\s*$/.test(header.slice(at, at + 100))) {
    PARAMETER.lastIndex = at;
    const match = PARAMETER.exec(header);
    if (!match) return undefined;
    const name = String(match[1]).toLowerCase();
    if (parameters.has(name)) return undefined;
    parameters.set(name, match[3] ?? String(match[2]).replace(/\\(["\\])/g, '$1'));
    at = PARAMETER.lastIndex;
  }
  return parameters;
}

function extendedValue(value: string | undefined): string | undefined {
  const encoded = value === undefined ? undefined : EXTENDED.exec(value)?.[1];
  try {
    return encoded === undefined ? undefined : decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}

/** Header bytes come as one character each; most programs mean UTF-8 by them, whatever the standard says. */
function plainValue(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  try {
    const bytes = Uint8Array.from(value, (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return value;
  }
}

function safeName(text: string): string | undefined {
  const name = shortened(
    text
      .normalize('NFC')
      .replace(/[\t-\r\p{Z}]/gu, ' ')
      .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
      .replace(/^.*[/\\]/su, ''),
  )
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '');
  return name === '' ? undefined : name;
}

/** Keeps the extension, and never cuts a character in two. */
function shortened(name: string): string {
  if (name.length <= MOST_LENGTH) return name;
  const extension = /\.[0-9A-Za-z]{1,10}$/.exec(name)?.[0] ?? '';
  return name.slice(0, MOST_LENGTH - extension.length).replace(/\p{Cs}$/u, '') + extension;
}
