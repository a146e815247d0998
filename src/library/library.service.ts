import { Injectable, Logger } from '@nestjs/common';
import { Database, run, type Scope, statement, type Tx } from '../database';
import { findFrameworks, type Framework, FRAMEWORKS_ROOT, readFramework } from '../framework';
import { readFileBytes } from '../input';
import { frameworkText, storedText } from './framework-text';
import { frameworkNotFound, frameworkRow } from './framework-row';
import { FrameworkVersionEntity } from './framework-version.entity';
import { RecentlyUsed } from '../shared/recently-used';

/** Parsed frameworks in memory; a large one takes a few megabytes. */
const MOST_PARSED = 50;

/** Framework versions of a workspace, as the rest of the product uses them. */
@Injectable()
export class LibraryService {
  private readonly logger = new Logger('library');
  /** By SHA-256: an id may come to stand for another file, after a version that nothing used was removed. */
  private readonly parsed = new RecentlyUsed<Framework>(MOST_PARSED);

  constructor(private readonly database: Database) {}

  /**
   * The framework `key@version` of the workspace, parsed once per process and content.
   * @param tx the transaction of the caller, if there is one
   * @throws DomainError framework/not-found
   */
  async framework(scope: Scope, id: string, tx?: Tx): Promise<Framework> {
    return tx ? this.find(tx, scope, id) : this.database.read(scope, (reader) => this.find(reader, scope, id));
  }

  /** The framework with this hash, if this process has it parsed: spares asking the database which one it is. */
  parsedAs(sha256: string): Framework | undefined {
    return this.parsed.get(sha256);
  }

  /** Spares the next `framework` the parsing. Nothing depends on it: the version may never come to be stored. */
  remember(framework: Framework): void {
    this.parsed.set(framework.hash, framework);
  }

  /**
   * Gives the workspace every framework of the product that it does not have. Safe while other processes do the same.
   * @param root folder of `<key>/<version>/framework.yaml`
   * @returns the ids that are new
   * @throws Error when the workspace has a built-in version with other contents: released versions never change, and
   * assessments are pinned to what was released
   */
  async installBuiltIn(scope: Scope, now: Date, root = FRAMEWORKS_ROOT): Promise<string[]> {
    const found = await findFrameworks(root);
    return this.database.transaction(scope, async (tx) => {
      const added: string[] = [];
      for (const { id, path } of found) if (await this.install(tx, scope, id, path, now)) added.push(id);
      return added;
    });
  }

  private async install(tx: Tx, scope: Scope, id: string, path: string, now: Date): Promise<boolean> {
    const { bytes, sha256 } = await readFileBytes(path);
    let row = await this.row(tx, scope, id);
    if (!row) {
      const { source, file } = frameworkText(path, bytes);
      const framework = readFramework(file);
      if (await this.insert(tx, frameworkRow(scope, framework, source, 'builtIn', now))) {
        this.remember(framework);
        return true;
      }
      row = await this.row(tx, scope, id);
    }
    if (row?.origin === 'own') {
      this.logger.warn(`The workspace has its own framework ${id}; the built-in one of the same name is left out.`);
    } else if (row?.sha256 !== sha256) {
      throw new Error(
        `The built-in framework ${id} differs from the one that the database holds (SHA-256 ${row?.sha256 ?? 'unknown'}). ` +
          `Released versions never change: restore ${path}, or release the change as a new version.`,
      );
    }
    return false;
  }

  /** @returns false when the workspace has this version already */
  private async insert(tx: Tx, row: FrameworkVersionEntity): Promise<boolean> {
    const { raw } = (await tx
      .createQueryBuilder()
      .insert()
      .into(FrameworkVersionEntity)
      .values(row)
      .orIgnore()
      .returning('id')
      .execute()) as { raw: readonly unknown[] };
    return raw.length > 0;
  }

  private row(tx: Tx, { workspaceId }: Scope, id: string): Promise<FrameworkVersionEntity | null> {
    const select = { id: true, origin: true, sha256: true } as const;
    return tx.findOne(FrameworkVersionEntity, { select, where: { workspaceId, id } });
  }

  private async find(tx: Tx, { workspaceId }: Scope, id: string): Promise<Framework> {
    const key = [workspaceId, id];
    const [row] = await run<{ readonly sha256: string }>(tx, SHA256, key);
    const known = row && this.parsed.get(row.sha256);
    if (known) return known;
    const [stored] = await tx.query<StoredFramework[]>(
      'SELECT id, sha256, source FROM framework_version WHERE workspace_id = $1 AND id = $2',
      key,
    );
    if (!stored) throw frameworkNotFound(id);
    return this.parse(stored);
  }

  private parse(stored: StoredFramework): Framework {
    // Another request may have parsed it while this one waited for the source. Parsing itself is synchronous.
    const framework = this.parsed.get(stored.sha256) ?? parsed(stored);
    this.parsed.set(stored.sha256, framework);
    return framework;
  }
}

const SHA256 = statement('SELECT sha256 FROM framework_version WHERE workspace_id = $1 AND id = $2');

type StoredFramework = Pick<FrameworkVersionEntity, 'id' | 'sha256' | 'source'>;

/** @throws Error when the row is damaged: nothing that the caller of the API could mend */
function parsed({ id, sha256, source }: StoredFramework): Framework {
  const text = storedText(id, source);
  if (text.sha256 !== sha256) throw new Error(`The stored framework ${id} is not the file that its SHA-256 names.`);
  try {
    return readFramework(text);
  } catch (cause) {
    throw new Error(`The stored framework ${id} is refused by this version of the product.`, { cause });
  }
}
