import { toldReached } from '../api/connection';
import { Problem } from '../api/problem';
import { type Piece, typeOf } from './evidence';

/** How long the largest file may take on a poor connection, milliseconds. */
const MOST_MS = 15 * 60_000;

/**
 * Sends the file of an entry. By the older way of asking: it alone tells how much has gone out.
 * @param onProgress share sent, 0 to 1
 * @throws Problem
 */
export function sendFile(
  { id, version }: Pick<Piece, 'id' | 'version'>,
  file: { readonly name: string; readonly type: string; readonly bytes: Blob },
  onProgress: (share: number) => void,
): Promise<Piece> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `/v1/evidence/${id}/file`);
    request.setRequestHeader('If-Match', `"${version}"`);
    request.setRequestHeader('Content-Type', typeOf(file.name) ?? file.type);
    request.setRequestHeader('Content-Disposition', `attachment; filename*=UTF-8''${encoded(file.name)}`);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () => {
      toldReached(true);
      if (request.status < 300) resolve(request.response as Piece);
      else reject(new Problem(request.status, (request.response ?? {}) as ConstructorParameters<typeof Problem>[1]));
    };
    const lost = (): void => {
      toldReached(false);
      reject(new Problem(0, { code: 'page/offline', detail: 'The server can not be reached.' }));
    };
    // A connection that stopped without ending would hold up all files behind it.
    request.timeout = MOST_MS;
    request.onerror = lost;
    request.ontimeout = lost;
    request.send(file.bytes);
  });
}

/** As RFC 8187 wants it: an apostrophe would end the name. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
