/** The time step as somebody hears it, from the heading to the action, and what is said as one goes. */
import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'node:test';
import type { SerializedAXNode } from 'puppeteer-core';
import type { Tab } from './browser.js';
import { calm, hotStones, quietStreet, ZONE } from './quiet-street.js';
import { focus, focusOn, listen, transcript } from './reader.js';
import { setStage } from './stage.js';
import { heading, press } from './walk.js';

const at = (date: string, time: string) => `${date}T${time}:00-08:00`;
const slot = (date: string, time: string) => ({
  start: at(date, time),
  end: at(date, '18:00'),
  practitioners: ['ana'],
});

const days = /^(StaticText "\w+day"|button "\w+day,)/;

describe('the time step, read aloud', () => {
  const stage = setStage({
    zone: ZONE,
    now: Date.parse('2026-12-01T08:00:00-08:00'),
    oneTab: true,
    document: {
      ...quietStreet,
      policies: { maxDaysAhead: 60 },
      hours: [{ days: ['mo', 'tu', 'we', 'th', 'fr'], open: '09:00', close: '18:00' }],
      closures: ['2026-12-25'],
      services: [{ ...calm, people: 2 }],
      addOns: [hotStones],
      practitioners: [
        { id: 'ana', name: 'Ana', languages: ['en', 'es'] },
        { id: 'ben', name: 'Ben' },
      ],
    },
    times: () => ({
      timeZone: ZONE,
      nextAvailable: '2026-12-02',
      slots: [slot('2026-12-02', '09:00'), slot('2026-12-02', '14:00'), slot('2026-12-03', '17:30')],
    }),
  });
  before(async () => {
    await stage.open();
  });
  /** Of one test alone. */
  let other: Tab | undefined;
  afterEach(async () => {
    await other?.close();
    other = undefined;
  });

  it('as a month', async () => {
    assert.deepEqual(await transcript(stage.page), [
      'heading "When suits you?"',
      'StaticText "Allow 45 min."',
      'combobox "Therapist" value No preference',
      'combobox "Who is coming" value Just me',
      'button "Next available Wed, Dec 2, 9:00 AM"',
      'StaticText "Add to your massage"',
      'checkbox "Hot stones +15 min"',
      'button "Show a list"',
      'heading "December 2026"',
      'button "Previous month" disabled',
      'button "Next month"',
      'StaticText "Sunday"',
      'StaticText "Monday"',
      'StaticText "Tuesday"',
      'StaticText "Wednesday"',
      'StaticText "Thursday"',
      'StaticText "Friday"',
      'StaticText "Saturday"',
      'button "Tuesday, December 1, today, fully booked" disabled',
      'button "Wednesday, December 2, 2 times available" pressed',
      'button "Thursday, December 3, 1 time available"',
      'button "Friday, December 4, fully booked" disabled',
      'button "Saturday, December 5, closed" disabled',
      'button "Sunday, December 6, closed" disabled',
      'button "Monday, December 7, fully booked" disabled',
      'button "Tuesday, December 8, fully booked" disabled',
      'button "Wednesday, December 9, fully booked" disabled',
      'button "Thursday, December 10, fully booked" disabled',
      'button "Friday, December 11, fully booked" disabled',
      'button "Saturday, December 12, closed" disabled',
      'button "Sunday, December 13, closed" disabled',
      'button "Monday, December 14, fully booked" disabled',
      'button "Tuesday, December 15, fully booked" disabled',
      'button "Wednesday, December 16, fully booked" disabled',
      'button "Thursday, December 17, fully booked" disabled',
      'button "Friday, December 18, fully booked" disabled',
      'button "Saturday, December 19, closed" disabled',
      'button "Sunday, December 20, closed" disabled',
      'button "Monday, December 21, fully booked" disabled',
      'button "Tuesday, December 22, fully booked" disabled',
      'button "Wednesday, December 23, fully booked" disabled',
      'button "Thursday, December 24, fully booked" disabled',
      'button "Friday, December 25, closed" disabled',
      'button "Saturday, December 26, closed" disabled',
      'button "Sunday, December 27, closed" disabled',
      'button "Monday, December 28, fully booked" disabled',
      'button "Tuesday, December 29, fully booked" disabled',
      'button "Wednesday, December 30, fully booked" disabled',
      'button "Thursday, December 31, fully booked" disabled',
      'heading "Wednesday, December 2"',
      'StaticText "Clinic time (PST)"',
      'region "Morning"',
      'heading "Morning 1 time"',
      'radio "9:00 AM, Wednesday, December 2"',
      'region "Afternoon"',
      'heading "Afternoon 1 time"',
      'radio "2:00 PM, Wednesday, December 2"',
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
    ]);
  });

  it('with the month as a table of seven named columns', async () => {
    const { page } = stage;
    const tree = await page.accessibility.snapshot({ interestingOnly: false, includeIframes: false });
    const all = function* (node: SerializedAXNode): Generator<SerializedAXNode> {
      yield node;
      for (const child of node.children ?? []) yield* all(child);
    };
    const table = [...all(tree!)].find(({ role, name }) => role === 'table' && name === 'December 2026');
    assert.ok(table, 'a table with the month’s name');
    const columns = [...all(table)].filter(({ role }) => role === 'columnheader');
    assert.deepEqual(
      columns.map(({ name }) => name),
      ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    );
    assert.ok([...all(table)].filter(({ role }) => role === 'cell').length >= 31, 'a cell for each day');
  });

  it('as a list', async () => {
    await press(stage.page, 'button', 'Show a list');
    await heading(stage.page, 'Thursday, December 3');
    assert.deepEqual(await transcript(stage.page), [
      'heading "When suits you?"',
      'StaticText "Allow 45 min."',
      'combobox "Therapist" value No preference',
      'combobox "Who is coming" value Just me',
      'button "Next available Wed, Dec 2, 9:00 AM"',
      'StaticText "Add to your massage"',
      'checkbox "Hot stones +15 min"',
      'button "Show the calendar"',
      'heading "Wednesday, December 2"',
      'StaticText "Clinic time (PST)"',
      'radio "9:00 AM, Wednesday, December 2"',
      'radio "2:00 PM, Wednesday, December 2"',
      'heading "Thursday, December 3"',
      'StaticText "Clinic time (PST)"',
      'radio "5:30 PM, Thursday, December 3"',
      'button "More days"',
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
    ]);
  });

  it('as a day is chosen, and a month that has none', async () => {
    const { page } = stage;
    await press(page, 'button', 'Show the calendar');
    const hears = await listen(page);
    await press(page, 'button', 'Thursday, December 3, 1 time available');
    await page.waitForSelector('::-p-aria([name="5:30 PM, Thursday, December 3"][role="radio"])');
    await focusOn(page, 'heading "Thursday, December 3"');
    await hears(['1 time']);

    await press(page, 'button', 'Next month');
    await heading(page, 'January 2027 has no free times');
    assert.equal(await focus(page), 'button "Next month" disabled');
    await hears(['1 time', 'January 2027 has no free times']);
    const lines = await transcript(page);
    assert.deepEqual(lines.slice(lines.indexOf('heading "January 2027 has no free times"')).slice(0, 3), [
      'heading "January 2027 has no free times"',
      'StaticText "The next opening is on Wednesday, December 2."',
      'button "See Wed, Dec 2"',
    ]);
  });

  it('where a month could not be had', async () => {
    other = await stage.enter();
    const { page } = other;
    await page.setRequestInterception(true);
    page.on('request', (request) =>
      request.url().includes('/availability') ? void request.abort() : void request.continue(),
    );
    await page.goto(stage.clinic.url);
    await heading(page, 'We could not load the times');
    const lines = await transcript(page);
    const from = lines.indexOf('heading "We could not load the times"');
    assert.deepEqual(lines.slice(from, lines.indexOf('region "Your booking"')), [
      'heading "We could not load the times"',
      'button "Try again"',
    ]);
    assert.equal(lines.filter((line) => line.includes('fully booked')).length, 0);
  });

  it('where times are only wished for', async () => {
    const { links, ...document } = stage.clinic.document;
    stage.clinic.document = { ...document, links: { bookings: links!.bookings! } };
    other = await stage.enter();
    const { page } = other;
    await page.goto(stage.clinic.url);
    const hears = await heading(page, 'When suits you?').then(() => listen(page));
    await press(page, 'button', 'Thursday, December 3, open');
    await press(page, 'radio', '9:00 AM, Thursday, December 3');
    await page.waitForSelector('::-p-aria([name="Second choice (optional)"][role="radio"])');
    await hears([]);
    const lines = (await transcript(page)).filter((line) => !days.test(line));
    const times = lines.findIndex((line) => line.startsWith('radio "9:00 AM'));
    assert.deepEqual(lines.slice(0, times + 2), [
      'heading "When suits you?"',
      'StaticText "Allow 45 min."',
      'StaticText "Choose a time you would prefer. The clinic answers whether it is free."',
      'combobox "Therapist" value No preference',
      'combobox "Who is coming" value Just me',
      'StaticText "Add to your massage"',
      'checkbox "Hot stones +15 min"',
      'button "Show a list"',
      'heading "December 2026"',
      'button "Previous month" disabled',
      'button "Next month"',
      'heading "Thursday, December 3"',
      'StaticText "Clinic time (PST)"',
      'region "Morning"',
      'heading "Morning"',
      'radio "9:00 AM, Thursday, December 3" checked',
      'radio "9:30 AM, Thursday, December 3"',
    ]);
    assert.deepEqual(
      lines.filter((line) => /^radio "\w+ choice/.test(line)),
      ['radio "First choice Thu, Dec 3, 9:00 AM" checked', 'radio "Second choice (optional)"'],
    );
  });
});
