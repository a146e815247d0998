import { readSettings, SettingsError } from './settings';

const URL = 'postgres://tolok:secret@db.example.org/tolok';

describe('the settings', () => {
  it('take an embedded database with demonstration data unless one is named', () => {
    const settings = readSettings({}, '/srv');
    expect(settings).toMatchObject({ demo: true, dataFolder: '/srv/.tolok', port: 3000 });
    expect(settings).not.toHaveProperty('databaseUrl');
    expect(settings).not.toHaveProperty('acceptUnsafeSettings');
  });

  it('take one role for everything, or one for the server and one that owns the tables', () => {
    expect(readSettings({ DATABASE_URL: URL })).toMatchObject({ databaseUrl: URL, demo: false });
    const owner = 'postgres://owner:secret@db.example.org/tolok';
    expect(readSettings({ DATABASE_URL: URL, DATABASE_OWNER_URL: owner })).toMatchObject({
      databaseUrl: URL,
      databaseOwnerUrl: owner,
    });
  });

  it('accept unsafe settings of the database server only when that is said in full', () => {
    expect(readSettings({ TOLOK_ACCEPT_UNSAFE_SETTINGS: 'yes' })).toMatchObject({ acceptUnsafeSettings: true });
    expect(readSettings({ TOLOK_ACCEPT_UNSAFE_SETTINGS: 'no' })).not.toHaveProperty('acceptUnsafeSettings');
    expect(() => readSettings({ TOLOK_ACCEPT_UNSAFE_SETTINGS: '1' })).toThrow(/"yes" or "no"/);
  });

  it('are refused all at once, without their values', () => {
    const wrong = { DATABASE_OWNER_URL: 'mysql://secret', PORT: '70000', TOLOK_WORKSPACE: 'A b' };
    const refused = (): unknown => readSettings(wrong);
    expect(refused).toThrow(SettingsError);
    expect(refused).toThrow(/DATABASE_OWNER_URL has the form.*DATABASE_OWNER_URL needs DATABASE_URL.*PORT is a whole/);
    expect(refused).not.toThrow(/secret|70000/);
  });
});
