import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { readSettings } from '../../../demo/endpoint/settings.js';
import { StartError } from '../../../demo/endpoint/start-error.js';
import { smallClinic } from './helpers/clinics.js';
import { emptyFolder, removeFolder } from './helpers/data-folder.js';

const folder = await emptyFolder();
after(() => removeFolder(folder));
const file = async (name: string, text: string) => {
  await writeFile(join(folder, name), text);
  return join(folder, name);
};

test('without an environment everything has a value that a clinic can begin with', () => {
  const { document, ...settings } = readSettings({}, smallClinic());
  assert.ok(document);
  assert.deepEqual(settings, {
    port: 8787,
    host: undefined,
    dataDir: '.data',
    databaseUrl: undefined,
    origins: undefined,
    rate: { perMinute: 120, behindProxy: false },
    rules: { holdMinutes: 10, minFillSeconds: 2, oneBookingPerContact: true },
    retentionDays: undefined,
    mail: undefined,
  });
});

test('an empty variable is an absent one, and a clinic’s own file takes the demo’s place', async () => {
  const CLINIC = await file('clinic.json', JSON.stringify(smallClinic({ timeZone: 'Europe/Berlin' })));
  const env = {
    PORT: '',
    CLINIC,
    ALLOWED_ORIGINS: 'https://clinic.example/, https://www.clinic.example',
    RATE_LIMIT: '0',
    ONE_BOOKING_PER_CONTACT: 'No',
    RETENTION_DAYS: '0',
    DATABASE_URL: 'postgres://clinic:pass@127.0.0.1/clinic',
  };
  const settings = readSettings(env, smallClinic());
  assert.equal(settings.port, 8787);
  assert.equal((settings.document as ReturnType<typeof smallClinic>).clinic.timeZone, 'Europe/Berlin');
  assert.deepEqual(settings.origins, ['https://clinic.example', 'https://www.clinic.example']);
  assert.equal(settings.rate, undefined);
  assert.equal(settings.rules.oneBookingPerContact, false);
  assert.equal(settings.retentionDays, 0);
  assert.equal(settings.databaseUrl, env.DATABASE_URL);
});

describe('a value that cannot be', () => {
  const bad: [string, string, RegExp][] = [
    ['PORT', '80 80', /^PORT must be a number from 0 to 65535, such as 8787; it is "80 80"\.$/],
    ['PORT', '70000', /^PORT must/],
    ['RATE_LIMIT', '-1', /^RATE_LIMIT must be a number/],
    ['RETENTION_DAYS', '1.5', /^RETENTION_DAYS must be a number/],
    ['HOLD_MINUTES', '0', /^HOLD_MINUTES must be at least 1\.$/],
    ['MIN_FILL_SECONDS', 'two', /^MIN_FILL_SECONDS must be/],
    ['BEHIND_PROXY', 'true', /^BEHIND_PROXY must be yes or no; it is "true"\.$/],
    ['ONE_BOOKING_PER_CONTACT', '1', /^ONE_BOOKING_PER_CONTACT must be yes or no/],
    [
      'ALLOWED_ORIGINS',
      'clinic.example',
      /^ALLOWED_ORIGINS must list origins such as .* "clinic\.example"\.$/,
    ],
    ['ALLOWED_ORIGINS', 'https://clinic.example/book', /^ALLOWED_ORIGINS must/],
    ['DATABASE_URL', 'mysql://root:hunter2@db/clinic', /^DATABASE_URL must be like postgres:/],
    ['SMTP_URL', 'mail.example:25', /^SMTP_URL/],
    ['CLINIC', join(folder, 'none.json'), /^CLINIC names a file that cannot be read: .*none\.json$/],
  ];
  for (const [name, value, message] of bad) {
    test(`${name}=${value} is said plainly`, () => {
      assert.throws(
        () => readSettings({ [name]: value }, smallClinic()),
        (error: Error) => {
          assert.ok(error instanceof StartError);
          assert.match(error.message, message);
          assert.doesNotMatch(error.message, /hunter2/, 'passwords are not repeated');
          return true;
        },
      );
    });
  }

  test('a clinic document is checked, every fault with its path', async () => {
    const CLINIC = await file('broken.json', '{ "services": [');
    assert.throws(
      () => readSettings({ CLINIC }, smallClinic()),
      /^StartError: CLINIC names a file that is not JSON/,
    );
    const unfit = await file(
      'unfit.json',
      JSON.stringify({ ...smallClinic(), practitioners: [{ id: 'a b' }] }),
    );
    assert.throws(
      () => readSettings({ CLINIC: unfit }, smallClinic()),
      /practitioners\.0\.id must be[^]*practitioners\.0\.name/,
    );
  });

  test('all of them are said at once', () => {
    assert.throws(
      () => readSettings({ PORT: 'x', RATE_LIMIT: 'y', SMTP_URL: 'z', MAIL_FROM: '' }, smallClinic()),
      ({ message }: Error) => /RATE_LIMIT[^]*PORT[^]*SMTP_URL/.test(message),
    );
  });
});
