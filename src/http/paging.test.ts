import { DomainError } from '../shared/domain-error';
import { arrayPage, cursorOf } from '../database/cursor';
import { type Keyset, keysetPage, type KeysetOptions } from '../database/keyset';
import { PageDto } from './paging';

const SORTS = {
  title: [{ sql: 's.title', type: 'text' }],
  updatedAt: [{ sql: 's.updated_at', type: 'timestamptz' }],
  urgency: [
    { sql: 's.gap', type: 'numeric', direction: 'desc' },
    { sql: 's.due_on', type: 'date' },
    { sql: 's.rank', type: 'integer' },
  ],
} as const;
const ID = 'a0000000-0000-4000-8000-000000000001';

const page = (options: Partial<KeysetOptions<keyof typeof SORTS>> = {}): Keyset =>
  keysetPage({ list: 'tests', sorts: SORTS, sort: 'title', id: { sql: 's.id', type: 'uuid' }, limit: 2, ...options });

const row = (...key: string[]) => ({ cursor_key: JSON.stringify(key), name: key[0] });
const rows = [row('a', ID), row('b', ID), row('c', ID)];

const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'accepted';
};

describe('a page of rows', () => {
  it('starts at the beginning and reads one row more than it shows', () => {
    expect([page().after(2), page().parameters]).toEqual(['TRUE', []]);
    expect(page().tail).toBe('ORDER BY s.title ASC, s.id ASC LIMIT 3');
    const { items, nextCursor } = page().of(rows, ({ name }) => name);
    expect(items).toEqual(['a', 'b']);
    expect(nextCursor).toBe(cursorOf(['b', ID], { sort: 'title', filters: { '': 'tests' } }));
  });

  it('goes on after the last row shown', () => {
    const cursor = page().of(rows, String).nextCursor ?? '';
    const next = page({ cursor });
    expect(next.after(2)).toBe('(s.title, s.id) > ($2::text, $3::uuid)');
    expect(next.parameters).toEqual(['b', ID]);
  });

  it('is the last one when no row is left over', () => {
    expect(page().of(rows.slice(0, 2), String).nextCursor).toBeNull();
    expect(page().of([], String)).toEqual({ items: [], nextCursor: null });
  });

  it('turns all columns for a falling sort', () => {
    const cursor = cursorOf(['2026-01-31T10:00:00.000001Z', ID], { sort: '-updatedAt', filters: { '': 'tests' } });
    const next = page({ sort: '-updatedAt', cursor });
    expect(next.tail).toBe('ORDER BY s.updated_at DESC, s.id DESC LIMIT 3');
    expect(next.after(1)).toBe('(s.updated_at, s.id) < ($1::timestamptz, $2::uuid)');
    expect(next.key).toBe(
      `jsonb_build_array(to_char(s.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), (s.id)::text)::text AS cursor_key`,
    );
  });

  it('compares column by column when they go different ways', () => {
    const cursor = cursorOf(['1.50', '2026-01-31', '-3', ID], { sort: 'urgency', filters: { '': 'tests' } });
    const next = page({ sort: 'urgency', cursor });
    expect(next.tail).toBe('ORDER BY s.gap DESC, s.due_on ASC, s.rank ASC, s.id ASC LIMIT 3');
    expect(next.after(5)).toBe(
      '((s.gap < $5::numeric)' +
        ' OR (s.gap = $5::numeric AND s.due_on > $6::date)' +
        ' OR (s.gap = $5::numeric AND s.due_on = $6::date AND s.rank > $7::bigint)' +
        ' OR (s.gap = $5::numeric AND s.due_on = $6::date AND s.rank = $7::bigint AND s.id > $8::uuid))',
    );
  });

  const forged = (sort: string, ...key: string[]) => [sort, cursorOf(key, { sort, filters: { '': 'tests' } })] as const;
  it.each<readonly [string, string]>([
    ['title', 'garbage'],
    ['title', ''],
    ['title', Buffer.from('{}').toString('base64url')],
    ['title', Buffer.from('["x",5]').toString('base64url')],
    ['-title', cursorOf(['b', ID], { sort: 'title', filters: { '': 'tests' } })],
    ['title', cursorOf(['b', ID], { sort: 'title', filters: { '': 'another list' } })],
    ['title', cursorOf(['b', ID], { sort: 'title', filters: { kind: 'own', '': 'tests' } })],
    forged('title', 'b'),
    forged('title', 'b', ID, ID),
    forged('title', 'b\u0000', ID),
    forged('title', 'b', 'not-a-uuid'),
    forged('updatedAt', '2026-02-30T10:00:00.000001Z', ID),
    forged('updatedAt', '2026-01-31', ID),
    forged('urgency', '1e5', '2026-01-31', '3', ID),
    forged('urgency', '1', '2026-02-31', '3', ID),
    forged('urgency', '1', '2026-01-31', '9'.repeat(19), ID),
  ])('of sort %s refuses the cursor %s', (sort, cursor) => {
    expect(refusal(() => page({ sort: sort as keyof typeof SORTS, cursor }))).toBe('request/invalid-cursor');
  });

  it('takes filters for the same whatever their order, and absent for undefined', () => {
    const cursor = cursorOf(['b', ID], { sort: 'title', filters: { a: 1, b: undefined, c: ['x'], '': 'tests' } });
    expect(page({ cursor, filters: { c: ['x'], a: 1 } }).parameters).toEqual(['b', ID]);
  });

  it('refuses to go on from a sort expression that was null', () => {
    const bad = { cursor_key: '[null, "x"]' };
    expect(() => page().of([bad, bad, bad], String)).toThrow('coalesce');
    expect(() => page().of([{ cursor_key: '{}' }, { cursor_key: '{}' }, { cursor_key: '{}' }], String)).toThrow(
      TypeError,
    );
  });
});

describe('a page of a computed list', () => {
  const items = ['a', 'b', 'c', 'd', 'e'];
  const of = (cursor?: string, filters = {}) => arrayPage(items, { limit: 2, cursor, keyOf: (item) => item, filters });

  it('shows every item once', () => {
    const first = of();
    const second = of(first.nextCursor ?? '');
    const third = of(second.nextCursor ?? '');
    expect([first.items, second.items, third.items]).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
    expect(third.nextCursor).toBeNull();
    expect(arrayPage([], { limit: 2, keyOf: String })).toEqual({ items: [], nextCursor: null });
  });

  it('refuses a cursor whose item is gone, and those of other lists', () => {
    const identity = { sort: '', filters: {} };
    expect(refusal(() => of(cursorOf(['z'], identity)))).toBe('request/invalid-cursor');
    expect(refusal(() => of(cursorOf(['a', 'b'], identity)))).toBe('request/invalid-cursor');
    expect(refusal(() => of(of().nextCursor ?? '', { kind: 'x' }))).toBe('request/invalid-cursor');
  });
});

describe('PageDto', () => {
  it('is one class per item class, named after it', () => {
    class SiteDto {
      title = '';
    }
    expect(PageDto(SiteDto)).toBe(PageDto(SiteDto));
    expect(PageDto(SiteDto).name).toBe('SitePageDto');
  });
});
