/** What is known of the times: which answer counts, what is asked again, and what follows for the time chosen. */
import { expect } from '@open-wc/testing';
import type { Availability, AvailabilityQuestion } from '../../src/index.js';
import { NOW } from '../helpers/clinic.js';
import { cleanPage, mount, type Given } from '../helpers/mount.js';
import { allByRole, byRole, focused, nameOf, plain, queryByRole } from '../helpers/roles.js';
import { StubGateway } from '../helpers/stub-gateway.js';
import { check, heading, pressButton, spoken } from '../helpers/visitor.js';
import { findByRole, settled, until, untilFocused, untilGone } from '../helpers/wait.js';

const MINUTE = 60_000;
const list = { view: 'list' };

/** Answers what was true when it was asked, in the order it is told; and refuses months. */
class SlowGateway extends StubGateway {
  /** How the dates begin whose answers are held back, `2026-12`. */
  slow = '';
  readonly waiting: { question: AvailabilityQuestion; answer: () => void }[] = [];
  /** And those that are not answered at all. */
  refused = '';

  override async availability(question: AvailabilityQuestion): Promise<Availability> {
    const answer = await super.availability(question);
    if (this.refused && question.from.startsWith(this.refused)) throw new Error('no answer');
    if (this.slow && question.from.startsWith(this.slow))
      await new Promise<void>((done) => this.waiting.push({ question, answer: done }));
    return answer;
  }

  /** Lets go of the oldest answer to a question that begins on that date. */
  async answer(from: string): Promise<void> {
    const at = await until(() => {
      const index = this.waiting.findIndex(({ question }) => question.from.startsWith(from));
      return index < 0 ? null : { index };
    }, `a question from ${from}`);
    this.waiting.splice(at.index, 1)[0]!.answer();
    await settled();
  }

  asked(from: string): AvailabilityQuestion[] {
    return this.questions.filter((question) => question.from.startsWith(from));
  }
}

const radio = (name: RegExp) => byRole<HTMLInputElement>('radio', name);
const times = () => allByRole('radio', /[AP]M/).map((one) => plain(nameOf(one)));
const next = () => plain(byRole('button', /^Next available/).textContent);

async function atTimes(attributes: Given['attributes'] = {}, given: Partial<SlowGateway> = {}) {
  const gateway = Object.assign(new SlowGateway(), given);
  await mount({ attributes: { service: 'pain-relief', duration: '60', ...attributes }, gateway });
  if (!given.slow) await findByRole('radio', /^9:00 AM,.* December 2\b/);
  return gateway;
}

const comeBack = () => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
/** The visitor was elsewhere meanwhile. */
function comeBackAfter(minutes: number): void {
  Date.now = () => NOW + minutes * MINUTE;
  document.dispatchEvent(new Event('visibilitychange'));
}

async function moreDays(name: RegExp): Promise<void> {
  await pressButton('More days');
  await findByRole('radio', name);
}

async function select(name: string, value: string): Promise<void> {
  const box = await findByRole<HTMLSelectElement>('combobox', name);
  box.value = value;
  box.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('an answer', () => {
  cleanPage();

  it('that is there already is drawn at once with the step, however busy the page was', async () => {
    const turn = () => new Promise<void>((next) => setTimeout(next));
    let answered = false;
    class BusyPage extends StubGateway {
      override async availability(question: AvailabilityQuestion): Promise<Availability> {
        const answer = await super.availability(question);
        await turn();
        for (const end = performance.now() + 200; performance.now() < end;);
        // An answer is read in several turns.
        for (let turns = 0; turns < 3; turns += 1) await turn();
        answered = true;
        return answer;
      }
    }
    const drawn: boolean[] = [];
    document.addEventListener('booking-ready', () => drawn.push(answered), { once: true });
    await mount({ attributes: { service: 'pain-relief', duration: '60' }, gateway: new BusyPage() });
    await findByRole('radio', /^9:00 AM,/);
    expect(drawn).to.deep.equal([true]);
  });

  it('is of the month it was asked for, whichever is shown', async () => {
    const gateway = await atTimes(list);
    await moreDays(/January 5\b/);
    gateway.times = { '2026-12-02': ['09:00'] };
    await check('radio', /January 5\b/);
    await untilGone('radio', /January 5\b/);
    expect(spoken()).to.contain('no longer free');
  });

  it('counts beside that to another day, which came while it was on its way', async () => {
    const gateway = await atTimes(list);
    gateway.slow = '2026-12';
    await check('radio', /^9:00 AM,.* December 2\b/);
    await until(() => gateway.waiting.length === 1);
    gateway.times = { ...gateway.times, '2026-12-03': ['17:30'] };
    await check('radio', /^9:00 AM,.* December 3\b/);
    await until(() => gateway.waiting.length === 2);
    await gateway.answer('2026-12-02');
    await gateway.answer('2026-12-03');
    await untilGone('radio', /^9:00 AM,.* December 3\b/);
  });

  it('gives way to that of a later question, though it came after', async () => {
    const gateway = await atTimes();
    gateway.slow = '2026-12';
    await check('radio', /^9:00 AM/);
    await until(() => gateway.waiting.length === 1);
    gateway.times = { '2026-12-02': ['09:00', '15:00'] };
    await check('radio', /^2:00 PM/);
    await until(() => gateway.waiting.length === 2);
    gateway.waiting[1]!.answer();
    await findByRole('radio', /^3:00 PM/);
    gateway.waiting[0]!.answer();
    await settled();
    expect(times().map((name) => name.split(',')[0])).to.deep.equal(['9:00 AM', '3:00 PM']);
  });

  it('to a question that was changed meanwhile is nobody’s', async () => {
    const gateway = await atTimes();
    gateway.slow = '2026-12';
    gateway.times = { '2026-12-02': ['10:00'] };
    await select('Therapist', 'ana');
    await until(() => gateway.waiting.length === 1);
    gateway.times = { '2026-12-02': ['11:00'] };
    await select('Therapist', 'ben');
    await until(() => gateway.waiting.length === 2);
    gateway.waiting[1]!.answer();
    await findByRole('radio', /^11:00 AM/);
    gateway.waiting[0]!.answer();
    await settled();
    expect(times()).to.have.lengthOf(1);
  });

  it('leads nobody away who has turned to another month before it came', async () => {
    const gateway = await atTimes({}, { slow: '20', times: { '2027-02-10': ['09:00'] } });
    await findByRole('table', 'December 2026');
    await pressButton('Next month');
    await until(() => gateway.asked('2027-01').length === 1);
    await gateway.answer('2026-12');
    await gateway.answer('2027-01');
    await heading('January 2027 has no free times');
  });
});

describe('the day shown', () => {
  cleanPage();
  const away = async () => {
    await pressButton('Next month');
    await findByRole('heading', 'Tuesday, January 5');
    await pressButton('Previous month');
    await findByRole('table', 'December 2026');
  };

  it('is that of the chosen time again, back from another month', async () => {
    await atTimes();
    await check('radio', /^9:00 AM/);
    await away();
    await until(() => radio(/^9:00 AM,.* December 2\b/).checked);
  });

  it('is the one chosen by hand again, where no time is', async () => {
    await atTimes();
    await pressButton(/^Thursday, December 3,/);
    await heading('Thursday, December 3');
    await away();
    await heading('Thursday, December 3');
  });

  it('is another than that of the chosen time as long as the visitor looks at it', async () => {
    const gateway = await atTimes();
    await check('radio', /^9:00 AM/);
    await pressButton(/^Thursday, December 3,/);
    await heading('Thursday, December 3');
    await until(() => gateway.questions.length > 2);
    await settled();
    expect(byRole('heading', 'Thursday, December 3')).to.exist;
  });
});

describe('the next time', () => {
  cleanPage();

  it('is the next of all, also once a later month was asked for again', async () => {
    const gateway = await atTimes();
    await pressButton('Next month');
    await findByRole('radio', /^11:00 AM/);
    comeBack();
    await until(() => gateway.asked('2027-01').length === 2);
    await settled();
    await until(() => next().includes('Dec 2'));
    expect(byRole('table', 'January 2027')).to.exist;
  });

  it('is another once it is taken', async () => {
    const gateway = await atTimes();
    gateway.times = { '2026-12-03': ['09:00'] };
    await check('radio', /^9:00 AM/);
    await until(() => next().includes('Dec 3'));
  });

  it('is one of a month that nobody looked at, once the last of this is taken', async () => {
    const gateway = await atTimes({}, { times: { '2026-12-02': ['09:00'], '2027-02-10': ['09:00'] } });
    gateway.times = { '2027-02-10': ['09:00'] };
    await check('radio', /^9:00 AM/);
    await until(() => next().includes('Feb 10'));
  });

  it('is the next after the month, in one that has none', async () => {
    await atTimes({}, { times: { '2026-12-02': ['09:00'], '2027-02-10': ['09:00'] } });
    await pressButton('Next month');
    await heading('January 2027 has no free times');
    await pressButton('See Wed, Feb 10');
    await heading('Wednesday, February 10');
    expect(next()).to.include('Dec 2');
  });
});

describe('months', () => {
  cleanPage();

  it('that were fetched ahead are drawn at once, and not asked for again', async () => {
    const gateway = await atTimes();
    await until(() => gateway.asked('2027-01').length === 1);
    await settled();
    gateway.slow = '20';
    await pressButton('Next month');
    await settled();
    expect(byRole('table', 'January 2027').getAttribute('aria-busy')).to.equal('false');
    expect(byRole('button', /^Tuesday, January 5, 1 time available/)).to.exist;
    await findByRole('radio', /^11:00 AM/);
    expect(gateway.asked('2027-01')).to.have.lengthOf(1);
  });

  it('that could not be had are there once it is tried again', async () => {
    const gateway = await atTimes({}, { refused: '2027-01' });
    await pressButton('Next month');
    const alert = await findByRole('alert');
    expect(byRole('link', '+1 555 010 0100', alert)).to.exist;
    gateway.refused = '';
    await pressButton('Try again');
    await findByRole('radio', /^11:00 AM/);
    expect(byRole('table', 'January 2027')).to.exist;
  });

  it('say that they are looked for again, and again that they could not be had', async () => {
    const gateway = await atTimes({}, { refused: '2027-01' });
    await pressButton('Next month');
    await findByRole('alert');
    let answer = (_: unknown) => {};
    gateway.wait = new Promise((resolve) => (answer = resolve));
    await pressButton('Try again');
    await until(() => !queryByRole('alert'));
    expect(focused()?.textContent).to.equal('Loading times…');
    answer(null);
    await findByRole('alert');
    await untilFocused('button', /^Try again$/);
  });

  it('without times are passed over by the list', async () => {
    await atTimes(list, { times: { '2026-12-02': ['09:00'], '2027-02-10': ['10:00'] } });
    await moreDays(/^10:00 AM,.* February 10\b/);
  });

  it('that the list could not have are named, and tried again', async () => {
    const gateway = await atTimes(list, { refused: '2027-01' });
    await pressButton('More days');
    const alert = await findByRole('alert');
    expect(byRole('link', '+1 555 010 0100', alert)).to.exist;
    expect(radio(/^9:00 AM,.* December 2\b/)).to.exist;
    gateway.refused = '';
    await pressButton('Try again');
    await findByRole('radio', /January 5\b/);
    expect(queryByRole('alert')).to.equal(undefined);
  });

  for (const [how, back] of [
    ['after minutes', () => comeBackAfter(4)],
    ['from the browser’s memory', comeBack],
  ] as const)
    it(`are all asked for again on coming back ${how}`, async () => {
      const gateway = await atTimes(list);
      await moreDays(/January 5\b/);
      await check('radio', /January 5\b/);
      await until(() => gateway.questions.some(({ from, to }) => from === to));
      gateway.times = { ...gateway.times, '2027-01-05': [], '2027-01-06': ['10:00'] };
      back();
      await findByRole('radio', /January 6\b/);
      expect(spoken()).to.contain('no longer free');
      expect(radio(/^9:00 AM,.* December 2\b/)).to.exist;
    });

  it('are all asked for again on coming back to their step after minutes', async () => {
    const gateway = await atTimes();
    await check('radio', /^9:00 AM,.* December 2\b/);
    await pressButton('Continue');
    await heading('A few details');
    gateway.times = { ...gateway.times, '2026-12-03': ['10:15'] };
    Date.now = () => NOW + 4 * MINUTE;
    await pressButton('Back');
    await pressButton(/^Thursday, December 3,/);
    await findByRole('radio', /^10:15 AM, Thursday, December 3/);
  });

  it('begin with the day it is, the morning after', async () => {
    await atTimes();
    comeBackAfter(24 * 60);
    await findByRole('button', /^Wednesday, December 2, today/);
  });
});

describe('the chosen time', () => {
  cleanPage();

  it('is looked for in its own month when the question changes', async () => {
    const gateway = await atTimes(list);
    await moreDays(/January 5\b/);
    await check('radio', /January 5\b/);
    gateway.times = { '2026-12-02': ['09:00'] };
    await select('Therapist', 'ana');
    await until(() => spoken().includes('no longer free'));
    expect(byRole('button', 'Continue').getAttribute('aria-disabled')).to.equal('true');
  });

  it('is asked for again once, where arrow keys passed by many', async () => {
    const gateway = await atTimes(list);
    const days = () => gateway.questions.filter(({ from, to }) => from === to);
    for (const name of [/^9:00 AM,.* December 2\b/, /^2:00 PM/, /^9:00 AM,.* December 3\b/, /^10:00 AM/])
      radio(name).click();
    await until(() => days().length > 0);
    await settled();
    expect(days().map(({ from }) => from)).to.deep.equal(['2026-12-04']);
  });

  it('is asked for again before the step is left, however soon', async () => {
    const gateway = await atTimes();
    radio(/^9:00 AM/).click();
    await until(() => byRole('button', 'Continue').getAttribute('aria-disabled') !== 'true');
    byRole('button', 'Continue').click();
    expect(gateway.questions.at(-1)).to.include({ from: '2026-12-02', to: '2026-12-02' });
    await heading('A few details');
  });
});
