import { common, extended, isSamePlace, type Place, reduced, sitesOf } from './scope';

const place = (site: string, programme = 'voice'): Place => ({ site, programme });

describe('a scope', () => {
  const scope = [place('a'), place('a', 'chat'), place('b')];

  it('is programmes at sites: one site with another programme is another place', () => {
    expect(isSamePlace(place('a'), place('a'))).toBe(true);
    expect(isSamePlace(place('a'), place('a', 'chat'))).toBe(false);
    expect(isSamePlace(place('a'), place('b'))).toBe(false);
    expect(sitesOf(scope)).toEqual(['a', 'b']);
  });

  it('grows by what it does not have, and shrinks by what it has', () => {
    expect(extended(scope, [place('b'), place('c'), place('c')])).toEqual([...scope, place('c')]);
    expect(reduced(scope, [place('a'), place('z')])).toEqual([place('a', 'chat'), place('b')]);
    expect(common(scope, [place('b'), place('z')])).toEqual([place('b')]);
  });
});
