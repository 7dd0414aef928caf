/** Times: where they open, when there are none, when they cannot be had, and when one is lost. */
import { expect } from '@open-wc/testing';
import { cleanPage, mount } from '../helpers/mount.js';
import { allByRole, byRole, queryByRole } from '../helpers/roles.js';
import { StubGateway } from '../helpers/stub-gateway.js';
import { check, heading, pressButton, spoken } from '../helpers/visitor.js';
import { findByRole, until, untilGone } from '../helpers/wait.js';

const atTimes = { service: 'pain-relief', duration: '60' };
const comeBack = () => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));

describe('the time step', () => {
  cleanPage();

  it('opens on the first day with times', async () => {
    await mount({ attributes: atTimes, gateway: new StubGateway() });
    await findByRole('heading', 'Wednesday, December 2');
    expect(allByRole('radio', /[AP]M/)).to.have.lengthOf(2);
  });

  it('opens on the first month with times, never on an empty one', async () => {
    const gateway = new StubGateway();
    gateway.times = { '2027-01-05': ['11:00'] };
    await mount({ attributes: atTimes, gateway });
    await findByRole('table', 'January 2027');
    await findByRole('radio', /^11:00 AM/);
  });

  it('asks for whole days of the clinic, from today on', async () => {
    const gateway = new StubGateway();
    await mount({ attributes: atTimes, gateway });
    await findByRole('radio', /^9:00 AM/);
    expect(gateway.questions[0]).to.deep.equal({
      service: 'pain-relief',
      minutes: 60,
      from: '2026-12-01',
      to: '2026-12-31',
    });
  });

  it('asks again for one person, and keeps a chosen person', async () => {
    const gateway = new StubGateway();
    await mount({ attributes: atTimes, gateway });
    const select = await findByRole<HTMLSelectElement>('combobox', 'Therapist');
    expect(select.selectedOptions[0]?.textContent).to.equal('No preference');
    select.value = 'ana';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => gateway.questions.some(({ practitioner }) => practitioner === 'ana'));
  });

  it('goes to the next available time in one tap', async () => {
    await mount({ attributes: atTimes, gateway: new StubGateway() });
    await findByRole('radio', /^9:00 AM/);
    await pressButton('Next month');
    await findByRole('table', 'January 2027');
    await pressButton(/^Next available/);
    await findByRole('table', 'December 2026');
    await until(() => byRole<HTMLInputElement>('radio', /^9:00 AM/).checked);
  });

  it('says that a month has no times, and leads on', async () => {
    await mount({ attributes: atTimes, gateway: new StubGateway() });
    await findByRole('radio', /^9:00 AM/);
    await pressButton('Next month');
    await findByRole('radio', /^11:00 AM/);
    await pressButton('Next month');
    await heading('February 2027 has no free times');
    expect(byRole('link', '+1 555 010 0100')).to.exist;
    await pressButton(/^See .*Dec/);
    await findByRole('heading', 'Wednesday, December 2');
  });

  it('says when there are no times at all', async () => {
    const gateway = new StubGateway();
    gateway.times = {};
    await mount({ attributes: atTimes, gateway });
    await heading('December 2026 has no free times');
    expect(byRole('button', /^Next available/).getAttribute('aria-disabled')).to.equal('true');
    expect(queryByRole('button', /^See /)).to.equal(undefined);
  });

  it('offers to try again, and the phone, when the times cannot be had', async () => {
    const gateway = new StubGateway();
    gateway.broken = new Error('no answer');
    await mount({ attributes: atTimes, gateway });
    const alert = await findByRole('alert');
    expect(byRole('link', '+1 555 010 0100', alert)).to.exist;
    gateway.broken = null;
    await pressButton('Try again');
    await findByRole('radio', /^9:00 AM/);
    expect(queryByRole('alert')).to.equal(undefined);
  });

  it('says so when a chosen time is gone on coming back to the page', async () => {
    const gateway = new StubGateway();
    await mount({ attributes: atTimes, gateway });
    await check('radio', /^9:00 AM/);
    await until(() => byRole<HTMLInputElement>('radio', /^9:00 AM/).checked);
    gateway.times = { '2026-12-02': ['14:00'] };
    comeBack();
    await until(() => spoken().includes('no longer free'));
    await untilGone('radio', /^9:00 AM/);
    expect(byRole<HTMLInputElement>('radio', /^2:00 PM/).checked).to.equal(false);
    expect(byRole('button', 'Continue').getAttribute('aria-disabled')).to.equal('true');
  });

  it('keeps a chosen time that is still free on coming back to the page', async () => {
    const gateway = new StubGateway();
    await mount({ attributes: atTimes, gateway });
    await check('radio', /^2:00 PM/);
    const asked = gateway.questions.length;
    comeBack();
    await until(() => gateway.questions.length > asked);
    await until(() => byRole<HTMLInputElement>('radio', /^2:00 PM/).checked);
  });

  it('marks the table busy while times load, and no day as full', async () => {
    const gateway = new StubGateway();
    gateway.wait = new Promise(() => undefined);
    await mount({ attributes: atTimes, gateway });
    const table = await findByRole('table', 'December 2026');
    expect(table.getAttribute('aria-busy')).to.equal('true');
    expect(queryByRole('button', /fully booked/)).to.equal(undefined);
  });

  it('asks for a preferred time where nobody knows what is free', async () => {
    await mount({ attributes: atTimes, gateway: { book: () => Promise.reject(new Error('unused')) } });
    await heading(/^When (suits|would suit) you\?$/);
    await findByRole('button', 'Wednesday, December 2, open');
    expect(byRole('button', 'Sunday, December 6, closed')).to.exist;
    expect(queryByRole('button', /^Next available/)).to.equal(undefined);
    expect(allByRole('radio', /[AP]M/).length).to.be.greaterThan(2);
  });
});
