/** The time step as somebody hears it while times are late, long, for two, with somebody else, or not to be had. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ElementHandle, HTTPRequest, Page } from 'puppeteer-core';
import { calm, quietStreet, ZONE } from './quiet-street.js';
import { focus, listen, transcript } from './reader.js';
import { setStage } from './stage.js';
import { find, heading, press } from './walk.js';

const two = (value: number) => String(value).padStart(2, '0');
const slot = (date: string, time: string, ...practitioners: string[]) => ({
  start: `${date}T${time}:00-08:00`,
  end: `${date}T23:59:00-08:00`,
  practitioners,
});

const few = [slot('2026-12-02', '09:00', 'ana', 'ben'), slot('2026-12-03', '17:30', 'ana')];
/** One each five minutes from six on. */
const many = Array.from({ length: 200 }, (_, index) =>
  slot('2026-12-02', `${two(6 + Math.floor(index / 12))}:${two((index % 12) * 5)}`, 'ana'),
);

const day = /^button "\w+day, December \d+/;
/** What is read between two lines, the month's days left out. */
async function between(page: Page, from: string, to: string): Promise<string[]> {
  const lines = (await transcript(page)).filter((line) => !day.test(line));
  const first = lines.findIndex((line) => line.startsWith(from));
  return lines.slice(
    first,
    lines.findIndex((line, index) => index > first && line.startsWith(to)),
  );
}

const choose = async (page: Page, list: string, value: string) => {
  await ((await find(page, 'combobox', list)) as ElementHandle<HTMLSelectElement>).select(value);
};

describe('the time step, read aloud', () => {
  const stage = setStage({
    zone: ZONE,
    now: Date.parse('2026-12-01T08:00:00-08:00'),
    document: {
      ...quietStreet,
      policies: { maxDaysAhead: 90 },
      hours: [{ days: ['mo', 'tu', 'we', 'th', 'fr'], open: '06:00', close: '23:00' }],
      services: [{ ...calm, people: 2 }],
      practitioners: [
        { id: 'ana', name: 'Ana', gender: 'woman' },
        { id: 'ben', name: 'Ben', gender: 'man' },
      ],
    },
    times: () => ({ timeZone: ZONE, nextAvailable: '2026-12-02', slots: few }),
  });

  /** @param answer whether a question, and when, may go on to the server */
  async function open(answer?: (request: HTTPRequest) => Promise<boolean>): Promise<Page> {
    const { page, clinic } = stage;
    if (answer) {
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        if (!request.url().includes('/availability')) return void request.continue();
        return void answer(request).then((goesOn) => (goesOn ? request.continue() : request.abort()));
      });
    }
    await page.goto(clinic.url);
    await heading(page, 'When suits you?');
    if (!answer) await page.waitForSelector('massage-booker >>> .times label', { visible: true });
    return page;
  }

  it('while times are on their way, and as they come', async () => {
    let letGo!: (goesOn: boolean) => void;
    const late = new Promise<boolean>((resolve) => (letGo = resolve));
    const page = await open(() => late);
    await page.waitForFunction(() => {
      const step = document
        .querySelector('massage-booker')!
        .shadowRoot!.querySelector('massage-booker-time-step')!.shadowRoot!;
      const soon = step.querySelector('massage-booker-slot-list')!.shadowRoot!.querySelector('.soon');
      return soon && getComputedStyle(soon).opacity === '1';
    });
    const hears = await listen(page);
    assert.deepEqual(
      (await transcript(page)).filter((line) => !/^StaticText "\w+day"$/.test(line)),
      [
        'heading "When suits you?"',
        'StaticText "Allow 45 min."',
        'combobox "Therapist" value No preference',
        'combobox "Who is coming" value Just me',
        'button "Next available" disabled',
        'button "Show a list"',
        'heading "December 2026"',
        'button "Previous month" disabled',
        'button "Next month"',
        // Named here for being busy.
        'table "December 2026"',
        'button "Tuesday, December 1, today" disabled',
        ...Array.from({ length: 30 }, (_, index) => {
          const date = new Date(Date.UTC(2026, 11, index + 2));
          const weekday = date.toLocaleDateString('en-US', { weekday: 'long', timeZone: 'UTC' });
          const closed = weekday.startsWith('S') ? ', closed' : '';
          return `button "${weekday}, December ${index + 2}${closed}" disabled`;
        }),
        'StaticText "Loading times…"',
        'region "Your booking"',
        'heading "Your booking"',
        'StaticText "Calm"',
        'StaticText "Spa massage"',
        'StaticText "45 min massage"',
        'StaticText "When"',
        'StaticText "Choose a time next"',
        'StaticText "With"',
        'StaticText "No preference"',
        'button "Back"',
        'button "Continue" disabled',
      ],
    );
    letGo(true);
    await heading(page, 'Wednesday, December 2');
    await hears([]);
  });

  it('for two', async () => {
    const page = await open();
    const hears = await listen(page);
    await choose(page, 'Who is coming', 'calm:45');
    await find(page, 'combobox', 'The second massage');
    await heading(page, 'Wednesday, December 2');
    assert.deepEqual(await between(page, 'heading "When suits you?"', 'heading "December 2026"'), [
      'heading "When suits you?"',
      'StaticText "Allow 45 min in all: Calm, 45 min massage and Calm, 45 min massage."',
      'combobox "Therapist" value No preference',
      'combobox "Who is coming" value Two of us',
      'combobox "The second massage" value Calm, 45 min',
      'button "Next available Wed, Dec 2, 9:00 AM"',
      'button "Show a list"',
    ]);
    await hears(['1 time']);
  });

  it('where a wish falls back to somebody else, with the sentence that says so', async () => {
    const page = await open();
    const hears = await listen(page);
    await choose(page, 'Therapist', ':man');
    assert.deepEqual(await between(page, 'heading "Wednesday, December 2"', 'region "Your booking"'), [
      'heading "Wednesday, December 2"',
      'StaticText "Clinic time (PST)"',
      'region "Morning"',
      'heading "Morning 1 time"',
      'radio "9:00 AM, Wednesday, December 2"',
    ]);
    await hears(['1 time']);
    await press(page, 'button', 'Thursday, December 3, 1 time available');
    await heading(page, 'Thursday, December 3');
    assert.deepEqual(await between(page, 'heading "Thursday, December 3"', 'region "Your booking"'), [
      'heading "Thursday, December 3"',
      'StaticText "Clinic time (PST)"',
      'StaticText "Nobody you asked for is free that day: these times are with others."',
      'region "Evening"',
      'heading "Evening 1 time"',
      'radio "5:30 PM, Thursday, December 3"',
    ]);
    await hears(['1 time', '1 time']);
  });

  it('where the one who was asked for has no time', async () => {
    stage.clinic.times = (query) =>
      query.get('practitioner') === 'ben'
        ? { timeZone: ZONE, nextAvailable: null, slots: [] }
        : { timeZone: ZONE, nextAvailable: '2026-12-02', slots: few };
    const page = await open();
    const hears = await listen(page);
    await choose(page, 'Therapist', 'ben');
    await heading(page, 'December 2026 has no free times');
    assert.deepEqual(await between(page, 'heading "December 2026 has', 'region "Your booking"'), [
      'heading "December 2026 has no free times"',
      'StaticText "No times at the moment"',
      'button "See times with anyone"',
    ]);
    await hears(['0 times']);
    await press(page, 'button', 'See times with anyone');
    await heading(page, 'Wednesday, December 2');
    await hears(['0 times', '1 time']);
  });

  it('with 200 times a day: each once, in its part, under its whole name', async () => {
    stage.clinic.times = () => ({
      timeZone: ZONE,
      nextAvailable: '2026-12-02',
      slots: [...many, slot('2026-12-03', '09:00', 'ana')],
    });
    const page = await open();
    const hears = await listen(page);
    await press(page, 'button', 'Thursday, December 3, 1 time available');
    await heading(page, 'Thursday, December 3');
    await hears(['1 time']);
    await press(page, 'button', 'Wednesday, December 2, 200 times available');
    await heading(page, 'Wednesday, December 2');
    const times = many.map(({ start }) => {
      const time = new Date(start).toLocaleTimeString('en-US', { timeStyle: 'short', timeZone: ZONE });
      return `radio "${time.replace(/\s/g, ' ')}, Wednesday, December 2"`;
    });
    assert.deepEqual(await between(page, 'heading "Wednesday, December 2"', 'region "Your booking"'), [
      'heading "Wednesday, December 2"',
      'StaticText "Clinic time (PST)"',
      'region "Morning"',
      'heading "Morning 72 times"',
      ...times.slice(0, 72),
      'region "Afternoon"',
      'heading "Afternoon 60 times"',
      ...times.slice(72, 132),
      'region "Evening"',
      'heading "Evening 68 times"',
      ...times.slice(132),
    ]);
    await hears(['1 time', '200 times']);
  });

  it('as a list whose later days could not be had, and then could', async () => {
    let refuses = true;
    const page = await open((request) =>
      Promise.resolve(!(refuses && /from=2027-0[23]/.test(request.url()))),
    );
    await press(page, 'button', 'Show a list');
    const hears = await listen(page);
    await press(page, 'button', 'More days');
    await find(page, 'button', 'Try again');
    const list = [
      'heading "Wednesday, December 2"',
      'StaticText "Clinic time (PST)"',
      'radio "9:00 AM, Wednesday, December 2"',
      'heading "Thursday, December 3"',
      'StaticText "Clinic time (PST)"',
      'radio "5:30 PM, Thursday, December 3"',
    ];
    assert.deepEqual(await between(page, list[0]!, 'region "Your booking"'), [
      ...list,
      'heading "We could not load the times"',
      'button "Try again"',
    ]);
    assert.equal(await focus(page), 'button "Try again"');
    refuses = false;
    stage.clinic.times = () => ({
      timeZone: ZONE,
      nextAvailable: '2027-02-02',
      slots: [slot('2027-02-02', '10:00', 'ana')],
    });
    await press(page, 'button', 'Try again');
    await heading(page, 'Tuesday, February 2');
    assert.deepEqual(await between(page, list[0]!, 'region "Your booking"'), [
      ...list,
      'heading "Tuesday, February 2"',
      'StaticText "Clinic time (PST)"',
      'radio "10:00 AM, Tuesday, February 2"',
      'button "More days"',
    ]);
    assert.equal(await focus(page), 'button "More days"');
    await hears([]);
  });
});
