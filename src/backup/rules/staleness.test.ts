import { chainProblems, chainProblemText, newestOfEach } from './staleness';

const W = 'w';
const chain = { workspaceId: W, chainId: 'e', size: 5, head: 'h5' };
const unknown = (): undefined => undefined;

describe('the newest checkpoint of each chain', () => {
  it('is the one with the most events', () => {
    const other = { ...chain, chainId: 'f', size: 1 };
    const checkpoints = [{ ...chain, size: 3 }, chain, { ...chain, size: 4 }, other];
    expect(newestOfEach(checkpoints)).toEqual([chain, other]);
  });
});

describe('chains beside what was witnessed of them', () => {
  it('are good when they are the same, or went on from there', () => {
    expect(chainProblems([chain], [chain], unknown)).toEqual([]);
    expect(chainProblems([chain], [{ ...chain, size: 3, head: 'h3' }], (_chain, place) => `h${place}`)).toEqual([]);
  });

  it('are taken as good where the hash in between is not known', () => {
    expect(chainProblems([chain], [{ ...chain, size: 3, head: 'h3' }], unknown)).toEqual([]);
  });

  it('need no chain where nothing was witnessed', () => {
    expect(chainProblems([], [{ ...chain, size: 0, head: '' }], unknown)).toEqual([]);
  });

  it('are told to be shorter', () => {
    const [problem] = chainProblems([chain], [{ ...chain, size: 8 }], unknown);
    expect(problem && chainProblemText(problem)).toBe(
      'The audit trail of engagement e has 5 events; a checkpoint has 8.',
    );
  });

  it('are told to be missing', () => {
    const [problem] = chainProblems([], [{ ...chain, chainId: W }], unknown);
    expect(problem && chainProblemText(problem)).toBe(
      'The audit trail of workspace w is not there; a checkpoint has 5 events of it.',
    );
  });

  it.each([5, 3])('are told to be different at event %s', (size) => {
    const [problem] = chainProblems([chain], [{ ...chain, size, head: 'other' }], (_chain, place) => `h${place}`);
    expect(problem && chainProblemText(problem)).toBe(
      `The audit trail of engagement e differs from what a checkpoint saw at event ${size}.`,
    );
  });
});
