import { Inject, Injectable } from '@nestjs/common';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { types } from 'node:util';

/** Token of the folder that holds the keys of this server: `<data folder>/keys`. Processes on one database share it. */
export const KEYS_FOLDER = Symbol('keys folder');

const KEY_FILE = 'secrets.key';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const FORM = 1;

/**
 * Keeps secrets that have to be read again, such as those of second factors: AES-256-GCM with a key that lies beside the
 * database, not in it. Form: one byte 1, nonce, tag, text.
 */
@Injectable()
export class SecretBox {
  private key: Promise<Buffer> | undefined;

  constructor(@Inject(KEYS_FOLDER) private readonly folder: string) {}

  /** @param context what the secret belongs to; it opens with the same only, so that it can not be moved elsewhere */
  async seal(secret: string, context: string): Promise<Buffer> {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', await this.openKey(), nonce).setAAD(Buffer.from(context, 'utf8'));
    const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.from([FORM]), nonce, cipher.getAuthTag(), text]);
  }

  /** @throws Error when it was sealed with another key or for another context, or was changed */
  async open(sealed: Buffer, context: string): Promise<string> {
    if (sealed[0] !== FORM) throw new Error('The secret has an unknown form.');
    const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
    const tag = sealed.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES);
    const options = { authTagLength: TAG_BYTES };
    const decipher = createDecipheriv('aes-256-gcm', await this.openKey(), nonce, options)
      .setAAD(Buffer.from(context, 'utf8'))
      .setAuthTag(tag);
    const text = decipher.update(sealed.subarray(1 + NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  }

  private openKey(): Promise<Buffer> {
    this.key ??= ensureKey(this.folder);
    this.key.catch(() => (this.key = undefined));
    return this.key;
  }
}

/** The key in the folder; made at first use. Of several processes that make it at once, one wins and all use that. */
async function ensureKey(folder: string): Promise<Buffer> {
  const path = join(folder, KEY_FILE);
  const key = (await readKey(path)) ?? (await makeKey(folder, path));
  if (key.length !== KEY_BYTES) throw new Error(`${KEY_FILE} is damaged: it does not hold ${KEY_BYTES} bytes.`);
  return key;
}

async function makeKey(folder: string, path: string): Promise<Buffer> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(8).toString('hex')}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(randomBytes(KEY_BYTES));
    await file.sync();
    // A link fails when the name is taken; a rename would replace the key that another process uses already.
    await link(draft, path).catch((error: unknown) => {
      if (!hasCode(error, 'EEXIST')) throw error;
    });
  } finally {
    await file.close();
    await rm(draft, { force: true });
  }
  await syncFolder(folder);
  return readFile(path);
}

async function readKey(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** The name of a new file is on the disk only once its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function hasCode(error: unknown, code: string): boolean {
  return types.isNativeError(error) && 'code' in error && error.code === code;
}
