import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openStage } from '../helpers/stage.js';
import { openMailServer } from './mail-server.js';
import { at, CLINIC, harbourLane, MINUTE, openPost } from './post.js';

const stage = openStage();
const server = await openMailServer();
const request = harbourLane({ policies: { confirmation: 'request' } });
const health = { goals: ['pain'], areas: ['neck', 'lower-back'], pressure: 'medium' };
/** The only parts of a letter that are not known beforehand. */
const fixed = (text: string | undefined) =>
  text
    ?.replace(/\b[2-9A-Z]{4}-[2-9A-Z]{2}\b/g, 'REFE-RE')
    .replace(/#booking=\S+/, '#booking=TOKEN')
    .trim();

describe('a letter to the clinic', () => {
  test('says everything that a confirmed booking is about', async () => {
    const questions = [
      { name: 'referral', label: { en: 'How did you find us?' }, type: 'text' as const },
      { name: 'stairs', label: 'Can you climb stairs?', type: 'checkbox' as const },
      { name: 'unanswered', label: 'Anything else?', type: 'text' as const },
    ];
    const post = await openPost(stage, server, harbourLane({ fields: questions }));
    await post.book({
      notes: 'Second floor, please.\nI may be five minutes late.',
      answers: { ...health, referral: 'A friend', stairs: true },
      quoted: { amount: '95.00', currency: 'USD' },
    });
    const [letter] = (await post.delivered()).clinic;
    assert.equal(letter?.subject, 'Booked: Wed, Dec 2, 9:00 AM, Rosa Lind');
    assert.deepEqual(letter.recipients, [CLINIC]);
    assert.equal(letter.from?.text, '"Harbour Lane" <booking@harbour.example>');
    assert.equal(letter.replyTo?.text, '"Rosa Lind" <rosa@example.com>');
    assert.equal(letter.headers.get('auto-submitted'), 'auto-generated');
    assert.equal(letter.date?.getTime(), post.now());
    assert.equal(letter.attachments.length, 0);
    assert.equal(
      fixed(letter.text),
      `Rosa Lind has booked this appointment. It is confirmed; there is nothing to answer.

When
  Wednesday, December 2, 2026
  9:00 AM to 10:00 AM
  Pacific Standard Time

Massage
  Pain relief, 60 minutes

With
  Ana
  No preference

Price
  $95.00, to be paid at the clinic

Visitor
  Rosa Lind
  rosa@example.com
  +1 503 555 0101

How did you find us?
  A friend

Can you climb stairs?
  Yes

About the massage
  Goals, areas and pressure are not sent by e-mail: the endpoint's database keeps them under REFE-RE.

Notes
  Second floor, please.
  I may be five minutes late.

Reference
  REFE-RE`,
    );
  });

  test('asks for an answer to a request, and says whose time is kept', async () => {
    const post = await openPost(stage, server, request);
    await post.book({ preference: { gender: 'man' } });
    const [letter] = (await post.delivered()).clinic;
    assert.equal(letter?.subject, 'Request: Wed, Dec 2, 9:00 AM, Rosa Lind');
    assert.match(
      letter.text!,
      /^Rosa Lind asks for an appointment\. The time is kept, but nothing is booked until you answer: please reply to this e-mail or call \+1 503 555 0101\.\n/,
    );
    assert.match(letter.text!, /\nWith\n {2}Preferably a man\n {2}Kept free for it: Ben\n/);
  });

  test('names the telephone alone where there is no address to reply to', async () => {
    const post = await openPost(stage, server, request);
    await post.book({ people: [{ name: 'Tom', phone: '+1 503 555 0177' }] });
    const { clinic, visitor } = await post.delivered();
    assert.match(clinic[0]!.text!, /until you answer: please call \+1 503 555 0177\.\n/);
    assert.equal(clinic[0]!.replyTo, undefined);
    assert.equal(visitor.length, 0);
  });

  test('gives both times of a move, and frees the time of a cancellation', async () => {
    const post = await openPost(stage, server);
    const booking = await post.book({ notes: 'Second floor' });
    await post.change('reschedule', booking, { start: at('11', '03') });
    await post.change('reschedule', booking, { start: at('10', '04'), practitioner: 'ben' });
    await post.change('cancel', booking);
    const [, moved, again, cancelled] = (await post.delivered()).clinic;
    assert.equal(moved?.subject, 'Moved: Thu, Dec 3, 11:00 AM, Rosa Lind');
    assert.match(moved.text!, /\nWhen\n {2}Thursday, December 3, 2026\n {2}11:00 AM to 12:00 PM\n/);
    assert.match(moved.text!, /\nBefore\n {2}Wednesday, December 2, 2026, 9:00 AM\n/);
    assert.match(again!.text!, /\nBefore\n {2}Thursday, December 3, 2026, 11:00 AM\n/);
    assert.equal(cancelled?.subject, 'Cancelled: Fri, Dec 4, 10:00 AM, Rosa Lind');
    assert.equal(
      fixed(cancelled.text),
      `Rosa Lind has cancelled this appointment. The time is free again.

When it was
  Friday, December 4, 2026
  10:00 AM to 11:00 AM
  Pacific Standard Time

Massage
  Pain relief, 60 minutes

With
  Ben

Visitor
  Rosa Lind
  rosa@example.com
  +1 503 555 0101

Reference
  REFE-RE`,
    );
    assert.equal(cancelled.references, again!.references);
  });

  test('says that a moved request is still a request', async () => {
    const post = await openPost(stage, server, request);
    await post.change('reschedule', await post.book(), { start: at('11') });
    const { clinic, visitor } = await post.delivered();
    assert.equal(clinic[1]?.subject, 'Request moved: Wed, Dec 2, 11:00 AM, Rosa Lind');
    assert.match(clinic[1].text!, /^Rosa Lind would now prefer another time\. The time is kept, but nothing/);
    assert.equal(visitor[1]?.subject, 'Your request for Wednesday, December 2 (not booked yet)');
    assert.match(visitor[1].text!, /we have your new time\. It is not booked yet: Harbour Lane will answer/);
  });

  test('names both visitors of an appointment for two, and what it costs together', async () => {
    const post = await openPost(stage, server);
    await post.book({
      service: 'for-two',
      people: [{ name: 'Rosa Lind', email: 'rosa@example.com' }, { name: 'Tom Lind' }],
    });
    const { clinic, visitor } = await post.delivered();
    assert.match(clinic[0]!.text!, /\nWith\n {2}Ana and Ben\n/);
    assert.match(clinic[0]!.text!, /\nPrice\n {2}\$160\.00, to be paid at the clinic\n/);
    assert.match(clinic[0]!.text!, /\nSecond visitor\n {2}Tom Lind\n/);
    assert.doesNotMatch(visitor[0]!.text!, /Tom/);
  });

  test('holds answers about health only where the clinic wants them by mail', async () => {
    const quiet = await openPost(stage, server);
    await quiet.book({ answers: health });
    const without = await quiet.delivered();
    for (const { raw, text } of [...without.clinic, ...without.visitor]) {
      assert.doesNotMatch(raw + text!, /neck|lower.back|medium|Relieve/i);
    }
    const open = await openPost(stage, server, harbourLane(), { sendHealth: true });
    await open.book({ start: at('10'), answers: health });
    await open.book({ start: at('11') });
    const { clinic, visitor } = await open.delivered();
    assert.match(
      clinic[0]!.text!,
      /\nAbout the massage\n {2}Goals: Relieve pain\n {2}Areas: Neck, Lower back\n {2}Pressure: Medium\n/,
    );
    assert.doesNotMatch(clinic[1]!.text!, /About the massage/, 'nothing was said');
    for (const { raw, text } of visitor) assert.doesNotMatch(raw + text!, /neck|lower.back|medium/i);
  });
});

describe('a letter to the visitor', () => {
  test('says what was booked, where to be and how to change it', async () => {
    const post = await openPost(stage, server);
    await post.book({ notes: 'My back hurts', quoted: { amount: '95.00', currency: 'USD' } });
    const [letter] = (await post.delivered()).visitor;
    assert.equal(letter?.subject, 'Booked: your massage on Wednesday, December 2');
    assert.deepEqual(letter.recipients, ['rosa@example.com']);
    assert.equal(letter.replyTo?.text, '"Harbour Lane" <hello@harbour.example>');
    assert.equal(
      fixed(letter.text),
      `Hello Rosa Lind,

Your massage is booked.

When
  Wednesday, December 2, 2026
  9:00 AM to 10:00 AM
  Pacific Standard Time

Massage
  Pain relief, 60 minutes

With
  Ana

Where
  Harbour Lane
  8 Harbour Lane, Portland, OR 97205
  +1 503 555 0199

Price
  $95.00, to be paid at the clinic

To change or cancel
  Plans change: please tell us a day before and there is no charge.
  Online until Tuesday, December 1, 9:00 AM:
  https://harbour.example/book#booking=TOKEN
  This link is yours alone: please do not pass it on.

Reference
  REFE-RE

Any questions, or was this not you? Please reply or call +1 503 555 0199.

Harbour Lane`,
    );
  });

  test('never calls a request booked', async () => {
    const post = await openPost(stage, server, request);
    await post.book();
    const [letter] = (await post.delivered()).visitor;
    assert.equal(letter?.subject, 'Your request for Wednesday, December 2 (not booked yet)');
    assert.match(
      letter.text!,
      /^Hello Rosa Lind,\n\nThank you for your request\. It is not booked yet: Harbour Lane will answer you\.\n\nPreferred time\n/,
    );
    assert.doesNotMatch(letter.text!, /\nWith\n/, 'nobody was named');
  });

  test('tells of a move and of a cancellation', async () => {
    const post = await openPost(stage, server);
    const booking = await post.book();
    await post.change('reschedule', booking, { start: at('11', '03') });
    await post.change('cancel', booking);
    const [booked, moved, cancelled] = (await post.delivered()).visitor;
    assert.equal(moved?.subject, 'Moved: your massage is now on Thursday, December 3');
    assert.match(moved.text!, /\nYour appointment is moved\. This is the new time\.\n\nWhen\n {2}Thursday/);
    assert.equal(moved.references, booked!.messageId);
    assert.equal(
      fixed(cancelled?.text),
      `Hello Rosa Lind,

Your appointment is cancelled. There is nothing more to do.

When it was
  Thursday, December 3, 2026
  11:00 AM to 12:00 PM
  Pacific Standard Time

Massage
  Pain relief, 60 minutes

With
  Ana

Reference
  REFE-RE

Was it not you who cancelled, or would you like another time? Please reply or call +1 503 555 0199.

Harbour Lane`,
    );
  });

  test('speaks the language that the clinic wrote in, and writes dates as the visitor does', async () => {
    const post = await openPost(stage, server);
    await post.book({ locale: 'fr-CA' });
    await post.book({ start: at('10'), locale: 'en-GB' });
    await post.book({ start: at('11'), locale: 'not a locale' });
    const [french, british, odd] = (await post.delivered()).visitor;
    assert.match(french!.text!, /\nWhere\n {2}Ruelle du Port\n/);
    assert.match(british!.text!, /\nWhere\n {2}Harbour Lane\n/);
    assert.match(british!.text!, /\nWhen\n {2}Wednesday,? 2 December 2026\n {2}10:00 to 11:00\n/);
    assert.match(odd!.text!, /\nWhen\n {2}Wednesday, December 2, 2026\n {2}11:00 AM to 12:00 PM\n/);
  });

  test('gives the link only while it works', async () => {
    const post = await openPost(stage, server);
    const soon = await post.book({ start: '2026-11-24T09:00:00-08:00' });
    assert.ok(soon.links?.manage);
    const [letter] = (await post.delivered()).visitor;
    assert.match(letter!.text!, /\nTo change or cancel\n {2}Plans change: .*\n\nReference/);
    const { clinic, ...rest } = harbourLane();
    const bare = { ...rest, clinic: { timeZone: clinic!.timeZone }, policies: {} };
    const plain = await openPost(stage, server, bare);
    await plain.book();
    const [short] = (await plain.delivered()).visitor;
    assert.equal(
      fixed(short?.text),
      `Hello Rosa Lind,

Your massage is booked.

When
  Wednesday, December 2, 2026
  9:00 AM to 10:00 AM
  Pacific Standard Time

Massage
  Pain relief, 60 minutes

With
  Ana

Price
  $95.00

Reference
  REFE-RE

Any questions, or was this not you? Please reply.`,
    );
  });
});

describe('what a stranger typed', () => {
  const evil =
    'Rosa\r\nBcc: all@example.com\r\n\r\nWin at https://evil.example \u202egnihton "x" <a@b.example>';

  test('stays out of the head of every letter', async () => {
    const post = await openPost(stage, server);
    await post.book({
      people: [{ name: evil, email: 'rosa@example.com', phone: '555 0101\r\nBcc: all@example.com' }],
      notes: 'Reference\r\nFAKE\u2028Visitor\n.\r\nQUIT\r\n',
      locale: 'en\r\nBcc: all@example.com',
    });
    const { clinic, visitor } = await post.delivered();
    for (const letter of [...clinic, ...visitor]) {
      assert.equal(letter.recipients.length, 1);
      assert.equal(letter.headers.has('bcc'), false);
      assert.doesNotMatch(letter.raw.split('\r\n\r\n')[0]!, /^bcc/im);
      for (const line of letter.subject!.split('')) assert.notEqual(line, '\n');
    }
    assert.equal(clinic[0]!.replyTo?.value.length, 1);
    assert.equal(clinic[0]!.replyTo.value[0]!.address, 'rosa@example.com');
    assert.match(clinic[0]!.subject!, /^Booked: Wed, Dec 2, 9:00 AM, Rosa Bcc: all@example\.com Win at/);
    assert.match(
      clinic[0]!.text!,
      /\nNotes\n {2}Reference\n {2}FAKE\n {2}Visitor\n {2}\.\n {2}QUIT\n\nReference\n/,
    );
  });

  test('does not reach another’s inbox, unless it can be nothing but a name', async () => {
    const post = await openPost(stage, server);
    const names = [evil, 'Buy at evil.example', 'Zoë Ann O’Neil-Lind', 'Dr. Lind'];
    for (const [index, name] of names.entries()) {
      await post.book({
        start: at('09', `0${index + 2}`),
        people: [{ name, email: 'rosa@example.com' }],
        notes: 'Buy more',
        answers: { referral: 'Buy more' },
      });
    }
    const { visitor } = await post.delivered();
    assert.deepEqual(
      visitor.map(({ text }) => text!.split('\n')[0]),
      ['Hello,', 'Hello,', 'Hello Zoë Ann O’Neil-Lind,', 'Hello Dr. Lind,'],
    );
    for (const { raw, text, attachments } of visitor) {
      assert.doesNotMatch(raw + text! + attachments.map(({ content }) => String(content)).join(), /evil|Buy/);
    }
  });

  test('is written to only where it is one address', async () => {
    const post = await openPost(stage, server);
    for (const [index, email] of ['a,b@example.com', '<a@example.com>', '"a:b;"@example.com'].entries()) {
      await post.book({ start: at('09', `0${index + 2}`), people: [{ name: 'Rosa', email }] });
    }
    const { clinic, visitor } = await post.delivered();
    assert.equal(visitor.length, 0);
    assert.deepEqual(
      clinic.map(({ replyTo }) => replyTo),
      [undefined, undefined, undefined],
    );
    assert.equal(post.logged.filter(({ event }) => event === 'letter-without-address').length, 3);
    await post.later(60 * MINUTE);
    assert.equal(post.logged.length, 6, 'each was taken out of the box');
  });
});
