import { checkedId, COPY_SETTINGS, copyIn, copyOut, quoted } from './copy-statements';

const WORKSPACE = '01900000-0000-7000-8000-00000000000a';
const answer = {
  name: 'answer',
  columns: ['workspace_id', 'ref', 'seq'],
  order: [
    { name: 'ref', collates: true },
    { name: 'seq', collates: false },
  ],
  workspaceColumn: 'workspace_id',
};
const settings = {
  name: 'setting',
  columns: ['key'],
  order: [{ name: 'key', collates: true }],
  workspaceColumn: undefined,
};

describe('the statements that copy a table', () => {
  it('read rows in an order that no collation changes', () => {
    expect(copyOut(answer)).toBe(
      'COPY (SELECT "workspace_id", "ref", "seq" FROM "answer" ORDER BY "workspace_id", "ref" COLLATE "C", "seq") TO STDOUT',
    );
  });

  it('read one workspace in the same order', () => {
    expect(copyOut(answer, WORKSPACE)).toContain(`FROM "answer" WHERE "workspace_id" = '${WORKSPACE}' ORDER BY`);
  });

  it('read all of a table that has no workspace', () => {
    expect(copyOut(settings)).toBe('COPY (SELECT "key" FROM "setting" ORDER BY "key" COLLATE "C") TO STDOUT');
    expect(copyOut(settings, WORKSPACE)).toBe(copyOut(settings));
  });

  it('write the columns that were read', () => {
    expect(copyIn(answer)).toBe('COPY "answer" ("workspace_id", "ref", "seq") FROM STDIN');
  });

  it('quote names', () => {
    expect(quoted('a"b')).toBe('"a""b"');
  });

  it('take ids only', () => {
    expect(checkedId(WORKSPACE)).toBe(WORKSPACE);
    expect(() => checkedId(`${WORKSPACE}' OR true`)).toThrow(TypeError);
  });

  it('hold for the transaction only', () => {
    for (const statement of COPY_SETTINGS.split('; ')) expect(statement).toMatch(/^SET LOCAL /);
  });
});
