/** Where the keyboard is while times come and go, and what is said of it. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { BookingFailure } from '../../src/gateway/booking-failure.js';
import type { Availability, AvailabilityQuestion } from '../../src/index.js';
import { clinic } from '../helpers/clinic.js';
import { cleanPage, mount, put } from '../helpers/mount.js';
import { byRole, everything, focused, nameOf, plain } from '../helpers/roles.js';
import { StubGateway } from '../helpers/stub-gateway.js';
import { check, heading, press, pressButton, spoken } from '../helpers/visitor.js';
import { findByRole, settled, until, untilFocused } from '../helpers/wait.js';

const atTimes = { service: 'pain-relief', duration: '60' };

/** What Tab comes to, in its order. */
const stops = () =>
  [...everything()].filter(
    (element) => element.tabIndex >= 0 && element.checkVisibility() && !element.shadowRoot,
  );

/** Wide enough for the month beside its times. */
function wide(): HTMLElement {
  const page = put(document.createElement('div'));
  page.style.width = '1000px';
  return page;
}

/** A gateway whose next answers wait until they are let go. */
function slow(gateway: StubGateway): () => void {
  let letGo!: () => void;
  gateway.wait = new Promise<void>((resolve) => (letGo = resolve));
  return letGo;
}

/** Fails as soon as nothing has the focus any more, be it for a moment. */
async function keepsFocus(work: () => Promise<unknown>): Promise<void> {
  const lost: string[] = [];
  let ends = false;
  const watch = () => {
    if (document.activeElement === document.body) lost.push('lost');
    if (!ends) requestAnimationFrame(watch);
  };
  watch();
  await work();
  ends = true;
  await settled();
  expect(lost).to.deep.equal([]);
}

async function narrow(): Promise<HTMLElement> {
  const page = put(document.createElement('div'));
  page.style.width = '360px';
  await mount({ attributes: atTimes, gateway: new StubGateway(), into: page });
  return page;
}

describe('the keyboard’s place', () => {
  cleanPage();

  it('stays in the month that a key turned to while its times are on their way', async () => {
    const gateway = new StubGateway();
    const soon = Array.from({ length: 2 }, (_, month) => `2027-0${month + 1}-05`);
    gateway.times = { ...gateway.times, ...Object.fromEntries(soon.map((day) => [day, ['10:00']])) };
    await mount({ attributes: atTimes, gateway });
    (await findByRole('button', /^Wednesday, December 2,/)).focus();
    await untilFocused('button', /^Wednesday, December 2,/);
    const letGo = slow(gateway);
    await keepsFocus(async () => {
      await sendKeys({ press: 'PageDown' });
      await untilFocused('button', /, January 2/);
      await sendKeys({ press: 'PageDown' });
      await untilFocused('button', /, February 2/);
      letGo();
      await findByRole('button', /^Friday, February 5, 1 time available/);
      await settled();
    });
    await untilFocused('button', /, February 2/);
  });

  it('goes to the month that a finger turned to', async () => {
    await mount({ attributes: atTimes, gateway: new StubGateway() });
    const day = await findByRole('button', /^Thursday, December 3,/);
    day.focus();
    await keepsFocus(async () => {
      for (const [type, clientX] of [
        ['touchstart', 200],
        ['touchend', 80],
      ] as const) {
        const touched = { changedTouches: [{ clientX, clientY: 10 }], touches: [] };
        day.dispatchEvent(Object.assign(new Event(type, { bubbles: true }), touched));
      }
      await untilFocused('button', /, January /);
      await settled();
    });
    await untilFocused('button', /, January /);
    expect(stops().filter((stop) => stop.closest('table'))).to.deep.equal([focused()]);
  });

  it('goes from Try again to the times that come', async () => {
    const gateway = new StubGateway();
    gateway.broken = new Error('no answer');
    await mount({ attributes: atTimes, gateway });
    const again = await findByRole('button', 'Try again');
    const letGo = slow(gateway);
    again.focus();
    await keepsFocus(async () => {
      press(again);
      await settled();
      gateway.broken = null;
      letGo();
      await untilFocused('heading', /^Wednesday, December 2$/);
    });
  });

  it('goes back to Try again where that was in vain', async () => {
    const gateway = new StubGateway();
    gateway.broken = new Error('no answer');
    await mount({ attributes: atTimes, gateway });
    const again = await findByRole('button', 'Try again');
    const letGo = slow(gateway);
    again.focus();
    await keepsFocus(async () => {
      const asked = gateway.questions.length;
      press(again);
      await until(() => gateway.questions.length > asked);
      await settled();
      letGo();
      await settled();
      await untilFocused('button', /^Try again$/);
    });
  });

  it('goes from See times with anyone to those times', async () => {
    const gateway = new StubGateway();
    const all = gateway.availability.bind(gateway);
    gateway.availability = async (question) => {
      const answer = await all(question);
      return question.practitioner ? { ...answer, slots: [], nextAvailable: null } : answer;
    };
    await mount({ attributes: { ...atTimes, practitioner: 'ana' }, gateway });
    const anyone = await findByRole('button', 'See times with anyone');
    anyone.focus();
    await keepsFocus(async () => {
      press(anyone);
      await untilFocused('heading', /^Wednesday, December 2$/);
    });
  });

  it('goes from See another day to that day', async () => {
    await mount({ attributes: atTimes, gateway: new StubGateway() });
    await findByRole('radio', /^9:00 AM/);
    await pressButton('Next month');
    await findByRole('table', 'January 2027');
    await pressButton('Next month');
    const see = await findByRole('button', /^See /);
    see.focus();
    await keepsFocus(async () => {
      press(see);
      await untilFocused('heading', /^Wednesday, December 2$/);
    });
  });

  it('goes from the last More days to the days that came', async () => {
    const gateway = new StubGateway();
    gateway.times = Object.fromEntries(
      ['02', '03', '04', '05', '07', '08'].map((day) => [`2026-12-${day}`, ['09:00']]),
    );
    await mount({
      attributes: { ...atTimes, view: 'list' },
      gateway,
      clinic: { ...clinic, policies: { maxDaysAhead: 20 } },
    });
    const more = await findByRole('button', 'More days');
    more.focus();
    await keepsFocus(async () => {
      press(more);
      await untilFocused('heading', /^Tuesday, December 8$/);
    });
  });

  it('goes from More days to Try again where they cannot be had, and back', async () => {
    const gateway = new (class extends StubGateway {
      refuses = true;
      override async availability(question: AvailabilityQuestion): Promise<Availability> {
        if (this.refuses && question.from >= '2027-02') throw new BookingFailure('unavailable');
        return super.availability(question);
      }
    })();
    gateway.times = { '2026-12-02': ['09:00'], '2027-02-02': ['10:00'] };
    await mount({ attributes: { ...atTimes, view: 'list' }, gateway });
    const more = await findByRole('button', 'More days');
    more.focus();
    await keepsFocus(async () => {
      press(more);
      await untilFocused('button', /^Try again$/);
    });
    gateway.refuses = false;
    await keepsFocus(async () => {
      press(byRole('button', 'Try again'));
      await findByRole('heading', 'Tuesday, February 2');
    });
    await untilFocused('button', /^More days$/);
  });

  it('goes from Show the whole month to the chosen day', async () => {
    await narrow();
    await pressButton('Thursday, December 3, 2 times available');
    await pressButton('Show the whole month');
    await untilFocused('button', /^Thursday, December 3,/);
  });

  it('goes to the words that say so where a day’s times have all gone', async () => {
    const gateway = new StubGateway();
    await mount({ attributes: atTimes, gateway });
    (await findByRole('radio', /^2:00 PM/)).focus();
    gateway.times = {};
    await keepsFocus(async () => {
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await untilFocused('heading', /^December 2026 has no free times$/);
    });
  });

  it('has it said how many times the day has that was chosen last, however soon after another', async () => {
    const gateway = new StubGateway();
    gateway.times = { '2026-12-02': ['09:00'], '2026-12-03': ['09:00', '10:00', '11:00'] };
    await mount({ attributes: atTimes, gateway, into: wide() });
    press(await findByRole('button', /^Thursday, December 3, 3/));
    await settled();
    press(byRole('button', /^Wednesday, December 2, 1/));
    await until(() => spoken() === '1 time');
  });

  it('is in the chosen day, the stop before its times', async () => {
    await mount({ attributes: atTimes, gateway: new StubGateway(), into: wide() });
    (await findByRole('button', /^Wednesday, December 2,/)).focus();
    await sendKeys({ press: 'ArrowRight' });
    await untilFocused('button', /^Thursday, December 3/);
    await sendKeys({ press: 'Enter' });
    await untilFocused('heading', /^Thursday, December 3$/);
    const all = stops();
    const first = all.findIndex((stop) => stop.matches('[type=radio][name=slot]'));
    expect(nameOf(all[first - 1]!)).to.equal('Thursday, December 3, 2 times available');
  });

  it('is the time that was pressed right after its day', async () => {
    await mount({ attributes: atTimes, gateway: new StubGateway(), into: wide() });
    await pressButton(/^Thursday, December 3,/);
    await check('radio', /^9:00 AM, Thursday, December 3/);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(nameOf(focused()!)).to.contain('9:00 AM, Thursday, December 3');
  });

  for (const name of ['Next available', 'Continue', 'Next month'])
    it(`is what the visitor went to right after a day: ${name}`, async () => {
      await mount({ attributes: atTimes, gateway: new StubGateway(), into: wide() });
      await pressButton(/^Thursday, December 3,/);
      byRole('button', new RegExp(`^${name}`)).focus();
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(nameOf(focused()!)).to.contain(name);
    });

  it('is the chosen day again once its month comes back', async () => {
    await mount({ attributes: atTimes, gateway: new StubGateway() });
    await pressButton('Thursday, December 3, 2 times available');
    await pressButton('Next month');
    await findByRole('radio', /^11:00 AM/);
    await pressButton('Previous month');
    await findByRole('heading', 'Thursday, December 3');
    const days = stops().filter((stop) => stop.closest('table'));
    expect(days.map(nameOf)).to.deep.equal(['Thursday, December 3, 2 times available']);
    expect(days[0]!.getAttribute('aria-pressed')).to.equal('true');
  });

  it('has one stop for all of a day’s times', async () => {
    await mount({ attributes: atTimes, gateway: new StubGateway() });
    (await findByRole('heading', 'Wednesday, December 2')).focus();
    await sendKeys({ press: 'Tab' });
    await untilFocused('radio', /^9:00 AM/);
    await sendKeys({ press: 'Tab' });
    await until(() => !focused()!.matches('[type=radio]'));
    expect(nameOf(focused()!)).to.match(/^Back|^Continue|Show your booking|\$/);
  });
});

describe('what is said', () => {
  cleanPage();

  /** Everything that the live region has said from now on. */
  function listen(): string[] {
    const region = byRole('status', /^/);
    const said: string[] = [];
    new MutationObserver(() => said.push(plain(region.textContent))).observe(region, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    return said;
  }

  it('is short, and each thing once: the month, how many times a day has, nothing of a day that its heading says', async () => {
    const gateway = new StubGateway();
    await mount({ attributes: atTimes, gateway });
    await findByRole('radio', /^9:00 AM/);
    const said = listen();
    await pressButton('Friday, December 4, 1 time available');
    await untilFocused('heading', /^Friday, December 4$/);
    await pressButton('Thursday, December 3, 2 times available');
    await untilFocused('heading', /^Thursday, December 3$/);
    await pressButton('Wednesday, December 2, 2 times available');
    await untilFocused('heading', /^Wednesday, December 2$/);
    // Chosen already: that was said.
    await pressButton('Wednesday, December 2, 2 times available');
    await untilFocused('heading', /^Wednesday, December 2$/);
    await check('radio', /^9:00 AM/);
    await settled();
    await pressButton('Next month');
    await findByRole('radio', /^11:00 AM/);
    await pressButton('Previous month');
    await findByRole('table', 'December 2026');
    await pressButton('Previous month');
    await until(() => said.at(-1) === 'December 2026');
    await settled();
    expect(said).to.deep.equal(['1 time', '2 times', '2 times', 'January 2027', 'December 2026']);
  });

  it('is nothing of how many times there are where nobody knows', async () => {
    await mount({ attributes: atTimes, gateway: { book: () => Promise.reject(new Error('unused')) } });
    const day = await findByRole('button', 'Wednesday, December 2, open');
    const said = listen();
    press(day);
    await untilFocused('heading', /^Wednesday, December 2$/);
    await settled();
    expect(said.join()).not.to.match(/\d+ times?/);
  });

  it('names a day that cannot be chosen whenever it is pressed', async () => {
    await mount({ attributes: atTimes, gateway: new StubGateway() });
    await findByRole('radio', /^9:00 AM/);
    const said = listen();
    await pressButton('Sunday, December 6, closed');
    await until(() => plain(spoken()) === 'Sunday, December 6, closed');
    await pressButton('Sunday, December 6, closed');
    await until(() => said.length === 2);
  });

  it('is that a month has no times, as soon as that is known', async () => {
    await mount({ attributes: atTimes, gateway: new StubGateway() });
    await findByRole('radio', /^9:00 AM/);
    const said = listen();
    await pressButton('Next month');
    await findByRole('radio', /^11:00 AM/);
    await pressButton('Next month');
    await heading('February 2027 has no free times');
    const none = 'February 2027 has no free times';
    await until(() => said.at(-1) === none);
    expect(said.filter((words) => words !== 'February 2027')).to.deep.equal(['January 2027', none]);
  });
});
