import { Injectable } from '@nestjs/common';
import { Database, type KeyedRow, keysetPage, type Page, type Scope, type SortText, type Tx } from '../database';
import type { Framework, Titled } from '../framework';
import { DomainError } from '../shared/domain-error';
import type { LocalizedText } from '../shared/text';
import { frameworkNotFound, frameworkRow } from './framework-row';
import type { UploadedFramework } from './framework-upload';
import { FrameworkVersionEntity } from './framework-version.entity';
import { LibraryService } from './library.service';
import { frameworkScheme, type FrameworkSchemeView } from './rules/framework-scheme';
import { frameworkTree, type FrameworkTreeView } from './rules/framework-tree';

export const FRAMEWORK_ORIGINS = ['builtIn', 'own'] as const;
export type FrameworkOrigin = (typeof FRAMEWORK_ORIGINS)[number];

/** A framework version as lists show it. */
export interface FrameworkVersionView {
  /** `key@version` */
  readonly id: string;
  readonly key: string;
  readonly version: string;
  readonly title: LocalizedText;
  readonly origin: FrameworkOrigin;
  /** Of the file's bytes, hex. */
  readonly sha256: string;
  /** Requirements answered once per unit. */
  readonly unitRequirements: number;
  /** Requirements answered once for the entity. */
  readonly entityRequirements: number;
  readonly createdAt: string;
}

/** With what it consists of; the requirements themselves are in its tree. */
export interface FrameworkVersionDetail extends FrameworkVersionView {
  readonly summary: LocalizedText;
  readonly categories: readonly CategoryView[];
  readonly scales: readonly Titled[];
  readonly dimensions: readonly Titled[];
  readonly gates: readonly Titled[];
  /** From the lowest to the highest. */
  readonly levels: readonly Titled[];
  readonly scheme: FrameworkSchemeView;
}

/** What a file would become, and whether it could. */
export interface FrameworkPreview extends Omit<FrameworkVersionView, 'origin' | 'createdAt'> {
  readonly summary: LocalizedText;
  readonly categories: readonly CategoryView[];
  /** The workspace has this version already. */
  readonly isTaken: boolean;
}

export interface CategoryView {
  readonly ref: string;
  readonly title: LocalizedText;
  /** How many there are below it, at any depth. */
  readonly requirements: number;
}

export type FrameworkVersionSort = 'id' | 'createdAt';

export interface FrameworkVersionQuery {
  readonly key?: string | undefined;
  readonly origin?: FrameworkOrigin | undefined;
  readonly sort?: SortText<FrameworkVersionSort> | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const SORTS = {
  id: [],
  createdAt: [{ sql: 'created_at', type: 'timestamptz' }],
} as const;

/** All but the source, which is large. */
const SUMMARY = `id, key, version, title, origin, sha256, unit_requirements AS "unitRequirements",
  entity_requirements AS "entityRequirements", created_at AS "createdAt"`;

type SummaryRow = Omit<FrameworkVersionEntity, 'workspaceId' | 'source'>;

/** The framework versions of a workspace, to be looked at, added and removed. */
@Injectable()
export class FrameworkVersionService {
  constructor(
    private readonly database: Database,
    private readonly library: LibraryService,
  ) {}

  async list(scope: Scope, query: FrameworkVersionQuery): Promise<Page<FrameworkVersionView>> {
    const { key, origin, sort = 'id', limit, cursor } = query;
    const id = { sql: 'id', type: 'text' } as const;
    const page = keysetPage({
      list: 'frameworkVersions',
      sorts: SORTS,
      sort,
      id,
      limit,
      cursor,
      filters: { key, origin },
    });
    const rows = await this.database.read(scope, (tx) =>
      tx.query<(SummaryRow & KeyedRow)[]>(
        `SELECT ${SUMMARY}, ${page.key} FROM framework_version
         WHERE workspace_id = $1 AND ($2::text IS NULL OR key = $2) AND ($3::text IS NULL OR origin = $3)
           AND ${page.after(4)} ${page.tail}`,
        [scope.workspaceId, key ?? null, origin ?? null, ...page.parameters],
      ),
    );
    return page.of(rows, versionView);
  }

  /** @throws DomainError framework/not-found */
  async get(scope: Scope, id: string): Promise<FrameworkVersionDetail> {
    return this.database.read(scope, async (tx) => {
      const [row] = await tx.query<SummaryRow[]>(
        `SELECT ${SUMMARY} FROM framework_version WHERE workspace_id = $1 AND id = $2`,
        [scope.workspaceId, id],
      );
      if (!row) throw frameworkNotFound(id);
      return { ...versionView(row), ...contentsOf(await this.library.framework(scope, id, tx)) };
    });
  }

  /** @throws DomainError framework/not-found */
  async tree(scope: Scope, id: string): Promise<FrameworkTreeView> {
    return frameworkTree(await this.library.framework(scope, id));
  }

  /** The file as it was loaded. @throws DomainError framework/not-found */
  async source(scope: Scope, id: string): Promise<Buffer> {
    const [row] = await this.database.read(scope, (tx) =>
      tx.query<{ source: string }[]>('SELECT source FROM framework_version WHERE workspace_id = $1 AND id = $2', [
        scope.workspaceId,
        id,
      ]),
    );
    if (!row) throw frameworkNotFound(id);
    return Buffer.from(row.source, 'utf8');
  }

  /** What `create` would make of the file; stores nothing. */
  async preview(scope: Scope, { framework, source }: UploadedFramework, now: Date): Promise<FrameworkPreview> {
    const row = frameworkRow(scope, framework, source, 'own', now);
    const { workspaceId } = scope;
    const isTaken = await this.database.read(scope, (tx) =>
      tx.existsBy(FrameworkVersionEntity, { workspaceId, id: framework.id }),
    );
    const { id, key, version, title, sha256, unitRequirements, entityRequirements } = row;
    const what = { id, key, version, title, summary: framework.summary, sha256, categories: categoriesOf(framework) };
    return { ...what, unitRequirements, entityRequirements, isTaken };
  }

  /** In the transaction of the caller. @throws DomainError framework/version-taken, also when the contents are equal */
  async create(
    tx: Tx,
    scope: Scope,
    { framework, source }: UploadedFramework,
    now: Date,
  ): Promise<FrameworkVersionView> {
    const row = frameworkRow(scope, framework, source, 'own', now);
    await tx.insert(FrameworkVersionEntity, row);
    this.library.remember(framework);
    return versionView(row);
  }

  /**
   * Removes a version that the workspace loaded itself and nothing uses.
   * @throws DomainError framework/not-found; framework/built-in; framework/in-use
   */
  async remove(scope: Scope, id: string): Promise<void> {
    const { workspaceId } = scope;
    await this.database.transaction(scope, async (tx) => {
      const { affected } = await tx.delete(FrameworkVersionEntity, { workspaceId, id, origin: 'own' });
      if (affected === 1) return;
      if (!(await tx.existsBy(FrameworkVersionEntity, { workspaceId, id }))) throw frameworkNotFound(id);
      throw new DomainError('framework/built-in', 'Frameworks that come with the product stay in every workspace.');
    });
  }
}

function versionView(row: SummaryRow): FrameworkVersionView {
  const { id, key, version, title, origin, sha256, unitRequirements, entityRequirements, createdAt } = row;
  const counts = { unitRequirements, entityRequirements };
  return { id, key, version, title, origin, sha256, ...counts, createdAt: createdAt.toISOString() };
}

function contentsOf(framework: Framework): Omit<FrameworkVersionDetail, keyof FrameworkVersionView> {
  return {
    summary: framework.summary,
    categories: categoriesOf(framework),
    scales: [...framework.scales.values()].map(titled),
    dimensions: [...framework.dimensions.values()],
    gates: [...framework.gates.values()],
    levels: [...framework.levels.values()],
    scheme: frameworkScheme(framework),
  };
}

function categoriesOf({ categories }: Framework): CategoryView[] {
  return categories.map(({ ref, title, requirements }) => ({ ref, title, requirements: requirements.length }));
}

function titled({ key, title, description }: Titled): Titled {
  return { key, title, ...(description === undefined ? {} : { description }) };
}
