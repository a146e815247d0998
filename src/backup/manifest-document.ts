import { Ajv } from 'ajv';
import { canonicalJson, type JsonValue } from '../shared/canonical-json';
import { foundWrong } from './backup-error';
import { type Manifest, namedTwice } from './rules/manifest';

const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$' } as const;
const id = { type: 'string', pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' } as const;
const identifier = { type: 'string', pattern: '^[a-z_][a-z0-9_]{0,62}$' } as const;
const size = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER } as const;
const text = { type: 'string', maxLength: 2_000 } as const;

const object = (properties: Readonly<Record<string, object>>) => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties),
  properties,
});
const list = (items: object) => ({ type: 'array', items });

const SCHEMA = object({
  format: { const: 'tolok-backup/1' },
  at: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
  product: text,
  postgres: text,
  migrations: list(text),
  workspaces: list(object({ id, key: text })),
  tables: list(object({ name: identifier, columns: list(identifier), rows: size, bytes: size, sha256 })),
  sequences: list(
    object({ name: identifier, value: { type: 'string', pattern: '^\\d{1,19}$' }, called: { type: 'boolean' } }),
  ),
  files: list(object({ workspaceId: id, sha256, bytes: size })),
  extras: list(
    object({
      name: { type: 'string', pattern: '^(keys/public\\.pem|checkpoints/(?!\\.)[A-Za-z0-9._-]{1,200})$' },
      bytes: size,
      sha256,
    }),
  ),
  chains: list(object({ workspaceId: id, chainId: id, size, head: { type: 'string', maxLength: 200 } })),
  damage: list(text),
});

const isManifest = new Ajv({ strict: true, strictTypes: false }).compile<Manifest>(SCHEMA);

/** The bytes that are signed: one text for one manifest. */
export function manifestBytes(manifest: Manifest): Buffer {
  return Buffer.from(canonicalJson(manifest as unknown as JsonValue), 'utf8');
}

/** @throws BackupError for what is no manifest of a backup that this program can read */
export function parseManifest(bytes: Buffer): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    throw foundWrong('Its manifest is damaged: it can not be read.', { cause: error });
  }
  if (!isManifest(value)) {
    const [first] = isManifest.errors ?? [];
    throw foundWrong(
      `Its manifest is none that this version of Tolok can read (${first?.instancePath ?? ''} ${first?.message ?? ''}). ` +
        'Use the version that made the backup, or a newer one.',
    );
  }
  const twice = namedTwice(value);
  if (twice.length > 0) throw foundWrong(`Its manifest names ${twice[0] ?? ''} twice.`);
  return value;
}
