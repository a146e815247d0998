import {
  bodyOfPiece,
  chosenEvidence,
  dayOf,
  emptyPiece,
  entryOfFile,
  faultyIn,
  findingsByPiece,
  isUnlinked,
  type Piece,
  pieceDraft,
  refusalOf,
  typeOf,
} from './evidence';

const piece = (overrides: Partial<Piece> = {}): Piece => ({
  ...{ id: 'e', assessmentId: 'a', ref: 'E-01', title: 'Minutes', kind: 'document', effectiveDate: '2026-02-03' },
  ...{ period: { from: '2026-01-01', to: '2026-01-31' }, source: 'Quality manager', requirements: ['PEO-01'] },
  ...{ sensitivity: 'normal', file: null, version: 1, createdAt: '', updatedAt: '' },
  ...overrides,
});

describe('the register', () => {
  const all = [
    piece({ ref: 'E-10' }),
    piece({ ref: 'E-9', kind: 'survey', sensitivity: 'personal' }),
    piece({ ref: 'E-11', requirements: [] }),
    piece({ ref: 'E-12', requirements: [] }),
  ];
  const used = findingsByPiece([{ ref: 'F-01', evidence: ['E-12', 'E-9'] }]);
  const textOf = (text: unknown): string => String(text);
  const none = { kind: '', sensitivity: '', link: '', requirement: '', search: '' };
  const refs = (choice: Partial<typeof none>): string[] =>
    chosenEvidence(all, { ...none, ...choice }, { used, textOf }).map(({ ref }) => ref);

  it('has what is linked to nothing first, then by reference', () => {
    expect(refs({})).toEqual(['E-11', 'E-9', 'E-10', 'E-12']);
    expect(all.filter((one) => isUnlinked(one, used)).map(({ ref }) => ref)).toEqual(['E-11']);
  });

  it('is narrowed by what is chosen', () => {
    expect(refs({ link: 'unlinked' })).toEqual(['E-11']);
    expect(refs({ link: 'hasFile' })).toEqual([]);
    expect(refs({ link: 'noFile' })).toHaveLength(4);
    expect(refs({ kind: 'survey' })).toEqual(['E-9']);
    expect(refs({ sensitivity: 'personal' })).toEqual(['E-9']);
    expect(refs({ requirement: 'PEO-01' })).toEqual(['E-9', 'E-10']);
    expect(refs({ search: ' e-1' })).toEqual(['E-11', 'E-10', 'E-12']);
  });
});

describe('a file', () => {
  it('is looked at before it is sent', () => {
    expect(refusalOf({ name: 'a.PDF', size: 10 })).toBeUndefined();
    expect(refusalOf({ name: 'a.exe', size: 10 })).toBe('wrongType');
    expect([typeOf('Photo.JPG'), typeOf('x.heic'), typeOf('none')]).toEqual(['image/jpeg', 'image/heic', undefined]);
    expect(refusalOf({ name: 'a.pdf', size: 60 * 1024 ** 2 })).toBe('tooLarge');
  });

  it('says what its entry begins with', () => {
    const now = new Date(2026, 4, 6);
    const file = (name: string) => ({ name, lastModified: new Date(2026, 4, 5).getTime() });
    expect(entryOfFile(file('wall_board  floor 2.JPG'), now)).toMatchObject({
      ...{ title: 'wall board floor 2', kind: 'observation', effectiveDate: '2026-05-05' },
    });
    expect(entryOfFile(file('aht.xlsx'), now).kind).toBe('dataSample');
    expect(entryOfFile(file('.pdf'), now)).toMatchObject({ title: '.pdf', kind: 'document' });
    // A clock that is ahead must not date evidence into the future.
    expect(entryOfFile({ name: 'x.pdf', lastModified: now.getTime() * 2 }, now).effectiveDate).toBe(dayOf(now));
  });
});

describe('an entry while it is written', () => {
  it('says what has to be mended', () => {
    const draft = emptyPiece('2026-05-05');
    expect(faultyIn(draft)).toEqual(['title']);
    expect(faultyIn({ ...pieceDraft(piece()), effectiveDate: '', to: '2025-01-01' })).toEqual(['effectiveDate', 'to']);
    expect(faultyIn({ ...pieceDraft(piece()), to: '' })).toEqual(['to']);
  });

  it('is sent whole', () => {
    expect(bodyOfPiece(pieceDraft(piece()))).toEqual({
      ...{ title: 'Minutes', kind: 'document', effectiveDate: '2026-02-03', sensitivity: 'normal' },
      ...{ period: { from: '2026-01-01', to: '2026-01-31' }, source: 'Quality manager', requirements: ['PEO-01'] },
    });
    expect(bodyOfPiece({ ...pieceDraft(piece()), from: '', to: '' }).period).toBeNull();
  });
});
