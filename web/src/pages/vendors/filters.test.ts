import type { Schemas } from '../../api/client';
import { answersPath, placesOf, points, scoreOf } from './figures';
import { hasWords, isChosen, queryOf, soughtLines } from './filters';

type Line = Schemas['PortfolioLineDto'];
type Unit = Schemas['PortfolioUnitDto'];

const ID = '01a208da-9332-7000-97c8-44488325e65b';

describe('what the address chooses', () => {
  it('is taken as the API takes it', () => {
    const params = new URLSearchParams({
      certificate: 'expiring',
      state: 'sound',
      siteId: ID,
      frameworkId: 'osp@1.0.0',
    });
    expect(queryOf(params)).toEqual({ certificate: 'expiring', state: 'sound', siteId: ID, frameworkId: 'osp@1.0.0' });
  });

  it('is left out where nobody knows it', () => {
    const params = new URLSearchParams({ certificate: 'soon', programmeId: '1', frameworkId: 'osp', sort: 'score' });
    expect(queryOf(params)).toEqual({});
  });
});

describe('a line', () => {
  const certificate = { status: 'valid', isExpiring: false, blockers: [] } as unknown as Line['certificate'];

  it('is counted by the tile of its certificate', () => {
    const chosenBy = (one: Line['certificate']): string[] =>
      (['certified', 'expiring', 'blocked', 'none'] as const).filter((choice) =>
        isChosen({ certificate: one }, choice),
      );
    expect(chosenBy(null)).toEqual(['none']);
    expect(chosenBy(certificate)).toEqual(['certified']);
    expect(chosenBy({ ...certificate!, isExpiring: true })).toEqual(['certified', 'expiring']);
    expect(chosenBy({ ...certificate!, status: 'suspended', blockers: [{ kind: 'suspended', ids: [] }] })).toEqual([
      'blocked',
    ]);
    expect(chosenBy({ ...certificate!, status: 'none' })).toEqual(['none']);
  });

  it('is found by words, and by where its units are', () => {
    const line = (partyId: string): Line => ({ engagementId: 'e', partyId, framework: { id: 'f' } }) as Line;
    const unit = { ...line('a'), site: { location: { en: 'Western India', id: 'India barat' } } } as unknown as Unit;
    const found = (search: string, place: string): string[] =>
      soughtLines([line('a'), line('b')], [unit], { search, place }, ({ partyId }) => `Party ${partyId}`).map(
        ({ partyId }) => partyId,
      );
    expect(found('', '')).toEqual(['a', 'b']);
    expect(found('b party', '')).toEqual(['b']);
    expect(found('', 'Western India')).toEqual(['a']);
    expect(found('', 'Elsewhere')).toEqual([]);
    expect(hasWords('Caldwyn East', 'east  west')).toBe(false);
  });
});

describe('figures', () => {
  it('say what can not be told apart', () => {
    expect(placesOf({ rankFrom: 1, rankTo: 1 })).toBe('1');
    expect(placesOf({ rankFrom: 2, rankTo: 5 })).toBe('2–5');
    expect(placesOf({ rankFrom: null, rankTo: null })).toBe('');
  });

  it('give differences in points with their sign', () => {
    expect(points('0.071', 'en-GB')).toBe('+7');
    expect(points(-0.0268, 'en-GB', 1)).toBe('-2.7');
    expect(points(0, 'en-GB')).toBe('0');
  });

  it('know a score from the reason why there is none', () => {
    expect(scoreOf({ exact: '1/2', decimal: '0.500000' })).toBe('0.500000');
    expect(scoreOf({ notAssessed: true })).toBeNull();
  });

  it('lead to the answers', () => {
    expect(answersPath(`/v1/assessments/${ID}`, 'U 1', 'Q-01')).toBe(
      `/assessments/${ID}/rate?unit=U+1&requirement=Q-01`,
    );
    expect(answersPath(null, 'U 1')).toBeNull();
  });
});
