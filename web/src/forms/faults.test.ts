import { Problem } from '../api/problem';
import { faultAt, wasChangedMeanwhile } from './faults';

const problem = new Problem(422, {
  errors: [
    { pointer: '/period/to', code: 'a/b', message: 'Ends before it begins.' },
    { pointer: '/title', code: 'a/b', message: 'Too long.' },
    { pointer: '/titleOther', code: 'a/b', message: 'Unknown.' },
  ],
});

describe('what is wrong at a field', () => {
  it('is what the server says of the property and of what lies in it', () => {
    expect(faultAt(problem, '/title')).toBe('Too long.');
    expect(faultAt(problem, '/period')).toBe('Ends before it begins.');
    expect(faultAt(problem, '/key')).toBeUndefined();
    expect(faultAt(null, '/key')).toBeUndefined();
  });

  it('is told from a change that came too late', () => {
    expect(wasChangedMeanwhile(problem)).toBe(false);
    expect(wasChangedMeanwhile(new Problem(412, {}))).toBe(true);
    expect(wasChangedMeanwhile(undefined)).toBe(false);
  });
});
