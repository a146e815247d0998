import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { isStillRunning, processState, servesCluster, stateOfStat } from './process-identity';

describe('a process', () => {
  it('runs while it lives and is gone afterwards', async () => {
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'ignore' });
    const pid = child.pid ?? 0;
    const state = processState(pid);
    expect(state.kind).toBe('running');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(processState(pid)).toEqual({ kind: 'gone' });
  });

  it('is told from an earlier one with the same pid by its start', () => {
    expect(isStillRunning(process.pid, null)).toBe(true);
    const state = processState(process.pid);
    if (state.kind === 'gone' || state.start === null) return;
    expect(isStillRunning(process.pid, state.start)).toBe(true);
    expect(isStillRunning(process.pid, `${state.start}0`)).toBe(false);
  });

  it('is gone for a pid that no process can have', () => {
    expect([0, -1, 1.5, Number.NaN].map((pid) => processState(pid).kind)).toEqual(['gone', 'gone', 'gone', 'gone']);
  });

  it('is not taken for the server of a cluster', () => {
    expect(servesCluster(process.pid, '/some/cluster')).toBe(false);
  });
});

describe('the line of /proc/<pid>/stat', () => {
  const line = (name: string, state: string): string =>
    `42 (${name}) ${state} 1 42 42 0 -1 4194560 100 0 0 0 1 2 0 0 20 0 1 0 777 1000 10`;

  it('gives the start also when the name holds brackets and spaces', () => {
    expect(stateOfStat(line('a) S 1 (b', 'S'), 'boot\n')).toEqual({ kind: 'running', start: 'boot/777' });
  });

  it('counts a zombie as gone', () => {
    expect(stateOfStat(line('node', 'Z'), 'boot')).toEqual({ kind: 'gone' });
  });
});
