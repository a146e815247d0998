import { Logger } from '@nestjs/common';
import { faultLog, NestLog, openLog } from './log';

const SECRETS = {
  password: 'correct-horse-battery',
  cookie: '__Host-tolok=s3ss10n-c00k1e',
  'Set-Cookie': ['__Host-tolok=0ther-c00k1e'],
  authorization: 'Bearer tlk_c4n4ry',
  code: '314159',
  recoveryCodes: ['r3c0very-1'],
  accessToken: 'tlk_4cc3ss',
  clientSecret: 'sh4red',
};
const CANARIES = /horse|c00k1e|c4n4ry|314159|r3c0very|4cc3ss|sh4red|nina@/;

function recorder(options: { readable?: boolean; level?: 'silent' | 'warn' | 'debug' } = {}) {
  const written: string[] = [];
  const { readable = false, level = 'debug' } = options;
  const log = openLog({ level, readable, write: (line) => written.push(line) });
  return { log, text: () => written.join(''), lines: () => written.join('').trimEnd().split('\n') };
}

describe('the log', () => {
  it('writes one JSON object a line, with time, level and sentence', () => {
    const { log, text } = recorder();
    log.info({ status: 200, route: '/v1/parties/:partyId' }, 'request');
    const { time, ...rest } = JSON.parse(text()) as { time: string };
    expect(rest).toEqual({ level: 'info', status: 200, route: '/v1/parties/:partyId', msg: 'request' });
    expect(time).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/);
  });

  it.each([false, true])('hides secrets by their name at every depth (readable: %s)', (readable) => {
    const { log, text } = recorder({ readable });
    log.warn({ ...SECRETS, inner: { list: [SECRETS], map: new Map(Object.entries(SECRETS)) } }, 'refused');
    expect(text()).not.toMatch(CANARIES);
    expect(text()).toContain('[redacted]');
  });

  it.each([false, true])(
    'hides secrets and addresses inside sentences, errors and their causes (readable: %s)',
    (readable) => {
      const { log, text } = recorder({ readable });
      const cause = new Error('postgres://tolok:horse@db.example/main refused nina@bank.example');
      Object.assign(cause, { parameters: ['horse'], detail: 'Key (email)=(nina@bank.example) exists.' });
      log.error(
        { error: new Error('password=horse; Authorization: Bearer tlk_c4n4ry', { cause }) },
        'from nina@bank.example',
      );
      faultLog(log)({
        requestId: 'r',
        method: 'GET',
        path: '/x',
        status: 500,
        stack: 'Error: tlk_c4n4ry\n  at nina@bank.example',
      });
      expect(text()).not.toMatch(CANARIES);
      expect(text()).toContain('postgres://[redacted]@db.example/main');
    },
  );

  it.each([false, true])('lets no text begin a line or steer a terminal (readable: %s)', (readable) => {
    const { log, lines, text } = recorder({ readable });
    log.info(
      { title: 'a\r\n{"level":"error","msg":"forged"}\u001b[2J\u2028\u202eb', 'na\nme': 1 },
      'one\n12:00:00 error two\u001b[31m',
    );
    expect(lines()).toHaveLength(1);
    expect(text()).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u2028\u202e]/);
  });

  it('keeps the lines of a stack below their entry, further in', () => {
    const { log, lines } = recorder({ readable: true });
    faultLog(log)({ requestId: 'r', method: 'GET', path: '/v1/x', status: 500, stack: 'Error: a\n12:00:00 error b' });
    expect(lines().slice(1)).toEqual(['    Error: a', '    12:00:00 error b']);
  });

  it('cuts what is long, and survives what is deep, circular or unprintable', () => {
    const { log, text } = recorder();
    const circle: Record<string, unknown> = {
      big: 1n,
      call: () => 1,
      when: new Date(Number.NaN),
      bytes: Buffer.alloc(9),
    };
    circle['self'] = circle;
    log.info({ circle, long: 'x'.repeat(1_000_000), many: Array.from({ length: 1_000 }, () => 1) }, 'y'.repeat(5_000));
    expect(text().length).toBeLessThan(5_000);
    expect(text()).toContain('[9 bytes]');
  });

  it('keeps ids of issued reports out of the paths of faults', () => {
    const { log, text } = recorder();
    for (const path of ['/v1/checks/1d0f', '/check/1d0f']) {
      faultLog(log)({ requestId: 'r', method: 'GET', path, status: 500, stack: 'Error' });
    }
    expect(text()).not.toContain('1d0f');
  });

  it('writes nothing below its level', () => {
    const { log, text } = recorder({ level: 'warn' });
    log.info({}, 'request');
    expect([text(), log.writes('info'), log.writes('error')]).toEqual(['', false, true]);
  });

  it("takes what Nest's logger is told, with its part and the stack once", () => {
    const { log, text } = recorder();
    const logger = new Logger('Housekeeping');
    Logger.overrideLogger(new NestLog(log));
    try {
      logger.error(new Error('It broke.'), 'Error: It broke.\n    at here');
      logger.warn('tried again', { password: 'horse' });
    } finally {
      Logger.overrideLogger(false);
    }
    const [first, second] = text()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(first).toMatchObject({ level: 'error', part: 'Housekeeping', msg: 'It broke.' });
    expect(text().split('at here')).toHaveLength(1);
    expect(second).toMatchObject({ level: 'warn', part: 'Housekeeping', msg: 'tried again' });
    expect(text()).not.toMatch(CANARIES);
  });
});
