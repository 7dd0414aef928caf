import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mailSettings } from '../../../../demo/endpoint/mail/mail-settings.js';

const clinic = { clinic: { email: 'hello@harbour.example' } };
const SMTP_URL = 'smtp://user:s3cret@mail.example.com:587';

const refused = (
  env: Record<string, string>,
  document: Parameters<typeof mailSettings>[1] = clinic,
): string => {
  try {
    mailSettings(env, document);
  } catch (error) {
    assert.ok(error instanceof Error);
    assert.doesNotMatch(error.message, /s3cret/);
    return error.message;
  }
  throw new Error('was not refused');
};

test('without a server there is no mail', () => {
  assert.equal(mailSettings({}, clinic), undefined);
  assert.equal(mailSettings({ SMTP_URL: '', MAIL_TO: 'nonsense' }, clinic), undefined);
});

test('the clinic’s own address sends and receives unless others are named', () => {
  assert.deepEqual(mailSettings({ SMTP_URL }, clinic), {
    smtpUrl: SMTP_URL,
    from: 'hello@harbour.example',
    clinicTo: 'hello@harbour.example',
    sendHealth: false,
  });
  const named = { MAIL_FROM: 'a@b.example', MAIL_TO: 'c@d.example', SEND_HEALTH: 'yes' };
  assert.deepEqual(mailSettings({ SMTP_URL, ...named }, {}), {
    smtpUrl: SMTP_URL,
    from: 'a@b.example',
    clinicTo: 'c@d.example',
    sendHealth: true,
  });
});

test('each bad value is named in a sentence, all of them at once, without the password', () => {
  assert.match(
    refused({ SMTP_URL: 'mail.example.com' }),
    /^SMTP_URL cannot be read\. It must look like smtp:/,
  );
  assert.match(refused({ SMTP_URL: 'https://user:s3cret@mail.example.com' }), /must begin with smtp:\/\/ or/);
  assert.match(refused({ SMTP_URL: 'smtp://user:s3cret%@mail.example.com' }), /holds a % .* write it %25/);
  assert.match(refused({ SMTP_URL: 'smtp://user:s3cret/1@mail.example.com' }), /SMTP_URL cannot be read/);
  assert.equal(
    refused({ SMTP_URL, MAIL_FROM: 'Harbour <a@b.example>', SEND_HEALTH: 'maybe' }),
    'MAIL_FROM must be one address such as booking@example.com; it is "Harbour <a@b.example>".\n' +
      'SEND_HEALTH must be yes or no; it is "maybe".',
  );
  assert.equal(
    refused({ SMTP_URL }, {}),
    'MAIL_FROM is needed, since the clinic document names no clinic.email.\n' +
      'MAIL_TO is needed, since the clinic document names no clinic.email.',
  );
  assert.match(
    refused({ SMTP_URL, MAIL_TO: 'x@y.example' }, { clinic: { email: 'a@b, c@d' } }),
    /^clinic\.email, which stands in for MAIL_FROM, must be one address/,
  );
});
