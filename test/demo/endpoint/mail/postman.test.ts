import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readClinic } from '../../../../demo/endpoint/clinic.js';
import { createPostman } from '../../../../demo/endpoint/mail/postman.js';
import { leaseLetter, postponeLetter, removeLetter } from '../../../../demo/endpoint/store/outbox.js';
import type { Store } from '../../../../demo/endpoint/store/store.js';
import { onBothEngines, type Stage } from '../helpers/stage.js';
import { openMailServer, type Received } from './mail-server.js';
import { at, CLINIC, harbourLane, MINUTE, openPost, outbox } from './post.js';

const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const server = await openMailServer();
const kinds = (letters: Received[]) => letters.map(({ messageId }) => messageId!.split('.')[2]);
const entered = async (stage: Stage, now: number) => {
  await stage.store.query('update outbox set created_at = $1::timestamptz', [new Date(now).toISOString()]);
};

onBothEngines((stage) => {
  test('what is sent is taken out, and every letter has a name of its own', async () => {
    const post = await openPost(stage, server);
    const booking = await post.book();
    const { clinic, visitor } = await post.delivered();
    assert.equal(clinic[0]?.messageId, `<${booking.id}.0.booked.clinic@harbour.example>`);
    assert.equal(visitor[0]?.messageId, `<${booking.id}.0.booked.visitor@harbour.example>`);
    assert.deepEqual(await outbox(stage), []);
    await post.later(DAY);
    assert.equal(server.received.length, 2);
  });

  test('a server that is down loses nothing: all arrives, once each, in order', async () => {
    const post = await openPost(stage, server);
    await server.down();
    const booking = await post.book();
    await post.later(0);
    await post.change('reschedule', booking, { start: at('11', '03') });
    await post.change('cancel', booking);
    for (const wait of [0.5, 1, 2]) await post.later(wait * MINUTE);
    const waiting = await outbox(stage);
    assert.equal(waiting.length, 6);
    assert.ok(waiting.some(({ attempts }) => attempts > 1));
    for (const { attempts, error } of waiting) assert.equal(error, attempts ? 'ESOCKET CONN' : null);
    await server.up();
    for (let minutes = 0; minutes < 10; minutes += 1) await post.later(MINUTE);
    const { clinic, visitor } = await post.delivered();
    assert.deepEqual(kinds(clinic), ['booked', 'rescheduled', 'cancelled']);
    assert.deepEqual(kinds(visitor), ['booked', 'rescheduled', 'cancelled']);
    assert.deepEqual(await outbox(stage), []);
    assert.doesNotMatch(JSON.stringify(post.logged), /@|Rosa|555/);
  });

  test('a dead server is asked by one letter a round, less and less often, and for ever', async () => {
    const post = await openPost(stage, server);
    await server.down();
    await post.book();
    await post.later(0);
    assert.deepEqual(
      (await outbox(stage)).map(({ attempts }) => attempts),
      [1, 0],
    );
    const waits: number[] = [];
    for (let tries = 0; tries < 24; tries += 1) {
      const { event, facts } = post.logged.at(-1)!;
      assert.equal(event, 'letter-postponed');
      if (facts.recipient === 'clinic') waits.push(Number(facts.seconds));
      await post.later(HOUR);
    }
    const full = [30, 60, 120, 240, 480, 960, 1920, 3600, 3600];
    full.forEach((most, index) =>
      assert.ok(waits[index]! <= most && waits[index]! >= most * 0.8 - 1, `${waits[index]}`),
    );
    await post.later(30 * DAY);
    assert.equal((await outbox(stage)).length, 2);
    await server.up();
    await post.later(HOUR);
    assert.equal(server.received.length, 2);
  });

  test('a server that dies in the middle of a letter gets it again', async () => {
    const post = await openPost(stage, server);
    server.deaths = 2;
    await post.book();
    await post.later(0);
    assert.equal(server.received.length, 0);
    for (let tries = 0; tries < 4; tries += 1) await post.later(MINUTE);
    const { clinic, visitor } = await post.delivered();
    assert.deepEqual([clinic.length, visitor.length, server.deaths], [1, 1, 0]);
  });

  test('a recipient who is refused for good is asked for three days, and holds up nobody else', async () => {
    const post = await openPost(stage, server);
    server.refuse = (address) => (address === CLINIC ? 0 : 550);
    try {
      const booking = await post.book();
      await entered(stage, post.now());
      await post.later(0);
      assert.equal(server.received.length, 1);
      const [letter] = await outbox(stage);
      assert.equal(letter?.error, '550 RCPT TO');
      const wait = letter.due - post.now();
      assert.ok(wait <= HOUR && wait >= 0.8 * HOUR, `${wait}`);
      for (const hours of [1, 60, 10]) await post.later(hours * HOUR);
      assert.equal((await outbox(stage))[0]!.attempts, 4);
      await post.change('cancel', booking);
      await post.later(2 * HOUR);
      assert.equal(post.logged.at(-2)?.event, 'letter-dropped');
      assert.equal(post.logged.at(-2)?.facts.error, '550 RCPT TO');
      // The next one has its own three days.
      assert.deepEqual(
        (await outbox(stage)).map(({ kind, recipient, error }) => [kind, recipient, error]),
        [['cancelled', 'visitor', '550 RCPT TO']],
      );
    } finally {
      server.refuse = () => 0;
    }
    assert.deepEqual(kinds(server.received), ['booked', 'cancelled']);
  });

  test('a recipient or letter that is refused for now is tried again soon', async () => {
    const post = await openPost(stage, server);
    server.refuse = () => 450;
    await post.book();
    await post.later(0);
    assert.deepEqual(
      (await outbox(stage)).map(({ error }) => error),
      ['450 RCPT TO', '450 RCPT TO'],
    );
    server.refuse = () => 0;
    server.refuseData = () => 554;
    await post.later(MINUTE);
    assert.deepEqual(
      (await outbox(stage)).map(({ error }) => error),
      ['554 DATA', '554 DATA'],
    );
    server.refuseData = () => 0;
    await post.later(HOUR);
    assert.equal(server.received.length, 2);
  });

  test('two postmen never carry the same letter', async () => {
    const post = await openPost(stage, server);
    for (const hour of ['09', '10', '11']) {
      for (const day of ['02', '03', '04', '05']) await post.book({ start: at(hour, day) });
    }
    const other = createPostman({
      store: stage.store,
      clinic: readClinic(harbourLane()),
      mail: { smtpUrl: server.url, from: 'b@harbour.example', clinicTo: CLINIC, sendHealth: false },
      now: post.now,
      log: (event, facts) => post.logged.push({ event, facts }),
    });
    post.postman.wake();
    await Promise.all([post.postman.idle(), other.idle()]);
    await other.close();
    assert.equal(server.received.length, 24);
    assert.equal(new Set(server.received.map(({ messageId }) => messageId!.split('@')[0])).size, 24);
    const by = (domain: string) => server.received.filter(({ from }) => from!.text.includes(domain)).length;
    assert.ok(by('<b@') > 0 && by('<booking@') > 0, 'both had work');
    assert.deepEqual(await outbox(stage), []);
  });

  test('a letter whose postman died is sent by the next, under the same name', async () => {
    const post = await openPost(stage, server);
    const booking = await post.book();
    const lost = await leaseLetter(stage.store, post.now(), post.now() + 10 * MINUTE);
    assert.equal(lost?.recipient, 'clinic');
    await post.later(9 * MINUTE);
    assert.deepEqual(kinds(server.received), ['booked']);
    assert.deepEqual(server.received[0]!.recipients, ['rosa@example.com']);
    await post.later(MINUTE);
    assert.equal(server.received[1]?.messageId, `<${booking.id}.0.booked.clinic@harbour.example>`);
    // The dead one, come back, takes nothing from whoever sent it.
    await postponeLetter(stage.store, lost, post.now(), 'late');
    await removeLetter(stage.store, lost);
  });

  test('nobody hears of a change before the booking itself', async () => {
    const post = await openPost(stage, server);
    const booking = await post.book();
    const lost = await leaseLetter(stage.store, post.now(), post.now() + 10 * MINUTE);
    await post.change('cancel', booking);
    await post.later(MINUTE);
    const { clinic, visitor } = await post.delivered();
    assert.deepEqual([kinds(clinic), kinds(visitor)], [[], ['booked', 'cancelled']]);
    await removeLetter(stage.store, lost!);
    assert.deepEqual(kinds((await post.delivered()).clinic), ['cancelled']);
  });

  test('who leased a letter last decides when it is tried again', async () => {
    const post = await openPost(stage, server);
    await post.book();
    const first = await leaseLetter(stage.store, post.now(), post.now());
    const second = await leaseLetter(stage.store, post.now(), post.now() + HOUR);
    assert.deepEqual([first?.id, first?.attempts, second?.attempts], [second?.id, 1, 2]);
    await postponeLetter(stage.store, first!, post.now(), 'late');
    assert.equal((await outbox(stage))[0]!.due, post.now() + HOUR);
    await postponeLetter(stage.store, second!, post.now() + MINUTE, '421 CONN');
    assert.deepEqual((await outbox(stage))[0]!.error, '421 CONN');
  });

  test('a stop waits for the letter under way, and leaves the others for the next start', async () => {
    const post = await openPost(stage, server);
    let release = () => {};
    server.holdUp = new Promise<void>((resolve) => (release = resolve));
    await post.book();
    post.postman.wake();
    let stopped = false;
    const closing = post.postman.close().then(() => (stopped = true));
    while ((await outbox(stage))[0]!.attempts === 0) await new Promise(setImmediate);
    assert.equal(stopped, false);
    release();
    await closing;
    server.holdUp = undefined;
    assert.equal(server.received.length, 1);
    assert.equal((await outbox(stage)).length, 1);
    post.postman.wake();
    await post.postman.idle();
    assert.equal(server.received.length, 1, 'closed is closed');
  });

  test('a database that fails is told of by name only, and asked again', async () => {
    let broken = true;
    const store: Store = {
      ...stage.store,
      query: (text, params) =>
        broken ? Promise.reject(new TypeError('rosa@example.com')) : stage.store.query(text, params),
    };
    const post = await openPost({ ...stage, store }, server);
    assert.deepEqual(post.logged, [{ event: 'outbox-failed', facts: { error: 'TypeError' } }]);
    broken = false;
    await post.book();
    await post.later(0);
    assert.equal(server.received.length, 2);
  });

  test('no letter reads a file or an address on behalf of who typed one', async () => {
    const post = await openPost(stage, server);
    await post.book({
      notes: 'file:///etc/hostname',
      people: [{ name: '/etc/hostname', email: 'a@b.example' }],
    });
    const { clinic } = await post.delivered();
    assert.match(clinic[0]!.text!, /\nNotes\n {2}file:\/\/\/etc\/hostname\n/);
  });
});
